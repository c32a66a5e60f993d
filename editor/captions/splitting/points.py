"""What is known of the places of two languages before they are paired: moments, marks, anchors."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from editor.captions.connectives import kinds_along
from editor.captions.prepared import Prepared
from editor.captions.splitting.anchors import anchors_of
from editor.captions.splitting.moments import Pace, drawn, shifts_between

_CUES_A_MARK = 1.0

Point = tuple[float, float, int, frozenset[str], bool, int, int]
"""What the cost of a pair depends on at a place of one language: the cost of the break, the moment
in seconds, the number of the place, what the clause says, whether a mark precedes, the firm and the
loose anchors before, as sets of bits. Sorted, the best breaks come first."""


class Points(NamedTuple):
    """The places of one language that may be cut: in order with their moments, the best first."""

    points: list[Point]
    moments: list[float]
    best: list[Point]


class Side(NamedTuple):
    """A language: its row, some of its places in order, and those between which all is measured."""

    row: Prepared
    places: Sequence[int]
    begin: int
    end: int


def points_of(one: Side, other: Side) -> tuple[Points, Points, float]:
    """Return what is known of the places of two languages, and the seconds that the first takes."""
    firm, loose, strays = anchors_of(one.row, other.row)
    pace = Pace(one.row, one.begin, one.end)
    other_pace = Pace(other.row, other.begin, other.end, pace.seconds)
    shifts = shifts_between(pace, other_pace, firm + loose)
    marks = _marks(one), _marks(other)
    if not all(marks):
        marks = [False] * len(one.places), [False] * len(other.places)
    apart = loose + strays
    here, there = (
        [_before([anchor[number] for anchor in some], side) for some in (firm, apart)]
        for number, side in enumerate((one, other))
    )
    moments = drawn(other_pace.moments(other.places), shifts)
    return (
        _points(one, pace.moments(one.places), marks[0], *here),
        _points(other, moments, marks[1], *there),
        pace.seconds,
    )


def _points(
    side: Side, moments: list[float], marks: list[bool], firm: list[int], loose: list[int]
) -> Points:
    costs = [side.row.cost[place] for place in side.places]
    kinds = kinds_along(side.row, side.places)
    points = list(zip(costs, moments, side.places, kinds, marks, firm, loose, strict=True))
    return Points(points, moments, sorted(points))


def _before(numbers: Sequence[int], side: Side) -> list[int]:
    """Return for each place the set of the offsets that are less than its own, as bits."""
    offsets = [side.row.at[place] for place in side.places]
    order = sorted(range(len(numbers)), key=numbers.__getitem__)
    ascending = [numbers[number] for number in order]
    bits = list(accumulate([1 << number for number in order], or_, initial=0))
    return [bits[bisect_left(ascending, offset)] for offset in offsets]


def _marks(side: Side) -> list[bool]:
    """Return which places follow a mark, nothing where the text is hardly punctuated at all."""
    row = side.row
    marked = {place for place in row.marked if place < row.last}
    enough = row.width(0, row.last) / (_CUES_A_MARK * row.limits.width * row.limits.lines)
    return [place in marked for place in side.places] if len(marked) >= enough else []
