"""How well a cue ends at each border of words, as learned from marked texts."""
