"""The program: preferences, keys, the palette of commands."""
