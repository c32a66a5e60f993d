"""Floor 1: what is known about words: scripts, tokens, sound, similarity, length of speech."""
