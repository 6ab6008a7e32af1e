"""The rule language: YAML text, located tree, schema, linked rule book; diagnostics; sentences made from conditions."""
