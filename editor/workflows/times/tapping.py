"""Tapping times while listening: what each press means; a whole pass is one Edit.

A key that is held marks a row from press to release. One that is only struck opens a row, and the
next stroke closes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.core import edits
from editor.core.edit import Edit
from editor.core.i18n import ngettext
from editor.core.segments import Segment
from editor.core.timeslots import Origin, TimeSlot
from editor.workflows.times.moving_times import SHORTEST_MS, snapped

REWIND_MS = 2000
STROKE_MS = 200
"""A press that is shorter than this is a stroke; its release means nothing."""


@dataclass(frozen=True, slots=True)
class Tap:
    """A row that was tapped, with its id and its times in milliseconds."""

    row: int
    id: str
    start: int
    end: int


class TapPass:
    """One way through the rows, beginning at `row`; `edges` are where silences begin and end."""

    def __init__(
        self,
        rows: Sequence[Segment],
        row: int,
        edges: Sequence[int] = (),
        last: int | None = None,
    ) -> None:
        """Begin with nothing tapped; the rows are taken as they are now, up to the last."""
        self._ids = [one.id for one in rows[: None if last is None else last + 1]]
        self._edges = edges
        self._taps: list[Tap] = []
        self._row = row
        self._open: int | None = None
        self._held_from: int | None = None
        self._held: tuple[int, int | None, int | None] | None = None

    @property
    def row(self) -> int:
        """The row that is tapped next, or that is open; one past the last when all are done."""
        return self._row

    @property
    def is_open(self) -> bool:
        """True while a row has its start and waits for its end."""
        return self._open is not None

    @property
    def is_done(self) -> bool:
        """True when there is no row left."""
        return self._row >= len(self._ids)

    @property
    def count(self) -> int:
        """How many rows were tapped."""
        return len(self._taps)

    def press(self, ms: int) -> None:
        """The key went down: a row begins, or the one that a stroke opened ends."""
        if self.is_done:
            return
        if self._open is not None:
            self._close(ms)
            return
        self._open = self._begin(ms)
        self._held_from = ms

    def release(self, ms: int, held_ms: float) -> None:
        """The key came up after so many milliseconds; after a stroke the row stays open."""
        self._held = (self._row, self._open, self._held_from)
        held_from, self._held_from = self._held_from, None
        if self._open is not None and held_from is not None and held_ms >= STROKE_MS:
            self._close(ms)

    def resume(self) -> None:
        """Take back the last release: the key had not come up after all."""
        if self._held is not None:
            self._row, self._open, self._held_from = self._held
            self._taps = [tap for tap in self._taps if tap.row < self._row]
            self._held = None

    def next(self, ms: int) -> None:
        """End the open row and begin the next at the same moment; begin one when none is open."""
        if self.is_done:
            return
        if self._open is None:
            self._open = self._begin(ms)
            return
        self._close(ms)
        if not self.is_done:
            self._open = self._taps[-1].end

    def back(self) -> int | None:
        """Take back the last tap; return where to listen again from, None when there was none."""
        if self._open is not None:
            again, self._open = self._open, None
            is_joined = bool(self._taps) and self._taps[-1].end == again
            if not is_joined:
                return max(0, again - REWIND_MS)
        if not self._taps:
            return None
        tap = self._taps.pop()
        self._row = tap.row
        return max(0, tap.start - REWIND_MS)

    def slots(self, now: int | None = None) -> dict[int, TimeSlot]:
        """Return the slots by row as far as they are tapped; the open one up to `now`."""
        slots = {tap.row: TimeSlot(tap.start, tap.end, Origin.TAPPED) for tap in self._taps}
        if self._open is not None and now is not None and now > self._open:
            slots[self._row] = TimeSlot(self._open, now, Origin.TAPPED)
        return slots

    def last_edit(self, rows: Sequence[Segment]) -> Edit:
        """Return the edit that gives the row tapped last its time."""
        return self._edit_of(self._taps[-1:], rows)

    def edit(self, rows: Sequence[Segment]) -> Edit:
        """Return the edit that gives the tapped rows their times; rows that are gone stay gone."""
        return self._edit_of(self._taps, rows)

    def _edit_of(self, taps: Sequence[Tap], rows: Sequence[Segment]) -> Edit:
        places = {one.id: place for place, one in enumerate(rows)} if taps else {}
        changed = {
            places[tap.id]: TimeSlot(tap.start, tap.end, Origin.TAPPED)
            for tap in taps
            if tap.id in places
        }
        label = ngettext("Tap the time of a row", "Tap the times of {n} rows", len(changed))
        return edits.set_slots(rows, changed, label.format(n=len(changed)))

    def _begin(self, ms: int) -> int:
        least = self._taps[-1].end if self._taps else 0
        return max(snapped(ms, self._edges), least)

    def _close(self, ms: int) -> None:
        assert self._open is not None  # noqa: S101 - asked before
        end = max(snapped(ms, self._edges), self._open + SHORTEST_MS)
        self._taps.append(Tap(self._row, self._ids[self._row], self._open, end))
        self._open = None
        self._row += 1
