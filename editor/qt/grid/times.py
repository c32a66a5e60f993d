"""What a person types into a time cell, and what it makes of the row's time slot."""

from editor.core import timecode
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, TimeSlot
from editor.qt.grid.columns import Column


def value_of(slot: TimeSlot, column: int) -> int | None:
    """Return the milliseconds that a time column shows of a slot, None for no time."""
    return slot.start if column == Column.START else slot.end


def written(slot: TimeSlot, column: int) -> str:
    """Return a time to the millisecond as it is edited, empty for no time."""
    value = value_of(slot, column)
    return "" if value is None else timecode.clock(value)


def typed_slot(segment: Segment, column: int, text: str) -> TimeSlot:
    """Return the slot of a row after `text` was typed as its start or end.

    "+0.2" is counted from the present time, an empty text takes the time away.

    Raises:
        RequestError: it is not a time, or the row would end before it starts.
    """
    old = segment.slot
    value = timecode.parse(text, value_of(old, column))
    if value == value_of(old, column):
        return old
    start, end = (value, old.end) if column == Column.START else (old.start, value)
    if start is None and end is None:
        return EMPTY_SLOT
    _check_order(start, end, column)
    if value is None:
        return old._replace(start=start, end=end)
    return old.by_hand(start, end)


def _check_order(start: int | None, end: int | None, column: int) -> None:
    if start is None or end is None or start <= end:
        return
    if column == Column.START:
        message = _("The row would start at {start}, after its end at {end}. Change the end first.")
    else:
        message = _(
            "The row would end at {end}, before its start at {start}. Change the start first."
        )
    raise RequestError(
        message.format(start=timecode.clock_centi(start), end=timecode.clock_centi(end))
    )


def nudged(text: str, base: int | None, step: int) -> str:
    """Return a typed time moved by `step` milliseconds, never below zero.

    Raises:
        RequestError: the text is not a time.
    """
    return timecode.clock(max(0, (timecode.parse(text, base) or 0) + step))
