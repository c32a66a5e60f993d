"""The time that each cue gets: gaps between cues, and room for those that are too short.

A cue keeps the times at which its words are said, but for four things, in this order: it ends a
gap before the next one begins; a short silence behind it is closed; one that is too short or too
fast runs on into the silence; and where there is none it takes time from its neighbours, as far as
their times may be moved: those that were estimated far, those found in a recording a little, those
of a person not at all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor.core.guideline import Guideline
from editor.core.timeslots import Origin, TimeSlot

_LEEWAY = {Origin.ESTIMATED: 2500.0, Origin.ALIGNED: 350.0, Origin.IMPORTED: 125.0, None: 125.0}
LEEWAY_BY_SHARE = 1000.0
"""How far a cut inside a row may be moved whose time is a mere share of the row, in ms."""
LEEWAY_BY_WORDS = 350.0
_NEIGHBOURS = 6


@dataclass(slots=True)
class Timed:
    """A cue with its times in milliseconds; `needed` is how long it takes to read.

    `leeway` is how far its start may still be moved. `apart` tells that the next cue begins before
    this one ends, on purpose: two people speak at once.
    """

    start: float
    end: float
    needed: float
    leeway: float
    apart: bool = False


def leeway_of(slot: TimeSlot) -> float:
    """Return how far the start of a row may be moved, in milliseconds."""
    return 0.0 if slot.is_anchor else _LEEWAY.get(slot.origin, 0.0)


def give_room(cues: Sequence[Timed], guideline: Guideline) -> None:
    """Change the times of cues, which are in the order of their starts, to suit a guideline."""
    room = _Room(cues, guideline)
    for number in range(len(cues)):
        room.part(number)
    room.fill(lambda cue: float(guideline.shortest))
    room.fill(lambda cue: min(max(cue.needed, guideline.shortest), guideline.longest))
    for cue in cues:
        cue.end = min(cue.end, cue.start + guideline.longest)


class _Room:
    def __init__(self, cues: Sequence[Timed], guideline: Guideline) -> None:
        self.cues = cues
        self.gap = float(guideline.gap)
        self.chain = float(guideline.chain)
        self.longest = float(guideline.longest)

    def part(self, number: int) -> None:
        """Keep the gap behind a cue, and close a longer one that is too short to be a pause."""
        cue = self.cues[number]
        limit = self._limit(number)
        if limit is not None and limit > cue.start and limit < cue.end + self.chain - self.gap:
            cue.end = limit

    def fill(self, wanted: Callable[[Timed], float]) -> None:
        """Lengthen each cue up to what is wanted, as far as there is time."""
        for number, cue in enumerate(self.cues):
            if cue.end - cue.start < wanted(cue):
                self._lengthen(number, wanted)

    def _lengthen(self, number: int, wanted: Callable[[Timed], float]) -> None:
        cue = self.cues[number]
        aim = wanted(cue)
        self._run_on(number, aim)
        if cue.end - cue.start < aim and number + 1 < len(self.cues) and not cue.apart:
            self._push(number + 1, aim - (cue.end - cue.start), wanted, _NEIGHBOURS)
            self._run_on(number, aim)
        if cue.end - cue.start < aim:
            self._pull(number, aim - (cue.end - cue.start), wanted, _NEIGHBOURS)

    def _run_on(self, number: int, aim: float) -> None:
        cue = self.cues[number]
        limit = self._limit(number)
        end = cue.start + aim
        cue.end = max(cue.end, end if limit is None else min(end, limit))

    def _limit(self, number: int) -> float | None:
        """Return when a cue has to be gone, None where nothing follows it or both are shown."""
        if number + 1 >= len(self.cues) or self.cues[number].apart:
            return None
        return self.cues[number + 1].start - self.gap

    def _push(self, number: int, wish: float, wanted: Callable[[Timed], float], depth: int) -> None:
        """Let a cue begin later, by so much at most."""
        cue = self.cues[number]
        most = min(wish, cue.leeway)
        if most <= 0:
            return
        missing = most - max(0.0, cue.end - cue.start - wanted(cue))
        if missing > 0:
            limit = self._limit(number)
            if limit is not None and limit - cue.end < missing and depth:
                self._push(number + 1, missing - max(0.0, limit - cue.end), wanted, depth - 1)
                limit = self._limit(number)
            cue.end += missing if limit is None else min(missing, max(0.0, limit - cue.end))
        moved = min(most, max(0.0, cue.end - cue.start - wanted(cue)))
        cue.start += moved
        cue.leeway -= moved

    def _pull(self, number: int, wish: float, wanted: Callable[[Timed], float], depth: int) -> None:
        """Let a cue begin earlier, by so much at most."""
        cue = self.cues[number]
        most = min(wish, cue.leeway, cue.start)
        if most <= 0 or (number and self.cues[number - 1].apart):
            return
        if number:
            above = self.cues[number - 1]
            missing = most - max(0.0, cue.start - self.gap - above.end)
            if missing > 0:
                wished = missing - max(0.0, above.end - above.start - wanted(above))
                if wished > 0 and depth:
                    self._pull(number - 1, wished, wanted, depth - 1)
                above.end -= min(missing, max(0.0, above.end - above.start - wanted(above)))
            most = min(most, max(0.0, cue.start - self.gap - above.end))
        cue.start -= most
        cue.leeway -= most
