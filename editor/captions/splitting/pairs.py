"""Where two languages may be cut at once: a place of each, as far through the talk as the other."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from editor.captions.breaks.costs import AFTER_ITEM
from editor.captions.prepared import Prepared
from editor.captions.splitting.points import Point, Points, Side, points_of
from editor.captions.splitting.risks import risk_of, scored
from editor.captions.splitting.usable import usable

_TWINS = 3
_MUCH = 12.0
"""What costs so much more than the best twin of a place is never chosen."""
_WINDOW_S = 3.5
_WINDOW_SHARE = 0.15
_MOST_WINDOW_S = 12.0
_MOST_NEAR = 64


class Pair(NamedTuple):
    """A place of each language, by their numbers, and what it counts against a cut there."""

    first: int
    second: int
    cost: float


def pairs_of(
    one: Prepared, other: Prepared, span: tuple[Pair, Pair], limits: Sequence[float]
) -> list[Pair]:
    """Return the pairs between two pairs that may be cut, in the order of the first language."""
    begin, end = span
    here, there, seconds = points_of(
        Side(one, usable(one, begin.first, end.first, limits), begin.first, end.first),
        Side(other, usable(other, begin.second, end.second, limits), begin.second, end.second),
    )
    window = min(max(_WINDOW_S, _WINDOW_SHARE * seconds), _MOST_WINDOW_S)
    found: dict[tuple[int, int], float] = {}
    for point in here.points:
        for cost, twin in _nearest(point, there, window):
            found[point[2], twin] = cost
    for point in there.points:
        if point[0] <= AFTER_ITEM:
            for cost, place in _nearest(point, here, window):
                found[place, point[2]] = cost
    return [Pair(first, second, risk_of(cost)) for (first, second), cost in sorted(found.items())]


def twins_of(one: Prepared, other: Prepared, span: tuple[Pair, Pair], place: int) -> list[int]:
    """Return all places of the other language for one of the first, the best first.

    They lie strictly between the two pairs of `span`.
    """
    begin, end = span
    twins = range(begin.second + 1, end.second)
    here, there, _seconds = points_of(
        Side(one, [place], begin.first, end.first), Side(other, twins, begin.second, end.second)
    )
    return [twin for _cost, twin in sorted(scored(here.points[0], there.best))]


def single_pairs(one: Prepared, span: tuple[Pair, Pair], limits: Sequence[float]) -> list[Pair]:
    """Return the places between two pairs of one language alone, as pairs with place 0.

    Each counts as if another language had a place as good there.
    """
    begin, end = span
    return [
        Pair(place, 0, risk_of(2 * one.cost[place]))
        for place in usable(one, begin.first, end.first, limits)
    ]


def _nearest(point: Point, theirs: Points, window: float) -> list[tuple[float, int]]:
    """Return the best places of the other language for this one, each behind its cost."""
    found = scored(point, _best_near(theirs, point[1], window), _MUCH)
    if len(found) > 1:
        found.sort(key=itemgetter(0))
    most = found[0][0] + _MUCH if found else 0.0
    return [one for one in found[:_TWINS] if one[0] <= most]


def _best_near(theirs: Points, moment: float, window: float) -> list[Point]:
    """Return the places within a window around a moment, the best breaks first."""
    begin, end = _near(theirs.moments, moment, window)
    if len(theirs.points) > _MOST_NEAR:
        return sorted(theirs.points[begin:end])
    near = theirs.points[begin:end]
    if not near:
        return []
    low, high = near[0][2], near[-1][2]
    return [point for point in theirs.best if low <= point[2] <= high]


def _near(moments: Sequence[float], moment: float, window: float) -> tuple[int, int]:
    """Return which of the moments are within a window around one, the nearest of very many."""
    begin = bisect_left(moments, moment - window)
    end = bisect_left(moments, moment + window)
    if begin == end and moments:
        begin = max(0, min(begin, len(moments) - 1) - 1)
        end = begin + 2
    if end - begin > _MOST_NEAR:
        middle = bisect_left(moments, moment, begin, end)
        begin = max(begin, min(middle - _MOST_NEAR // 2, end - _MOST_NEAR))
        end = begin + _MOST_NEAR
    return begin, end
