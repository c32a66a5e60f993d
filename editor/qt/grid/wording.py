"""What the grid says in words: for screen readers and tooltips."""

from editor.core import timecode
from editor.core.i18n import _
from editor.core.reasons import reason_text
from editor.core.segments import Segment, Status
from editor.core.timeslots import Origin, TimeSlot
from editor.qt.grid.columns import Column, Columns


def origin_text(slot: TimeSlot) -> str:
    """Return how the time of a row is known."""
    if slot.is_empty or slot.origin is None:
        return _("no time") if slot.is_empty else _("time of unknown origin")
    names = {
        Origin.TYPED: _("typed time"),
        Origin.TAPPED: _("tapped time"),
        Origin.ALIGNED: _("time aligned to the audio"),
        Origin.ESTIMATED: _("estimated time"),
        Origin.IMPORTED: _("imported time"),
    }
    return names[slot.origin]


def status_text(status: Status) -> str:
    """Return how far a person is with a row; empty for a raw one."""
    names = {
        Status.RAW: "",
        Status.HEARD: _("heard"),
        Status.CONFIRMED: _("confirmed"),
        Status.QUESTION: _("in question"),
    }
    return names[status]


def state_text(segment: Segment) -> str:
    """Return the state glyph in words, such as "estimated time, confirmed"."""
    parts = (origin_text(segment.slot), status_text(segment.status), *_remarks(segment))
    return ", ".join(part for part in parts if part)


def _remarks(segment: Segment) -> list[str]:
    reason = segment.slot.reason
    bookmark = [reason_text(reason)] if reason is not None else []
    bookmark += [_("time locked")] if segment.slot.locked else []
    bookmark += [_("bookmarked")] if segment.bookmark else []
    return bookmark + ([_("note: {text}").format(text=segment.note)] if segment.note else [])


def time_text(slot: TimeSlot) -> str:
    """Return both times of a row, as far as they are known, with their origin."""
    if slot.is_empty:
        return _("no time")
    start, end = (
        _("unknown") if value is None else timecode.clock_centi(value)
        for value in (slot.start, slot.end)
    )
    return _("{start} to {end}, {origin}").format(start=start, end=end, origin=origin_text(slot))


def cell_text(columns: Columns, row: int, column: int, segment: Segment) -> str:
    """Return what a screen reader says of a cell; of a column without a text, the whole row."""
    track = columns.track_of(column)
    if track is not None:
        return _("Row {n}, {column}, {time}: {text}").format(
            n=row + 1,
            column=columns.title(column),
            time=time_text(segment.slot),
            text=segment.texts[track],
        )
    if column in (Column.START, Column.END):
        value = segment.slot.start if column == Column.START else segment.slot.end
        return _("Row {n}, {column}: {time}, {state}").format(
            n=row + 1,
            column=columns.title(column),
            time=_("no time") if value is None else timecode.clock_centi(value),
            state=state_text(segment),
        )
    if column == Column.SPEAKER:
        return _("Row {n}, speaker: {speaker}").format(
            n=row + 1, speaker=segment.speaker or _("nobody named")
        )
    return _whole_row(columns, row, segment)


def _whole_row(columns: Columns, row: int, segment: Segment) -> str:
    texts = "; ".join(
        f"{columns.title(column)}: {text}"
        for column, text in zip(columns.texts, segment.texts, strict=False)
    )
    parts = [_("Row {n}").format(n=row + 1), time_text(segment.slot)]
    parts += [part for part in (status_text(segment.status), segment.speaker) if part]
    parts += _remarks(segment)
    return f"{', '.join(parts)}; {texts}"


def imported_text(segment: Segment, track: int) -> str | None:
    """Return the text as it came in, None where it is still the same or never came in."""
    imported = segment.imported
    if imported is None or track >= len(imported) or imported[track] == segment.texts[track]:
        return None
    return imported[track]


def change_text(segment: Segment, track: int) -> str:
    """Return what is said after a text that was corrected; empty where it is as it came in."""
    old = imported_text(segment, track)
    return "" if old is None else " " + _("(it came in as: {text})").format(text=old)
