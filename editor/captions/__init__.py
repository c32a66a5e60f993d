"""Floor 2: from rows to cues: which languages are shown, and in which order."""
