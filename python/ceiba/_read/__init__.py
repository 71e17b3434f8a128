"""How tables of answers are read."""
