"""Where two languages may be cut at once: a place of each, as far through the talk as the other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from editor.captions.connectives import kinds_along
from editor.captions.marks import CLAUSE, LISTING, SENTENCE
from editor.captions.prepared import Prepared
from editor.captions.splitting.anchors import Anchor, anchors_of
from editor.captions.word_costs import AFTER_ITEM, BROKEN

_DRIFT_S = 0.9
_DRIFT_COST = 1.5
_ANCHOR_REACH_S = 3.0
_FAR_DRIFTS = 2.0
_FIRM, _MOST_FIRM = 5.0, 3
_LOOSE, _MOST_LOOSE = 1.5, 4
_TWINS = 3
_MUCH = 8.0
_WINDOW_S = 3.5
_WINDOW_SHARE = 0.15
_MOST_WINDOW_S = 12.0
_MOST_NEAR = 64
_EMPTY_STRETCH = 0.5
_LIKE, _UNLIKE = -4.0, 3.0
_UNLIKE_MARKS = 2.0
_CUES_A_MARK = 1.0
_MARKS = SENTENCE | CLAUSE | LISTING
_WEAK = frozenset({"and", "or"})


class Pair(NamedTuple):
    """A place of each language, by their numbers, and what it costs to cut there."""

    first: int
    second: int
    cost: float


def pairs_of(one: Prepared, other: Prepared, span: tuple[Pair, Pair]) -> list[Pair]:
    """Return the pairs between two pairs that may be cut, in the order of the first language."""
    begin, end = span
    ways = _Ways(one, other, begin, end)
    found: dict[tuple[int, int], float] = {}
    for place in ways.here.places:
        for cost, twin in ways.nearest(ways.here, place, ways.there):
            found[place, twin] = cost
    for twin in ways.there.places:
        if other.cost[twin] <= AFTER_ITEM:
            for cost, place in ways.nearest(ways.there, twin, ways.here):
                found[place, twin] = cost
    return [Pair(*key, cost) for key, cost in sorted(found.items())]


def twins_of(one: Prepared, other: Prepared, span: tuple[Pair, Pair], place: int) -> list[int]:
    """Return all places of the other language for one of the first, the best first.

    They lie strictly between the two pairs of `span`.
    """
    begin, end = span
    ways = _Ways(one, other, begin, end)
    twins = range(begin.second + 1, end.second)
    return [twin for _cost, twin in sorted(ways.scored(ways.here, place, ways.there, twins))]


def single_pairs(one: Prepared, span: tuple[Pair, Pair]) -> list[Pair]:
    """Return the places between two pairs of one language alone, as pairs with place 0."""
    begin, end = span
    return [Pair(place, 0, one.cost[place]) for place in usable(one, begin.first, end.first)]


def usable(side: Prepared, begin: int, end: int) -> list[int]:
    """Return the places between two others that keep together what belongs together.

    Where there is none for half a cue, the others are among them.
    """
    stretch = side.limits.width * side.limits.lines * _EMPTY_STRETCH
    good = [place for place in range(begin + 1, end) if side.cost[place] < BROKEN]
    found: list[int] = []
    last = begin
    for place in [*good, end]:
        if side.width(last, place) > stretch:
            found += range(last + 1, place)
        found.append(place)
        last = place
    return found[:-1]


class _Side(NamedTuple):
    """One language between two pairs: its usable places, and by place what the cost depends on.

    `moments` are those of the usable places, `at` of all: seconds of speech. `firm` and `loose`
    count the anchors before a place; `marked` is empty where marks tell nothing.
    """

    places: list[int]
    moments: list[float]
    at: Sequence[float]
    cost: Sequence[float]
    kinds: Sequence[frozenset[str]]
    marked: Sequence[bool]
    firm: Sequence[int]
    loose: Sequence[int]


class _Ways:
    """The two sides between two pairs of places, and what it costs to cut at a place of each."""

    def __init__(self, one: Prepared, other: Prepared, begin: Pair, end: Pair) -> None:
        firm, loose = anchors_of(one, other)
        at_here, seconds = _scaled(one, begin.first, end.first, None)
        at_there, _same = _scaled(other, begin.second, end.second, seconds)
        at_there = _warped(at_there, one, other, at_here, firm + loose)
        self.window = min(max(_WINDOW_S, _WINDOW_SHARE * seconds), _MOST_WINDOW_S)
        self.here = _side(
            one, usable(one, begin.first, end.first), at_here,
            [anchor.first for anchor in firm], [anchor.first for anchor in loose],
        )  # fmt: skip
        self.there = _side(
            other, usable(other, begin.second, end.second), at_there,
            [anchor.second for anchor in firm], [anchor.second for anchor in loose],
        )  # fmt: skip
        self.has_marks = bool(self.here.marked and self.there.marked)

    def nearest(self, mine: _Side, place: int, theirs: _Side) -> list[tuple[float, int]]:
        """Return the best places of the other language for this one, each behind its cost."""
        near = _near(theirs.moments, theirs.places, mine.at[place], self.window)
        return _cheapest(self.scored(mine, place, theirs, near))

    def scored(
        self, mine: _Side, place: int, theirs: _Side, twins: Iterable[int]
    ) -> list[tuple[float, int]]:
        """Return what it costs to cut at this place and each of some of the other language."""
        moment = mine.at[place]
        breaks, firm, loose = mine.cost[place], mine.firm[place], mine.loose[place]
        kinds, marked = mine.kinds[place], self.has_marks and mine.marked[place]
        moments, costs, other_kinds = theirs.at, theirs.cost, theirs.kinds
        firms, looses = theirs.firm, theirs.loose
        scored = []
        for twin in twins:
            cost = breaks + costs[twin]
            if kinds and other_kinds[twin]:
                cost += _meanings(kinds, other_kinds[twin])
            if self.has_marks and marked != theirs.marked[twin]:
                cost += _UNLIKE_MARKS
            drifts = abs(moment - moments[twin]) / _DRIFT_S
            if drifts <= _FAR_DRIFTS:
                drift = drifts * drifts
            else:
                drift = _FAR_DRIFTS * (2 * drifts - _FAR_DRIFTS)
            cost = (cost if cost > 0 else 0.0) + _DRIFT_COST * drift
            if parted := abs(firm - firms[twin]):
                cost += _FIRM * (parted if parted < _MOST_FIRM else _MOST_FIRM)
            if parted := abs(loose - looses[twin]):
                cost += _LOOSE * (parted if parted < _MOST_LOOSE else _MOST_LOOSE)
            scored.append((cost, twin))
        return scored


def _side(
    side: Prepared, places: list[int], at: Sequence[float], firm: list[int], loose: list[int]
) -> _Side:
    return _Side(
        places,
        [at[place] for place in places],
        at,
        side.cost,
        kinds_along(side.text, side.at, side.language),
        _marks(side),
        _counts_before(firm, side.at),
        _counts_before(loose, side.at),
    )


def _counts_before(ascending: Sequence[int], offsets: Sequence[int]) -> list[int]:
    """Return how many of the numbers are less than each of some ascending offsets."""
    found: list[int] = []
    for count, number in enumerate(ascending):
        found += [count] * (bisect_right(offsets, number) - len(found))
    return found + [len(ascending)] * (len(offsets) - len(found))


def _meanings(kinds: frozenset[str], others: frozenset[str]) -> float:
    """Return what it costs that clauses of unlike kinds begin, less than 0 for like ones."""
    common = kinds & others
    if common:
        return _LIKE if common - _WEAK else _LIKE / 2
    return _UNLIKE if kinds - _WEAK and others - _WEAK else 0.0


def _scaled(
    side: Prepared, begin: int, end: int, seconds: float | None
) -> tuple[Sequence[float], float]:
    """Return when each place is reached, in seconds of speech from `begin`, and at `end`."""
    sounds = side.spoken[0]
    length = sounds[end] - sounds[begin]
    scale = 1.0 if seconds is None else seconds / length if length else 0.0
    first = sounds[begin]
    return [(sound - first) * scale for sound in sounds], length * scale


def _warped(
    at_there: Sequence[float],
    one: Prepared,
    other: Prepared,
    at_here: Sequence[float],
    anchors: Iterable[Anchor],
) -> Sequence[float]:
    """Return the other side's moments, drawn towards where both sides say the same.

    A moment moves by the mean shift of the anchors around it, the nearer the more; far from any
    anchor it hardly moves.
    """
    shifts = [
        (moment, at_here[min(bisect_left(one.at, anchor.first), one.last)] - moment)
        for anchor in sorted(anchors)
        for moment in [at_there[min(bisect_left(other.at, anchor.second), other.last)]]
    ]
    return [moment + _shift(moment, shifts) for moment in at_there] if shifts else at_there


def _shift(moment: float, shifts: Sequence[tuple[float, float]]) -> float:
    weights, drawn = 1.0, 0.0
    for at, shift in shifts:
        near = 1 - abs(at - moment) / _ANCHOR_REACH_S
        if near > 0:
            weights += near
            drawn += near * shift
    return drawn / weights


def _marks(side: Prepared) -> list[bool]:
    """Return which places follow a mark, nothing where the text is hardly punctuated at all."""
    marked = [mark in _MARKS for mark in side.marks]
    enough = side.width(0, side.last) / (_CUES_A_MARK * side.limits.width * side.limits.lines)
    return marked if sum(marked[:-1]) >= enough else []


def _near(moments: list[float], places: list[int], moment: float, window: float) -> list[int]:
    """Return the places within a window of seconds around a moment, the nearest of very many."""
    begin = bisect_left(moments, moment - window)
    end = bisect_left(moments, moment + window)
    if begin == end and places:
        begin = max(0, min(begin, len(places) - 1) - 1)
        end = begin + 2
    if end - begin > _MOST_NEAR:
        middle = bisect_left(moments, moment, begin, end)
        begin = max(begin, min(middle - _MOST_NEAR // 2, end - _MOST_NEAR))
        end = begin + _MOST_NEAR
    return places[begin:end]


def _cheapest(scored: list[tuple[float, int]]) -> list[tuple[float, int]]:
    """Return the cheapest few, without those that are so much dearer that they are never chosen."""
    if len(scored) > 1:
        scored.sort(key=itemgetter(0))
    most = scored[0][0] + _MUCH if scored else 0.0
    return [one for one in scored[:_TWINS] if one[0] <= most]
