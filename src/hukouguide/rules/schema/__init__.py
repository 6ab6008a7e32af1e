"""What a rule file may say: the models every file is checked against, and the JSON Schema is made from."""
