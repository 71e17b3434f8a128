"""The tables of `ceiba.tables`: their contract, their rows, their files."""
