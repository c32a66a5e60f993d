"""Floor 4: the command line, one small module a verb."""
