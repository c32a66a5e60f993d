"""Where two languages may be cut at once: a place of each, as far through the talk as the other."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from editor.captions.connectives import kinds_at
from editor.captions.marks import BLANKS, CLAUSE, LISTING, SENTENCE
from editor.captions.places import AFTER_ITEM, BROKEN
from editor.captions.prepared import Prepared
from editor.captions.splitting.anchors import anchors_of

_DRIFT_S = 0.9
_DRIFT_COST = 2.0
_FAR_DRIFTS = 2.0
_BREAK = 1.0
_FIRM, _MOST_FIRM = 5.0, 3
_LOOSE, _MOST_LOOSE = 1.5, 4
_TWINS = 3
_WINDOW_S = 3.5
_WINDOW_SHARE = 0.15
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
    for place in ways.here:
        for twin in ways.twins(place):
            found[place, twin] = ways.cost(place, twin)
    for twin in ways.there:
        if other.cost[twin] <= AFTER_ITEM:
            for place in ways.partners(twin):
                found[place, twin] = ways.cost(place, twin)
    return [Pair(*key, cost) for key, cost in sorted(found.items())]


def twins_of(one: Prepared, other: Prepared, span: tuple[Pair, Pair], place: int) -> list[int]:
    """Return all places of the other language for one of the first, the best first.

    They lie strictly between the two pairs of `span`.
    """
    begin, end = span
    ways = _Ways(one, other, begin, end)
    twins = range(begin.second + 1, end.second)
    return sorted(twins, key=lambda twin: ways.cost(place, twin))


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


class _Ways:
    """The two sides between two pairs of places, and how far through the speech each place is."""

    def __init__(self, one: Prepared, other: Prepared, begin: Pair, end: Pair) -> None:
        self.one, self.other = one, other
        self.here = usable(one, begin.first, end.first)
        self.there = usable(other, begin.second, end.second)
        self.at_here, seconds = _scaled(one, begin.first, end.first, None)
        self.at_there, _same = _scaled(other, begin.second, end.second, seconds)
        self.window = max(_WINDOW_S, _WINDOW_SHARE * seconds)
        self.moments = [self.at_there[twin] for twin in self.there]
        self.here_moments = [self.at_here[place] for place in self.here]
        self.kinds_here = [kinds_at(one.text, at, one.language) for at in one.at]
        self.kinds_there = [kinds_at(other.text, at, other.language) for at in other.at]
        self.marked_here = _marks(one)
        self.marked_there = _marks(other)
        firm, loose = anchors_of(one, other)
        self.anchors = [
            (cost, most, _counts(one.at, here), _counts(other.at, there))
            for cost, most, here, there in (
                (_FIRM, _MOST_FIRM, [at for at, _twin in firm], [twin for _at, twin in firm]),
                (_LOOSE, _MOST_LOOSE, [at for at, _twin in loose], [twin for _at, twin in loose]),
            )
        ]

    def cost(self, place: int, twin: int) -> float:
        """Return what it costs to cut at both."""
        parted = sum(
            cost * min(most, abs(here[place] - there[twin]))
            for cost, most, here, there in self.anchors
        )
        breaks = _BREAK * (self.one.cost[place] + self.other.cost[twin])
        breaks += self._meanings(place, twin)
        if self.marked_here and self.marked_there:
            breaks += _UNLIKE_MARKS * (self.marked_here[place] != self.marked_there[twin])
        return max(0.0, breaks) + self._drift(place, twin) + parted

    def _meanings(self, place: int, twin: int) -> float:
        """Return what it costs that clauses of unlike kinds begin, less than 0 for like ones."""
        kinds, others = self.kinds_here[place], self.kinds_there[twin]
        if not kinds or not others:
            return 0.0
        common = kinds & others
        if common:
            return _LIKE if common - _WEAK else _LIKE / 2
        return _UNLIKE if kinds - _WEAK and others - _WEAK else 0.0

    def twins(self, place: int) -> list[int]:
        """Return the best places of the other language for this one."""
        near = _near(self.moments, self.there, self.at_here[place], self.window)
        return _cheapest([(self.cost(place, twin), twin) for twin in near])

    def partners(self, twin: int) -> list[int]:
        """Return the best places of the first language for this one of the other."""
        near = _near(self.here_moments, self.here, self.at_there[twin], self.window)
        return _cheapest([(self.cost(place, twin), place) for place in near])

    def _drift(self, place: int, twin: int) -> float:
        drifts = abs(self.at_here[place] - self.at_there[twin]) / _DRIFT_S
        if drifts <= _FAR_DRIFTS:
            return _DRIFT_COST * drifts * drifts
        return _DRIFT_COST * _FAR_DRIFTS * (2 * drifts - _FAR_DRIFTS)


def _scaled(
    side: Prepared, begin: int, end: int, seconds: float | None
) -> tuple[Sequence[float], float]:
    """Return when each place is reached, in seconds of speech from `begin`, and at `end`."""
    sounds = side.spoken[0]
    length = sounds[end] - sounds[begin]
    scale = 1.0 if seconds is None else seconds / length if length else 0.0
    first = sounds[begin]
    return [(sound - first) * scale for sound in sounds], length * scale


def _marks(side: Prepared) -> list[bool]:
    """Return which places follow a mark, nothing where the text is hardly punctuated at all."""
    marked = [side.text[:at].rstrip(BLANKS)[-1:] in _MARKS for at in side.at]
    enough = side.width(0, side.last) / (_CUES_A_MARK * side.limits.width * side.limits.lines)
    return marked if sum(marked[:-1]) >= enough else []


def _counts(places: Sequence[int], anchors: Sequence[int]) -> list[int]:
    return [bisect_left(anchors, at) for at in places]


def _near(moments: list[float], places: list[int], moment: float, window: float) -> list[int]:
    begin = bisect_left(moments, moment - window)
    end = bisect_left(moments, moment + window)
    if begin == end and places:
        begin = max(0, min(begin, len(places) - 1) - 1)
        end = begin + 2
    return places[begin:end]


def _cheapest(scored: list[tuple[float, int]]) -> list[int]:
    if len(scored) > _TWINS:
        scored.sort(key=itemgetter(0))
    return [place for _cost, place in scored[:_TWINS]]
