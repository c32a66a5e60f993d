"""Where the lines of a cue end: in as few lines as it takes, each of about the same width."""

import re
from bisect import bisect_left
from itertools import pairwise

from editor.captions.prepared import Prepared, prepare
from editor.core.guideline import Limits
from editor.language.marks import BLANKS
from editor.language.widths import width

_UNEVEN = 8.0
_TOP_HEAVY = 1.0
_TOO_WIDE = 1000.0
_MANY_LINES = 8
_FAR = float("inf")
_WIDE_BREAK = re.compile(
    "(?<=[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef])\n(?=[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef])"
)

Reached = dict[int, tuple[float, int]]
"""By the place where a line ends: the least cost of the lines up to it, and where it begins."""


def break_lines(text: str, language: str, limits: Limits) -> str:
    """Return the text with its lines broken by the limits of its language (BCP 47).

    Breaks that it has already are kept where it fits, else they count as blanks. A text that is
    too long for the cue comes back in more lines than the limits allow, none of them too wide.
    """
    lines = [line.strip(BLANKS) for line in text.strip(BLANKS).split("\n")]
    if fits(lines, limits):
        return "\n".join(lines)
    prepared = prepare(one_line(text), language, limits)
    return lines_of(prepared, 0, prepared.last)


def fits(lines: list[str], limits: Limits) -> bool:
    """True when these are not more and not wider lines than the limits allow."""
    return len(lines) <= limits.lines and all(
        width(line, limits.wide_is_one) <= limits.width for line in lines
    )


def one_line(text: str) -> str:
    """Return the text with its line breaks made blanks, of the same length.

    Those between two Chinese or Japanese characters become blanks that `lines_of` takes out.
    """
    if "\n" not in text and "\r" not in text:
        return text
    return _WIDE_BREAK.sub("\v", text).replace("\r", " ").replace("\n", " ")


def lines_of(prepared: Prepared, begin: int, end: int) -> str:
    """Return the text between two places, with its lines broken."""
    if prepared.width(begin, end) <= prepared.limits.width:
        return _tidy(prepared.piece(begin, end))
    breaks = _greedily(prepared, begin, end)
    if len(breaks) < _MANY_LINES:
        breaks = _best_breaks(prepared, begin, end, len(breaks) + 1)
    edges = [begin, *breaks, end]
    pieces = [prepared.piece(one, other) for one, other in pairwise(edges)]
    return "\n".join(_tidy(piece) for piece in pieces if piece)


def _tidy(piece: str) -> str:
    return piece.replace("\v", "")


def _greedily(prepared: Prepared, begin: int, end: int) -> list[int]:
    """Return the places between the fewest possible lines, each as full as can be."""
    breaks = []
    while (begin := max(begin + 1, prepared.line_end(begin))) < end:
        breaks.append(begin)
    return breaks


def _best_breaks(prepared: Prepared, begin: int, end: int, lines: int) -> list[int]:
    """Return the places between so many lines, two at least, at the least cost together."""
    aim = prepared.width(begin, end) / lines
    best: list[Reached] = [{begin: (0.0, begin)}]
    for _line in range(lines - 2):
        best.append(_one_line_more(prepared, best[-1], begin, end, aim))
    # Where the last line can fit, it does: being too wide costs more than all else together.
    fitting = bisect_left(prepared.left, prepared.right[end] - prepared.limits.width, begin, end)
    best.append(
        _one_line_more(prepared, best[-1], fitting, end, aim)
        or _one_line_more(prepared, best[-1], begin, end, aim)
    )
    lowest, last = _FAR, begin
    for start, (so_far, _back) in best[-1].items():
        if so_far < lowest:
            wide = prepared.right[end] - prepared.left[start]
            share = (wide - aim) / aim
            cost = so_far + _UNEVEN * share * share
            if wide > prepared.limits.width:
                cost += _TOO_WIDE
            if cost < lowest:
                lowest, last = cost, start
    return _backwards(best, last) if lowest < _FAR else []


def _one_line_more(
    prepared: Prepared, before: Reached, first: int, end: int, aim: float
) -> Reached:
    """Return where a line may end that begins where another one does, from a place on."""
    left, right, costs = prepared.left, prepared.right, prepared.cost
    limit = prepared.limits.width
    reached: Reached = {}
    for start, (so_far, _back) in before.items():
        for stop in range(max(start + 1, first), end):
            wide = right[stop] - left[start]
            if wide > limit and stop > start + 1:
                break
            share = (wide - aim) / aim
            cost = so_far + costs[stop] + _UNEVEN * share * share
            if share > 0:
                cost += _TOP_HEAVY * share
            if wide > limit:
                cost += _TOO_WIDE
            if stop not in reached or cost < reached[stop][0]:
                reached[stop] = (cost, start)
    return reached


def _backwards(best: list[Reached], place: int) -> list[int]:
    """Return the breaks of all lines, of which the last one begins at a place."""
    found = [place]
    for reached in reversed(best[2:]):
        place = reached[place][1]
        found.append(place)
    return found[::-1]
