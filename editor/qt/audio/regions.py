"""The rows as stretches of the recording: which are in sight, and what is under the mouse."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from editor.core.segments import Segment
from editor.qt.grid.states import State, state_of


class Part(Enum):
    """What of a region is meant."""

    START = auto()
    END = auto()
    BODY = auto()


class Region(NamedTuple):
    """A row with both its times, in milliseconds."""

    start: int
    end: int
    row: int
    state: State


class Regions:
    """The rows that have a time, in the order of their starts."""

    def __init__(self, rows: Sequence[Segment]) -> None:
        """Take the rows as they are."""
        self._all = (
            sorted(
                Region(row.slot.start, row.slot.end, place, state_of(row))
                for place, row in enumerate(rows)
                if row.slot.start is not None and row.slot.end is not None
            )
            if rows
            else []
        )
        self._starts = [region.start for region in self._all]
        self._places = {region.row: place for place, region in enumerate(self._all)}
        self._longest = max((region.end - region.start for region in self._all), default=0)

    def between(self, start: float, end: float) -> list[Region]:
        """Return the regions that lie, in part at least, between two moments."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_right(self._starts, end)
        return [region for region in self._all[first:last] if region.end >= start]

    def of_row(self, row: int) -> Region | None:
        """Return the region of a row, None while it has no time."""
        place = self._places.get(row)
        return None if place is None else self._all[place]

    def at(self, ms: int) -> Region | None:
        """Return the region that sounds at a moment, the one that began last; None in a gap."""
        found = [region for region in self.between(ms, ms) if region.start <= ms < region.end]
        return found[-1] if found else None

    def before(self, ms: int) -> Region | None:
        """Return the region that began last before a moment or at it."""
        place = bisect_right(self._starts, ms)
        return self._all[place - 1] if place else None

    def neighbour(self, row: int, part: Part) -> Region | None:
        """Return the region in front of a row's start or behind its end, None without one."""
        place = self._places.get(row)
        if place is None or part is Part.BODY:
            return None
        place += -1 if part is Part.START else 1
        return self._all[place] if 0 <= place < len(self._all) else None

    def hit(self, ms: int, reach: float, current: int) -> tuple[Region, Part] | None:
        """Return what is under the mouse: an edge within `reach` milliseconds, else a body.

        Of edges that meet, the one on the mouse's side is meant; the current row's go first.
        """
        near = self.between(ms - reach, ms + reach)
        edges = [
            (abs(value - ms), region.row != current, outside, region, part)
            for region in near
            for part, value, outside in (
                (Part.START, region.start, ms < region.start),
                (Part.END, region.end, ms > region.end),
            )
            if abs(value - ms) <= reach
        ]
        if edges:
            best = min(edges, key=lambda edge: (edge[1], edge[0], edge[2]))
            meeting = [edge for edge in edges if edge[0] == best[0]]
            best = min(meeting, key=lambda edge: (edge[2], edge[1]))
            return best[3], best[4]
        inside = [region for region in near if region.start <= ms < region.end]
        if not inside:
            return None
        own = [region for region in inside if region.row == current]
        return (own or inside)[-1], Part.BODY
