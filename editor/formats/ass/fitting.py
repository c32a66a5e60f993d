"""Fitting texts into the frame: how many lines they take, where they break, how large they are.

Widths are estimates that no usual font exceeds, in units of the font size (the height of a line).
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from editor.core.patterns import later

WIDTH = 1920
HEIGHT = 1080
MARGIN_SIDE = 60
MARGIN_EDGE = 45

_LINE = WIDTH - 2 * MARGIN_SIDE
_ROOM = HEIGHT - 2 * MARGIN_EDGE
_WIDE = 0.92
_CAPITAL = 0.82
_NARROW = 0.62
_AVERAGE = 0.5
_STEP = 0.92
_SHORTEST = 0.6
_FULL = 0.95
_COST_OF_BLANK = 0.2
_COST_INSIDE = 0.4
_SMALLEST = 8

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_BREAKABLE = later(f"[{_UNSPACED}\uff00-\uffef\U0001f000-\U0003ffff]")
_SHORT = 27  # signs, however wide, that fit into a line of the largest font
_MODERATE = 250
_WORD = f"[^ \n{_UNSPACED}\uff00-\uffef\U0001f000-\U0003ffff]{{1,{_SHORT}}}+"
_WRAPS_BY_ITSELF = later(f"{_WORD}(?: +{_WORD})*+")
_NOT_FIRST = frozenset("、。,.，．!！?？:：;；)）]］｝〕〉》」』】”’…—·々ーっッゃャゅュょョ%％")
_CLAUSE_ENDS = frozenset("、。,.，．!！?？:：;；…—")
_NOT_LAST = frozenset("(（[［｛〔〈《「『【“‘$￥")
_PIECES = later(f"\\s+|[^\\s{_UNSPACED}\uff00-\uffef\U0001f000-\U0003ffff]+|.")


class Fitted(NamedTuple):
    """The texts with their line breaks, and how much smaller than usual they must be (1: not)."""

    texts: tuple[str, ...]
    scale: float
    fits: bool = True


def fit(texts: Sequence[str], sizes: Sequence[int]) -> Fitted:
    """Return the texts broken into lines for fonts of these sizes, all in one frame.

    Players wrap at blanks by themselves; a break is put only where there are none to wrap at.
    """
    scale = 1.0
    while True:
        broken = []
        height = 0.0
        for text, size in zip(texts, sizes, strict=True):
            lines = [_broken(line, _LINE / (size * scale)) for line in text.split("\n")]
            broken.append("\n".join(line for line, _count in lines))
            height += sum(count for _line, count in lines) * size * scale
        if height <= _ROOM or min(sizes) * scale * _STEP < _SMALLEST:
            return Fitted(tuple(broken), scale, height <= _ROOM)
        scale *= _STEP


def surely_fits(texts: Sequence[str]) -> bool:
    """True when texts need no break and no smaller font, found out without measuring them."""
    for text in texts:
        if len(text) > _SHORT and (len(text) > _MODERATE or not _WRAPS_BY_ITSELF().fullmatch(text)):
            return False
        if "\n" in text:
            return False
    return True


def _broken(line: str, limit: float) -> tuple[str, int]:
    """Return a line with the breaks that it needs, and how many lines it will take."""
    if len(line) * _WIDE <= limit:
        return line, 1
    if not _BREAKABLE().search(line) and max(map(len, line.split(" "))) * _WIDE <= limit:
        return line, ceil(len(line) * _AVERAGE / limit * 1.03)
    total = sum(map(_width, line))
    if total <= limit:
        return line, 1
    lines = _filled(_pieces(line.strip(), limit), limit)
    return "\n".join(lines), len(lines)


def _pieces(line: str, limit: float) -> list[str]:
    """Return the parts between which the line may break; words that are too long are cut."""
    pieces: list[str] = []
    for piece in _PIECES().findall(line):
        if pieces and (piece.isspace() or _stays_behind(piece[0]) or pieces[-1][-1] in _NOT_LAST):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    longest = max(1, int(limit / _WIDE))
    return [piece[at : at + longest] for piece in pieces for at in range(0, len(piece), longest)]


def _stays_behind(sign: str) -> bool:
    return sign in _NOT_FIRST or unicodedata.category(sign)[0] == "M"


def _filled(pieces: Sequence[str], limit: float) -> list[str]:
    """Return lines of about the same length, broken behind clauses where one is near."""
    ends = list(accumulate((sum(map(_width, piece)) for piece in pieces), initial=0.0))
    lines = []
    first = 0
    while first < len(pieces):
        last = _end_of_line(pieces, ends, first, limit)
        lines.append("".join(pieces[first:last]).rstrip())
        first = last
    return lines


def _end_of_line(pieces: Sequence[str], ends: Sequence[float], first: int, limit: float) -> int:
    """Return the piece with which the next line begins, when this one begins with `first`."""
    rest = ends[-1] - ends[first]
    if rest <= limit:
        return len(pieces)
    lines = ceil(rest / limit)
    target = rest / lines
    fullest = bisect_right(ends, ends[first] + limit) - 1
    # Nothing may be left that the lines below cannot take; they are never quite full.
    least = max(target * _SHORTEST, rest - (lines - 1) * limit * _FULL)
    candidates = [
        last for last in range(first + 1, fullest + 1) if ends[last] - ends[first] >= least
    ]
    return min(
        candidates,
        key=lambda last: abs(ends[last] - ends[first] - target) / target + _cost(pieces[last - 1]),
        default=max(fullest, first + 1),
    )


def _cost(piece: str) -> float:
    """Return how much a break behind this piece disturbs, from 0."""
    if piece.rstrip()[-1:] in _CLAUSE_ENDS:
        return 0.0
    return _COST_OF_BLANK if piece[-1].isspace() else _COST_INSIDE


def _width(sign: str) -> float:
    if unicodedata.east_asian_width(sign) in "WFA":
        return _WIDE
    category = unicodedata.category(sign)
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    return _CAPITAL if category in ("Lu", "Lo", "So") or sign in "mw@%" else _NARROW
