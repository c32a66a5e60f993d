"""How wide a text is on the screen, counted in characters as subtitle guidelines do."""

import unicodedata
from collections.abc import Callable, Sequence
from itertools import accumulate

_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})
_MOST_KNOWN = 8192


def width(text: str, wide_is_one: bool = False) -> float:
    """Return the width of a text without line breaks, in characters.

    Combining marks and format characters count 0. Where `wide_is_one`, East Asian wide characters
    (Unicode Standard Annex 11: W and F) count 1 and all others a half; those of ambiguous width
    count 1 beside wide ones, as Chinese fonts draw quotes and dashes.
    """
    if text.isascii():
        return len(text) / 2 if wide_is_one else len(text)
    return sum(map(_wide if wide_is_one else _narrow, text))


def widths_before(text: str, wide_is_one: bool = False) -> Sequence[float]:
    """Return the width of what stands before each code point offset, 0 to the length of the text.

    The width of text[a:b] is the difference of the values at `b` and `a`.
    """
    if text.isascii():
        if not wide_is_one:
            return range(len(text) + 1)
        return [offset / 2 for offset in range(len(text) + 1)]
    return list(accumulate(map(_wide if wide_is_one else _narrow, text), initial=0))


class _Known(dict[str, float]):
    """What signs measure, found out when one is met; looking up is all that a text costs."""

    def __init__(self, measure: Callable[[str], float]) -> None:
        super().__init__()
        self._measure = measure

    def __missing__(self, sign: str) -> float:
        found = self._measure(sign)
        if len(self) < _MOST_KNOWN:
            self[sign] = found
        return found


def _none_or_one(sign: str) -> int:
    return unicodedata.category(sign) not in _NO_WIDTH


def _half_or_whole(sign: str) -> float:
    if unicodedata.category(sign) in _NO_WIDTH:
        return 0
    return 1 if unicodedata.east_asian_width(sign) in "WFA" else 0.5


_narrow = _Known(_none_or_one).__getitem__
_wide = _Known(_half_or_whole).__getitem__
