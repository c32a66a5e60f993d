"""An edge or a body that is being dragged: which slots it would make."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.core.timeslots import TimeSlot
from editor.qt.audio.regions import Part
from editor.workflows.times.moving_times import Edge, moved_body, moved_edge, snapped

_EDGES = {Part.START: Edge.START, Part.END: Edge.END}


@dataclass(frozen=True, slots=True)
class Snapping:
    """Where times snap to: ascending edges in milliseconds, each kind with its own reach."""

    silences: Sequence[int] = ()
    rows: Sequence[int] = ()
    rows_reach: int = 0

    def of(self, ms: int) -> int:
        """Return the nearest edge within reach; those of other rows go first."""
        to_row = snapped(ms, self.rows, self.rows_reach)
        return to_row if to_row != ms else snapped(ms, self.silences)


@dataclass(frozen=True, slots=True)
class Drag:
    """What was taken hold of, and where: a part of a row, and the neighbour that meets it."""

    row: int
    part: Part
    slot: TimeSlot
    pressed_ms: int
    neighbour: tuple[int, TimeSlot] | None = None

    def moved_to(
        self, ms: int, snapping: Snapping | None, *, with_neighbour: bool = False
    ) -> dict[int, TimeSlot]:
        """Return the slots that letting go here would make, by row."""
        delta = ms - self.pressed_ms
        snap = snapping.of if snapping else _as_it_is
        if self.part is Part.BODY:
            start = self.slot.start or 0
            return {self.row: moved_body(self.slot, snap(max(0, start + delta)) - start)}
        edge = _EDGES[self.part]
        value = self.slot.start if edge is Edge.START else self.slot.end
        moved = moved_edge(self.slot, edge, snap(max(0, (value or 0) + delta)))
        if not with_neighbour or self.neighbour is None:
            return {self.row: moved}
        return self._with_neighbour(moved, edge)

    def _with_neighbour(self, moved: TimeSlot, edge: Edge) -> dict[int, TimeSlot]:
        """Move the neighbour's edge by as much, as far as that leaves something of it."""
        assert self.neighbour is not None  # noqa: S101 - asked for only when there is one
        row, slot = self.neighbour
        if edge is Edge.START:
            step = (moved.start or 0) - (self.slot.start or 0)
            beside = moved_edge(slot, Edge.END, (slot.end or 0) + step)
        else:
            step = (moved.end or 0) - (self.slot.end or 0)
            beside = moved_edge(slot, Edge.START, (slot.start or 0) + step)
        return {self.row: moved, row: beside}


def _as_it_is(ms: int) -> int:
    return ms
