"""Words and tables for the terminal, a module a subject; nothing here decides anything."""
