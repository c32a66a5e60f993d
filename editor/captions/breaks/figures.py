"""Figures, which are the same to every rule for breaks."""

_FIGURES = "00"


def alike(word: str) -> str:
    """Return what stands for a word in the rules: one word for all figures of two and more."""
    return _FIGURES if len(word) > 1 and word.isdecimal() else word
