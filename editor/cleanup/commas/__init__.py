"""Whether a comma stays where a word between two of them goes."""
