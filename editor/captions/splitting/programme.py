"""The dynamic programme that chooses among the pairs of places.

A cut costs what its breaks cost in both languages (see pairs.py), a cue costs a little by itself
and more the fuller it is, so that a row is cut into few cues of like size. A cue that does not fit
or is shown for too short or too long a time costs much, but it is possible: there is always a
result.
"""

from collections.abc import Sequence
from itertools import starmap
from typing import NamedTuple

from editor.captions.prepared import Prepared
from editor.captions.splitting.pairs import Pair
from editor.core.guideline import Guideline

_A_CUE = 1.0
_FULL = 6.0
_TOO_MUCH, _A_CUE_TOO_MUCH = 60.0, 80.0
_TOO_LONG, _TOO_SHORT, _TOO_FAST = 12.0, 10.0, 8.0
_FASTEST = 2.0
_UNLIKE = 6.0
_SILENT = 20.0
_SCANT, _SCANT_BELOW = 6.0, 0.25


class Clock(NamedTuple):
    """When each place of the spoken language is reached: milliseconds before and after a pause."""

    ends: Sequence[float]
    starts: Sequence[float]


class _Stop(NamedTuple):
    """A pair and what is known there; widths in cues, shares in those of the whole row."""

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
        if end.first > self.one.reach[begin.first]:
            return False
        if self.other is not None and end.second > self.other.reach[begin.second]:
            return False
        return self.clock.ends[end.first] - self.clock.starts[begin.first] <= self.longest

    def choose(self, pairs: Sequence[Pair]) -> list[Pair]:
        """Return the pairs to cut at; the first and the last of those given are the ends."""
        stops = list(starmap(self._stop, pairs))
        best = [0.0]
        back = [0]
        for number in range(1, len(stops)):
            end = stops[number]
            lowest, where = float("inf"), 0
            for above in range(number - 1, -1, -1):
                begin = stops[above]
                if end.first > begin.reach and lowest < float("inf"):
                    break
                if (
                    best[above] + _A_CUE < lowest
                    and begin.first < end.first
                    and begin.second <= end.second
                ):
                    cost = best[above] + self._cue_cost(begin, end)
                    if cost < lowest:
                        lowest, where = cost, above
            best.append(lowest + end.cost)
            back.append(where)
        return _backwards(pairs, back)

    def _stop(self, first: int, second: int, cost: float) -> _Stop:
        one, other = self.one, self.other
        sounds = one.spoken[0]
        others = other.spoken[0] if other else [0.0]
        return _Stop(
            first,
            second,
            cost,
            one.reach[first],
            other.reach[second] if other else 0,
            one.left[first] / self.room,
            one.right[first] / self.room,
            other.left[second] / self.other_room if other else 0.0,
            other.right[second] / self.other_room if other else 0.0,
            sounds[first] / (sounds[-1] or 1),
            others[second] / (others[-1] or 1),
            self.clock.starts[first],
            self.clock.ends[first],
        )

    def _cue_cost(self, begin: _Stop, end: _Stop) -> float:
        """Return what it costs to show what lies between two stops as one cue."""
        full = end.right - begin.left
        needed = full * self.needed
        cost = _A_CUE
        if end.first > begin.reach:
            cost += _TOO_MUCH + (_A_CUE_TOO_MUCH * (full - 1) if full > 1 else 0.0)
        if self.other is not None:
            other_full = end.other_right - begin.other_left
            needed = max(needed, other_full * self.other_needed)
            if end.second > begin.other_reach:
                cost += _TOO_MUCH + (_A_CUE_TOO_MUCH * (other_full - 1) if other_full > 1 else 0.0)
            cost += _unlike(begin, end)
            full = max(full, other_full)
        if full < _SCANT_BELOW:
            cost += _SCANT * (1 - full / _SCANT_BELOW)
        return cost + _FULL * full * full + self._time_cost(end.ends - begin.begins, needed)

    def _time_cost(self, duration: float, needed: float) -> float:
        cost = 0.0
        if duration > self.longest:
            cost += _TOO_LONG * (1 + (duration - self.longest) / 1000)
        elif duration < self.shortest:
            cost += _TOO_SHORT * (1 - duration / self.shortest)
        if needed > duration:
            cost += _TOO_FAST * min(_FASTEST, needed / max(duration, 1.0) - 1)
        return cost


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
