"""The dynamic programme that chooses among the pairs of places.

A cut counts how likely a reader refuses it (see risks.py), a cue costs a little by itself and more
the fuller it is, so that a row is cut into few cues of like size. A cue that does not fit
or is shown for too short or too long a time costs much, but it is possible: there is always a
result.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from editor.captions.prepared import Prepared
from editor.captions.splitting.pairs import Pair
from editor.core.guideline import Guideline

_A_CUE = 1.0
_FULL = 8.0
_TOO_MUCH, _A_CUE_TOO_MUCH = 60.0, 80.0
_TOO_LONG, _TOO_SHORT, _TOO_FAST = 25.0, 10.0, 8.0
_FASTEST = 2.0
_UNLIKE = 16.0
_SILENT = 120.0
"""To show nothing in one language: more than the worst cut between words counts (see risks.py)."""
_SCANT, _SCANT_BELOW, _LONELY_BELOW = 6.0, 0.25, 0.125
_NARROW = 0.8
"""From this width on a cue of two lines has few places at which the first line may end."""
_TWO = 2
_FAIR_END = 17.5
"""What a break costs at most at which a line ends fairly well."""
_HARSH = 1.0
"""How much it counts that a line of a full cue can only end where it costs more than fair."""
_ACROSS = 6.0
"""A cue that holds the end of a sentence and the beginning of another one."""
_NEVER = float("inf")


class Clock(NamedTuple):
    """When each place of the spoken language is reached: milliseconds before and after a pause."""

    ends: Sequence[float]
    starts: Sequence[float]


@dataclass(slots=True)
class _Stop:
    """A pair and what is known there; widths in cues, shares in those of the whole row.

    `above` counts the sentences of both languages that end before it, `ended` those that have
    ended there too; `is_end` tells that one ends there in each language.
    """

    first: int
    second: int
    cost: float
    reach: int
    other_reach: int
    left: float
    right: float
    other_left: float
    other_right: float
    share: float
    other_share: float
    begins: float
    ends: float
    above: int
    ended: int
    is_end: bool


_Half = tuple[int, float, float, float, int, int]
"""What is known of one language at a place, as in a `_Stop`: the reach, the widths to the left and
to the right, the share, the sentences that end before it and those that have ended."""

_NO_LANGUAGE = 0, 0.0, 0.0, 0.0, 0, 1


def _halves(side: Prepared, room: float, places: Iterable[int]) -> list[_Half]:
    known: dict[int, _Half] = {}
    return [
        known[place] if place in known else known.setdefault(place, _half(side, room, place))
        for place in places
    ]


def _half(side: Prepared, room: float, place: int) -> _Half:
    sounds, sentences = side.spoken[0], side.sentences
    return (
        side.reach(place), side.left[place] / room, side.right[place] / room,
        sounds[place] / (sounds[-1] or 1),
        bisect_left(sentences, place), bisect_right(sentences, place),
    )  # fmt: skip


class Programme:
    """Chooses the cuts of one row between two pairs, at the least cost together."""

    def __init__(
        self, one: Prepared, other: Prepared | None, clock: Clock, guideline: Guideline
    ) -> None:
        self.one, self.other = one, other
        self.clock = clock
        self.shortest, self.longest = guideline.shortest, guideline.longest
        self.room = one.limits.width * one.limits.lines
        self.needed = 1000 * self.room / one.limits.speed
        self.other_room = other.limits.width * other.limits.lines if other else 1.0
        self.other_needed = 1000 * self.other_room / other.limits.speed if other else 0.0

    def fits(self, begin: Pair, end: Pair) -> bool:
        """True when what lies between two pairs can be one cue."""
        if end.first > self.one.reach(begin.first):
            return False
        if self.other is not None and end.second > self.other.reach(begin.second):
            return False
        return self.clock.ends[end.first] - self.clock.starts[begin.first] <= self.longest

    def choose(self, pairs: Sequence[Pair]) -> list[Pair]:
        """Return the pairs to cut at; the first and the last of those given are the ends."""
        stops = self._stops(pairs)
        best = [0.0]
        back = [0]
        low = 0
        for number in range(1, len(stops)):
            end = stops[number]
            while stops[low].reach < end.first:
                low += 1
            lowest, where = self._cheapest(stops, best, range(low, number), end)
            if lowest == _NEVER:
                above = (at for at in range(low - 1, -1, -1) if _may_follow(stops[at], end))
                lowest, where = self._cheapest(stops, best, islice(above, 1), end)
            best.append(lowest + end.cost)
            back.append(where)
        return _backwards(pairs, back)

    def _cheapest(
        self, stops: Sequence[_Stop], best: Sequence[float], numbers: Iterable[int], end: _Stop
    ) -> tuple[float, int]:
        """Return the least cost up to `end`, and the number of the stop at which its cue begins.

        The fullest cues come first: with few cuts before them they are often the cheapest, and
        what cannot be cheaper than the best so far need not be measured.
        """
        lowest, where = _NEVER, 0
        first, second = end.first, end.second
        for number in numbers:
            least = best[number] + _A_CUE
            if least <= lowest and (begin := stops[number]).second <= second:
                full = end.right - begin.left
                if least + _FULL * full * full <= lowest and begin.first < first:
                    cost = best[number] + self._cue_cost(begin, end)
                    if cost <= lowest:
                        lowest, where = cost, number
        return lowest, where

    def _stops(self, pairs: Sequence[Pair]) -> list[_Stop]:
        starts, ends = self.clock
        halves = _halves(self.one, self.room, [pair.first for pair in pairs])
        others = [_NO_LANGUAGE] * len(pairs)
        if self.other:
            others = _halves(self.other, self.other_room, [pair.second for pair in pairs])
        return [
            _Stop(
                first, second, cost, reach, other_reach,
                left, right, other_left, other_right, share, other_share,
                starts[first], ends[first], above + other_above, ended + other_ended,
                above < ended and other_above < other_ended,
            )
            for (first, second, cost),
                (reach, left, right, share, above, ended),
                (other_reach, other_left, other_right, other_share, other_above, other_ended)
            in zip(pairs, halves, others, strict=True)
        ]  # fmt: skip

    def _cue_cost(self, begin: _Stop, end: _Stop) -> float:
        """Return what it costs to show what lies between two stops as one cue."""
        full = end.right - begin.left
        needed = full * self.needed
        cost = _A_CUE
        if end.first > begin.reach:
            cost += _TOO_MUCH + (_A_CUE_TOO_MUCH * (full - 1) if full > 1 else 0.0)
        if self.other is not None:
            other_full = end.other_right - begin.other_left
            other_needed = other_full * self.other_needed
            needed = max(needed, other_needed)
            if end.second > begin.other_reach:
                cost += _TOO_MUCH + (_A_CUE_TOO_MUCH * (other_full - 1) if other_full > 1 else 0.0)
            cost += _unlike(begin, end)
            cost += _lonely(min(full, other_full), _LONELY_BELOW)
            full = max(full, other_full)
        if full > _NARROW:
            cost += self._line_cost(begin, end)
        if end.above > begin.ended and not (begin.is_end and end.is_end):
            cost += _ACROSS
        cost += _lonely(full, _SCANT_BELOW)
        cost += _FULL * full * full
        duration = end.ends - begin.begins
        if needed <= duration and self.shortest <= duration <= self.longest:
            return cost
        return cost + self._time_cost(duration, needed)

    def _line_cost(self, begin: _Stop, end: _Stop) -> float:
        """Return what it costs that the lines of a full cue can only end at bad places."""
        cost = _harshness(self.one, begin.first, end.first)
        if self.other is not None:
            cost += _harshness(self.other, begin.second, end.second)
        return cost

    def _time_cost(self, duration: float, needed: float) -> float:
        cost = 0.0
        if duration > self.longest:
            cost += _TOO_LONG * (1 + (duration - self.longest) / 1000)
        elif duration < self.shortest:
            cost += _TOO_SHORT * (1 - duration / self.shortest)
        if needed > duration:
            cost += _TOO_FAST * min(_FASTEST, needed / max(duration, 1.0) - 1)
        return cost


def _may_follow(begin: _Stop, end: _Stop) -> bool:
    return begin.first < end.first and begin.second <= end.second


def _harshness(side: Prepared, begin: int, end: int) -> float:
    """Return what the best place for a break costs between two lines of one language."""
    last = side.line_end(begin)
    if last >= end or side.limits.lines != _TWO:
        return 0.0
    lowest = min(side.cost[side.line_start(end) : last + 1], default=0.0)
    return _HARSH * (lowest - _FAIR_END) if lowest > _FAIR_END else 0.0


def _lonely(full: float, least: float) -> float:
    """Return what it costs to show so little of a cue, in cues."""
    return _SCANT * (1 - full / least) if full < least else 0.0


def _unlike(begin: _Stop, end: _Stop) -> float:
    """Return what it costs that the languages say unlike shares of the row in this cue."""
    if end.second == begin.second:
        return _SILENT
    share = end.share - begin.share
    other = end.other_share - begin.other_share
    together = share + other
    return _UNLIKE * ((share - other) / together) ** 2 if together else 0.0


def _backwards(pairs: Sequence[Pair], back: Sequence[int]) -> list[Pair]:
    chosen = []
    number = back[-1]
    while number > 0:
        chosen.append(pairs[number])
        number = back[number]
    return chosen[::-1]
