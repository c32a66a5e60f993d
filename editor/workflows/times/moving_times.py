"""Times moved by hand: set at the playhead, nudged, dragged, pushed; each makes one Edit.

What a person sets becomes typed; rows that only move along keep their origin.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto

from editor.core import edits
from editor.core.edit import Edit
from editor.core.errors import RequestError
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.core.timeslots import TimeSlot

SHORTEST_MS = 50
SNAP_MS = 120

Rows = Sequence[Segment]


class Edge(Enum):
    """An end of a slot."""

    START = auto()
    END = auto()


def set_start(rows: Rows, row: int, ms: int) -> Edit:
    """Let a row start here; one that would then end before it starts keeps its length."""
    slot = rows[row].slot
    end = slot.end
    if end is not None and end < ms + SHORTEST_MS:
        length = slot.duration
        end = None if length is None else ms + length
    return edits.set_slot(rows, row, _typed(slot, ms, end))


def set_end(rows: Rows, row: int, ms: int) -> Edit:
    """Let a row end here.

    Raises:
        RequestError: it starts later.
    """
    slot = rows[row].slot
    if slot.start is not None and ms < slot.start + SHORTEST_MS:
        raise RequestError(
            _("Row {n} starts later than here. Set its start first.").format(n=row + 1)
        )
    return edits.set_slot(rows, row, _typed(slot, slot.start, ms))


def set_both(rows: Rows, row: int, start: int, end: int) -> Edit:
    """Give a row both its ends."""
    return edits.set_slot(rows, row, _typed(rows[row].slot, max(0, start), end))


def nudge(rows: Rows, which: Iterable[int], edge: Edge, delta: int) -> Edit:
    """Move one end of some rows a little; each stays as long as a slot must be."""
    changed: dict[int, TimeSlot] = {}
    for row in which:
        slot = rows[row].slot
        value = slot.start if edge is Edge.START else slot.end
        if value is None:
            continue
        moved = moved_edge(slot, edge, value + delta)
        if moved != slot:
            changed[row] = moved
    label = ngettext("Nudge the time of a row", "Nudge the times of {n} rows", len(changed))
    return edits.set_slots(rows, changed, label.format(n=len(changed)))


def moved_edge(slot: TimeSlot, edge: Edge, ms: int) -> TimeSlot:
    """Return a slot with one end here, or as near as the other end allows."""
    if edge is Edge.START:
        most = ms if slot.end is None else slot.end - SHORTEST_MS
        return _typed(slot, max(0, min(ms, most)), slot.end)
    least = 0 if slot.start is None else slot.start + SHORTEST_MS
    return _typed(slot, slot.start, max(ms, least))


def moved_body(slot: TimeSlot, delta: int) -> TimeSlot:
    """Return a slot moved as a whole by a person, never before the beginning."""
    moved = shifted(slot, delta)
    return moved.by_hand(moved.start, moved.end)


def shifted(slot: TimeSlot, delta: int) -> TimeSlot:
    """Return a slot moved as a whole, never before the beginning; its origin stays."""
    first = slot.start if slot.start is not None else slot.end
    if first is None:
        return slot
    step = max(delta, -first)
    start = None if slot.start is None else slot.start + step
    end = None if slot.end is None else slot.end + step
    return slot._replace(start=start, end=end)


def shift(rows: Rows, which: Iterable[int], delta: int) -> Edit:
    """Move the times of some rows by an amount, with those of their words.

    Raises:
        RequestError: one of them would start before the beginning.
    """
    changed = {row: _shifted_row(rows[row], delta) for row in which if not rows[row].slot.is_empty}
    for row in changed:
        slot = rows[row].slot
        first = slot.start if slot.start is not None else slot.end
        if first is not None and first + delta < 0:
            raise RequestError(_("Row {n} would start before the beginning.").format(n=row + 1))
    label = ngettext("Shift the time of a row", "Shift the times of {n} rows", len(changed))
    return edits.replace_rows(rows, changed, label.format(n=len(changed)))


def push_from(rows: Rows, row: int, ms: int) -> Edit:
    """Let a row start here and move all later rows by as much, so that their rhythm stays.

    Raises:
        RequestError: the row has no start to count from.
    """
    start = rows[row].slot.start
    if start is None:
        raise RequestError(_("Row {n} has no start yet. Set it first.").format(n=row + 1))
    delta = ms - start
    changed = {
        one: _shifted_row(rows[one], delta)
        for one in range(row, len(rows))
        if not rows[one].slot.is_empty
    }
    changed[row] = changed[row]._replace(slot=moved_body(rows[row].slot, delta))
    label = _("Start row {n} here and push the rest").format(n=row + 1)
    return edits.replace_rows(rows, changed, label)


def dragged_edit(rows: Rows, slots: Mapping[int, TimeSlot]) -> Edit:
    """Return the edit of a drag: the row's new slot, and its neighbour's if that came along."""
    first = min(slots, default=0)
    label = _("Drag the time of row {n}").format(n=first + 1)
    return edits.set_slots(rows, slots, label)


def snapped(ms: int, edges: Sequence[int], reach: int = SNAP_MS) -> int:
    """Return the nearest of the ascending edges within reach (milliseconds), else `ms` itself."""
    place = bisect_left(edges, ms)
    near = [edge for edge in edges[max(0, place - 1) : place + 1] if abs(edge - ms) <= reach]
    return min(near, key=lambda edge: abs(edge - ms), default=ms)


def _typed(slot: TimeSlot, start: int | None, end: int | None) -> TimeSlot:
    if (start, end) == (slot.start, slot.end):
        return slot
    return slot.by_hand(start, end)


def _shifted_row(row: Segment, delta: int) -> Segment:
    slot = shifted(row.slot, delta)
    words = tuple(
        word._replace(from_ms=max(0, word.from_ms + delta), to_ms=max(0, word.to_ms + delta))
        for word in row.words
    )
    return row._replace(slot=slot, words=words)
