"""How likely a subtitle, or a line of it, ends at each border of words, as learned from texts."""
