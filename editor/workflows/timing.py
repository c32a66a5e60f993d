"""Filling time slots: an aligner works on a snapshot, its slots become one Edit."""

from collections.abc import Sequence

from editor.alignment.base import ALIGNERS, AlignOptions
from editor.core import edits
from editor.core.edit import Edit
from editor.core.i18n import ngettext
from editor.core.progress import NoProgress, Progress
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, TimeSlot
from editor.core.transcript import Transcript


def fill_empty(
    transcript: Transcript,
    duration_ms: int | None = None,
    only: frozenset[int] | None = None,
    progress: Progress | None = None,
) -> tuple[TimeSlot, ...]:
    """Return one slot a row: those that are known as they are, empty ones estimated.

    `duration_ms` is the length of the talk; `only` limits the filling to some rows. A row that
    has no room between its neighbours keeps its empty slot.

    Raises:
        RequestError: the talk is shorter than the times that are already known.
    """
    options = AlignOptions(duration_ms, only)
    estimate = ALIGNERS.get("estimate")
    return tuple(estimate.align(transcript, options, progress or NoProgress()).slots)


def fill_edit(rows: Sequence[Segment], slots: Sequence[TimeSlot]) -> Edit:
    """Return the edit that puts the slots into the rows, all as one step."""
    changed = {
        index: slot
        for index, (row, slot) in enumerate(zip(rows, slots, strict=True))
        if row.slot != slot
    }
    label = ngettext("Fill a time slot", "Fill {n} time slots", len(changed))
    return edits.set_slots(rows, changed, label.format(n=len(changed)))


def clear_edit(rows: Sequence[Segment], which: Sequence[int]) -> Edit:
    """Return the edit that empties the time slots of some rows; locked ones stay."""
    changed = {row: EMPTY_SLOT for row in which if not rows[row].slot.locked}
    label = ngettext("Clear a time slot", "Clear {n} time slots", len(changed))
    return edits.set_slots(rows, changed, label.format(n=len(changed)))
