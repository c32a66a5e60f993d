"""How wide a text is on the screen, counted in characters as subtitle guidelines do."""

import unicodedata

_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})


def width(text: str, wide_is_one: bool = False) -> float:
    """Return the width of a text without line breaks, in characters.

    Combining marks and format characters count 0. Where `wide_is_one`, East Asian wide characters
    (Unicode Standard Annex 11: W and F) count 1 and all others a half; those of ambiguous width
    count 1 beside wide ones, as Chinese fonts draw quotes and dashes.
    """
    if text.isascii():
        return len(text) / 2 if wide_is_one else len(text)
    if not wide_is_one:
        return sum(unicodedata.category(sign) not in _NO_WIDTH for sign in text)
    return sum(_half_or_whole(sign) for sign in text)


def _half_or_whole(sign: str) -> float:
    if unicodedata.category(sign) in _NO_WIDTH:
        return 0
    return 1 if unicodedata.east_asian_width(sign) in "WFA" else 0.5
