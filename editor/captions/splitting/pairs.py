"""Where two languages may be cut at once: a place of each, as far through the talk as the other."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import exp
from operator import itemgetter, or_
from typing import NamedTuple

from editor.captions.breaks.costs import AFTER_ITEM, BROKEN
from editor.captions.connectives import kinds_along
from editor.captions.prepared import Prepared
from editor.captions.splitting.anchors import anchors_of
from editor.captions.splitting.moments import Pace, drawn, shifts_between

_A_BAD_CUT = 60.0
"""What a cut counts that no reader would accept, beside what a cue costs (see programme.py)."""
_EVEN_ODDS, _ODDS = 20.0, 3.0
"""Of cuts that cost so much every other one is bad, of those that cost so much more e times as many
to each good one: by 4,400 cuts that were read (tests/captions/reference/README.md)."""
_AS_IT_IS = 0.3
"""How much the cost itself counts: of two good cuts, and of two bad ones, the better is chosen."""
_DRIFT_COST = 4.5
"""What a second costs by which the languages are out of step."""
_FIRM, _MOST_FIRM = 5.0, 3
_LOOSE, _MOST_LOOSE = 6.0, 10
_TWINS = 3
_MUCH = 12.0
"""What costs so much more than the best twin of a place is never chosen."""
_WINDOW_S = 3.5
_WINDOW_SHARE = 0.15
_MOST_WINDOW_S = 12.0
_MOST_NEAR = 64
_EMPTY_STRETCH = 0.5
WORDS = (BROKEN,)
"""The limit of costs where what belongs together stays so."""
POOR = (17.5,)
"""To keep a limit a cue ends at poor places too, but not where nobody at all would end it."""
PHRASES = (10.0, *POOR)
"""The limits of costs at the borders of phrases, and between them at poor places."""
ANYWHERE = ()
"""Where a person wants a cut, one at any place is better than none."""
_LIKE, _UNLIKE = -4.0, 3.0
_ALONE = 1.0
_UNLIKE_MARKS = 1.5
_CUES_A_MARK = 1.0
_FAR = float("inf")
_WEAK = frozenset({"and", "or"})


class Pair(NamedTuple):
    """A place of each language, by their numbers, and what it counts against a cut there."""

    first: int
    second: int
    cost: float


_Point = tuple[float, float, int, frozenset[str], bool, int, int]
"""What the cost of a pair depends on at a place of one language: the cost of the break, the moment
in seconds, the number of the place, what the clause says, whether a mark precedes, the firm and the
loose anchors before, as sets of bits. Sorted, the best breaks come first."""


class _Points(NamedTuple):
    """The places of one language that may be cut: in order with their moments, the best first."""

    points: list[_Point]
    moments: list[float]
    best: list[_Point]


def pairs_of(
    one: Prepared, other: Prepared, span: tuple[Pair, Pair], limits: Sequence[float] = PHRASES
) -> list[Pair]:
    """Return the pairs between two pairs that may be cut, in the order of the first language."""
    begin, end = span
    here, there, window = _measured(
        one, usable(one, begin.first, end.first, limits),
        other, usable(other, begin.second, end.second, limits), span,
    )  # fmt: skip
    found: dict[tuple[int, int], float] = {}
    for point in here.points:
        for cost, twin in _nearest(point, there, window):
            found[point[2], twin] = cost
    for point in there.points:
        if point[0] <= AFTER_ITEM:
            for cost, place in _nearest(point, here, window):
                found[place, point[2]] = cost
    return [Pair(first, second, _risk_of(cost)) for (first, second), cost in sorted(found.items())]


def twins_of(one: Prepared, other: Prepared, span: tuple[Pair, Pair], place: int) -> list[int]:
    """Return all places of the other language for one of the first, the best first.

    They lie strictly between the two pairs of `span`.
    """
    begin, end = span
    twins = range(begin.second + 1, end.second)
    here, there, _window = _measured(one, [place], other, twins, span)
    return [twin for _cost, twin in sorted(_scored(here.points[0], there.best))]


def single_pairs(
    one: Prepared, span: tuple[Pair, Pair], limits: Sequence[float] = PHRASES
) -> list[Pair]:
    """Return the places between two pairs of one language alone, as pairs with place 0.

    Each counts as if another language had a place as good there.
    """
    begin, end = span
    return [
        Pair(place, 0, _risk_of(2 * one.cost[place]))
        for place in usable(one, begin.first, end.first, limits)
    ]


def _risk_of(cost: float) -> float:
    """Return how likely a cut of two languages is bad that costs so much, as the programme counts.

    To cut where few cuts are bad the sum of what they cost is not enough: one that is surely bad
    is better than two that are likely so, and two that are surely good better than one that may be.
    """
    return _AS_IT_IS * cost + _A_BAD_CUT / (1 + exp((_EVEN_ODDS - cost) / _ODDS))


def usable(side: Prepared, begin: int, end: int, limits: Sequence[float]) -> list[int]:
    """Return the places between two others at which a cue may end, ascending.

    They cost less than the first of the limits. Where there is none for half a cue, those below the
    next limit are among them, and all where there is none of those either.
    """
    return _usable(side, begin, end, limits)[:-1]


def _usable(side: Prepared, begin: int, end: int, limits: Sequence[float]) -> list[int]:
    """Return the places behind one up to another that cost less than the first limit, and the end.

    Stretches of half a cue without any are looked through with the next limit.
    """
    if not limits:
        return list(range(begin + 1, end + 1))
    stretch = side.limits.width * side.limits.lines * _EMPTY_STRETCH
    left, right, costs = side.left, side.right, side.cost
    limit = limits[0]
    found: list[int] = []
    last = begin
    for place in [*[place for place in range(begin + 1, end) if costs[place] < limit], end]:
        if right[place] - left[last] > stretch:
            found += _usable(side, last, place, limits[1:])
        else:
            found.append(place)
        last = place
    return found


def _measured(
    one: Prepared,
    places: Sequence[int],
    other: Prepared,
    twins: Sequence[int],
    span: tuple[Pair, Pair],
) -> tuple[_Points, _Points, float]:
    """Return the places of both languages between two pairs, and how far apart a pair may be."""
    begin, end = span
    firm, loose, strays = anchors_of(one, other)
    pace = Pace(one, begin.first, end.first)
    other_pace = Pace(other, begin.second, end.second, pace.seconds)
    shifts = shifts_between(pace, other_pace, firm + loose)
    marks = _marks(one, places), _marks(other, twins)
    if not (marks[0] and marks[1]):
        marks = [False] * len(places), [False] * len(twins)
    here = _points(
        one, places, pace.moments(places), marks[0],
        [anchor[0] for anchor in firm], [anchor[0] for anchor in loose + strays],
    )  # fmt: skip
    there = _points(
        other, twins, drawn(other_pace.moments(twins), shifts), marks[1],
        [anchor[1] for anchor in firm], [anchor[1] for anchor in loose + strays],
    )  # fmt: skip
    return here, there, min(max(_WINDOW_S, _WINDOW_SHARE * pace.seconds), _MOST_WINDOW_S)


def _points(
    side: Prepared,
    places: Sequence[int],
    moments: list[float],
    marks: list[bool],
    firm: list[int],
    loose: list[int],
) -> _Points:
    offsets = [side.at[place] for place in places]
    costs = [side.cost[place] for place in places]
    kinds = kinds_along(side, places)
    firms, looses = _before(firm, offsets), _before(loose, offsets)
    points = list(zip(costs, moments, places, kinds, marks, firms, looses, strict=True))
    return _Points(points, moments, sorted(points))


def _before(numbers: Sequence[int], offsets: Sequence[int]) -> list[int]:
    """Return for each of some ascending offsets the set of the numbers less than it, as bits."""
    order = sorted(range(len(numbers)), key=numbers.__getitem__)
    ascending = [numbers[number] for number in order]
    bits = list(accumulate([1 << number for number in order], or_, initial=0))
    return [bits[bisect_left(ascending, offset)] for offset in offsets]


def _marks(side: Prepared, places: Sequence[int]) -> list[bool]:
    """Return which places follow a mark, nothing where the text is hardly punctuated at all."""
    marked = {place for place in side.marked if place < side.last}
    enough = side.width(0, side.last) / (_CUES_A_MARK * side.limits.width * side.limits.lines)
    return [place in marked for place in places] if len(marked) >= enough else []


def _nearest(point: _Point, theirs: _Points, window: float) -> list[tuple[float, int]]:
    """Return the best places of the other language for this one, each behind its cost."""
    scored = _scored(point, _best_near(theirs, point[1], window), _MUCH)
    if len(scored) > 1:
        scored.sort(key=itemgetter(0))
    most = scored[0][0] + _MUCH if scored else 0.0
    return [one for one in scored[:_TWINS] if one[0] <= most]


def _best_near(theirs: _Points, moment: float, window: float) -> list[_Point]:
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


def _scored(point: _Point, theirs: Iterable[_Point], much: float = _FAR) -> list[tuple[float, int]]:
    """Return what it costs to cut at this place and at each of some of the other language.

    These come with the best breaks first. Those that cost so `much` more than another one may be
    left out: the cost of the break alone, or together with that of being said at another moment,
    tells most of them.
    """
    breaks, moment, _place, kinds, is_marked, firm, loose = point
    scored = []
    lowest = limit = _FAR
    spare = much - breaks - (_LIKE if kinds else 0.0)
    for cost, at, twin, other_kinds, other_marked, firms, looses in theirs:
        if cost > limit:
            break
        drift = _DRIFT_COST * (moment - at if moment > at else at - moment)
        if cost + drift > limit:
            continue
        cost += breaks
        if kinds or other_kinds:
            cost += _meanings(kinds, other_kinds)
        if is_marked != other_marked:
            cost += _UNLIKE_MARKS
        cost = (cost if cost > 0 else 0.0) + drift
        if firm != firms or loose != looses:
            cost += _parted(firm ^ firms, loose ^ looses)
        scored.append((cost, twin))
        if cost < lowest:
            lowest = cost
            limit = cost + spare
    return scored


def _parted(firm: int, loose: int) -> float:
    """Return what it costs that the languages have some anchors on unlike sides of a cut."""
    return _FIRM * min(firm.bit_count(), _MOST_FIRM) + _LOOSE * min(loose.bit_count(), _MOST_LOOSE)


def _meanings(kinds: frozenset[str], others: frozenset[str]) -> float:
    """Return what it costs that clauses of unlike kinds begin, less than 0 for like ones."""
    if not (kinds and others):
        return _ALONE
    common = kinds & others
    if common:
        return _LIKE if common - _WEAK else _LIKE / 2
    return _UNLIKE if kinds - _WEAK and others - _WEAK else 0.0
