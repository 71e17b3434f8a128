"""The command: what people type, and what they are shown."""
