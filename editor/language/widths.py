"""How wide a text is on the screen, counted in characters as subtitle guidelines do."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

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
        return sum(map(_none_or_one, text))
    return sum(map(_half_or_whole, text))


def widths_before(text: str, wide_is_one: bool = False) -> Sequence[float]:
    """Return the width of what stands before each code point offset, 0 to the length of the text.

    The width of text[a:b] is the difference of the values at `b` and `a`.
    """
    if text.isascii():
        if not wide_is_one:
            return range(len(text) + 1)
        return [offset / 2 for offset in range(len(text) + 1)]
    measure = _half_or_whole if wide_is_one else _none_or_one
    return list(accumulate(map(measure, text), initial=0))


@lru_cache(maxsize=8192)
def _none_or_one(sign: str) -> int:
    return unicodedata.category(sign) not in _NO_WIDTH


@lru_cache(maxsize=8192)
def _half_or_whole(sign: str) -> float:
    if unicodedata.category(sign) in _NO_WIDTH:
        return 0
    return 1 if unicodedata.east_asian_width(sign) in "WFA" else 0.5
