"""When each place of two languages is reached, on one clock that both of them share."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from editor.captions.prepared import Prepared
from editor.captions.splitting.anchors import Anchor

_REACH_S = 3.0
_PRIOR = 1.0
"""The weight of not moving at all, beside an anchor at the very place, which weighs 1."""

Shift = tuple[float, float]
"""A moment of the other language, and by how much it is said later in the first; seconds."""


class Pace:
    """How fast a language goes through a stretch of the row; moments count from its beginning."""

    def __init__(self, side: Prepared, begin: int, end: int, seconds: float | None = None) -> None:
        """Let the stretch between two places take so many seconds, as long as it takes to say."""
        self._side = side
        self._sounds = side.spoken[0]
        self._first = self._sounds[begin]
        length = self._sounds[end] - self._first
        self._scale = 1.0 if seconds is None else seconds / length if length else 0.0
        self.seconds = length * self._scale

    def moments(self, places: Iterable[int]) -> list[float]:
        """Return when the places are reached, in seconds."""
        sounds, first, scale = self._sounds, self._first, self._scale
        return [(sounds[place] - first) * scale for place in places]

    def moments_at(self, offsets: Iterable[int]) -> list[float]:
        """Return when the first place at or behind each code point is reached, in seconds."""
        at, last = self._side.at, self._side.last
        return self.moments([min(bisect_left(at, offset), last) for offset in offsets])


def shifts_between(one: Pace, other: Pace, anchors: Sequence[Anchor]) -> list[Shift]:
    """Return by how much the other language is off at the anchors, in the order of its moments."""
    here = one.moments_at([first for first, _second in anchors])
    there = other.moments_at([second for _first, second in anchors])
    return sorted([(moment, first - moment) for first, moment in zip(here, there, strict=True)])


def drawn(moments: Sequence[float], shifts: Sequence[Shift]) -> list[float]:
    """Return ascending moments, drawn towards where both languages say the same.

    A moment moves by the mean shift of the anchors around it, the nearer the more; far from any
    anchor it hardly moves. The moments still ascend.
    """
    found: list[float] = []
    latest = float("-inf")
    ats = [at for at, _shift in shifts]
    for moment in moments:
        low = bisect_right(ats, moment - _REACH_S)
        high = bisect_left(ats, moment + _REACH_S)
        drawn_to = moment + _mean_shift(moment, shifts[low:high]) if low < high else moment
        latest = max(latest, drawn_to)
        found.append(latest)
    return found


def _mean_shift(moment: float, near: Iterable[Shift]) -> float:
    """Return the mean of the shifts near a moment."""
    weights, total = _PRIOR, 0.0
    for at, shift in near:
        apart = at - moment if at > moment else moment - at
        weight = 1 - apart / _REACH_S
        weights += weight
        total += weight * shift
    return total / weights
