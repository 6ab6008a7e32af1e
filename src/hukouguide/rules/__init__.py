"""The rule language, from YAML text to a linked rule book, and the sentences made from its conditions."""
