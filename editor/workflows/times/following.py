"""Estimated times that follow: when a person sets a time, the estimates around it are made anew.

They become part of the same edit, so that one undo takes back both. A row that was empty stays
empty, and what is aligned or imported stays where it is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from editor.core import edits
from editor.core.edit import Edit, Kind
from editor.core.errors import RequestError
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.times.timing import fill_empty

if TYPE_CHECKING:
    from editor.alignment.pauses.hearing import Hearing

REACH = 500
REACH_BY_SOUND = 8
"""How many rows on either side are made anew at most; by the sound a row takes two milliseconds."""


def followed(transcript: Transcript, edit: Edit, hearing: "Hearing | None" = None) -> Edit:
    """Return the edit with the estimates that it calls for; itself when it calls for none.

    `transcript` is the talk as the edit finds it, `hearing` what is heard of its recording.
    """
    kinds = edit.kinds()
    if Kind.ROWS in kinds or Kind.SLOT not in kinds:
        return edit
    changed = {at + place: row for at, _old, new in edit.splices for place, row in enumerate(new)}
    moved = list(_moved(transcript.segments, changed))
    if not moved:
        return edit
    rows = list(transcript.segments)
    for place, row in changed.items():
        rows[place] = row
    which = _around(rows, moved, changed, REACH if hearing is None else REACH_BY_SOUND)
    slots = _made_anew(transcript, rows, which, hearing) if which else {}
    if not slots:
        return edit
    changed |= {place: rows[place]._replace(slot=slot) for place, slot in slots.items()}
    with_them = edits.replace_rows(transcript.segments, changed, edit.label)
    return replace(edit, splices=with_them.splices)


def _moved(rows: Sequence[Segment], changed: Mapping[int, Segment]) -> Iterator[tuple[int, int]]:
    """Yield each row with an end that a person moved, and on which side that lies (-1 or 1)."""
    for place, row in changed.items():
        old = rows[place].slot
        if row.slot.is_anchor and row.slot.start not in (None, old.start):
            yield place, -1
        if row.slot.is_anchor and row.slot.end not in (None, old.end):
            yield place, 1


def _times(slot: TimeSlot) -> tuple[int | None, int | None]:
    return slot.start, slot.end


def _around(
    rows: Sequence[Segment],
    moved: Iterable[tuple[int, int]],
    changed: Mapping[int, Segment],
    reach: int,
) -> frozenset[int]:
    """Return the estimated rows on those sides, up to the next known times."""
    found: set[int] = set()
    for row, side in moved:
        place = row + side
        while 0 <= place < len(rows) and abs(place - row) <= reach and place not in changed:
            slot = rows[place].slot
            if place in found or (slot.is_complete and not _may_move(slot)):
                break
            if slot.is_complete:
                found.add(place)
            place += side
    return frozenset(found)


def _may_move(slot: TimeSlot) -> bool:
    return slot.origin is Origin.ESTIMATED and not slot.locked


def _made_anew(
    transcript: Transcript,
    rows: list[Segment],
    which: frozenset[int],
    hearing: "Hearing | None",
) -> dict[int, TimeSlot]:
    """Return the slots that come out otherwise; rows that find no room keep theirs."""
    first, last = max(0, min(which) - 1), min(len(rows), max(which) + 2)
    part = rows[first:last]
    for place in which:
        part[place - first] = part[place - first]._replace(slot=EMPTY_SLOT)
    duration = _old_end(rows, part, last)
    try:
        slots = fill_empty(
            replace(transcript, segments=tuple(part)),
            duration,
            frozenset(place - first for place in which),
            hearing=hearing,
        )
    except RequestError:
        return {}
    return {
        place: slots[place - first]
        for place in which
        if slots[place - first].is_complete and slots[place - first] != rows[place].slot
    }


def _old_end(rows: Sequence[Segment], part: Sequence[Segment], last: int) -> int | None:
    """Return where the last row ended, so that the talk stays as long as it was thought to be."""
    end = rows[last - 1].slot.end
    known = [time for row in part for time in _times(row.slot) if time is not None]
    return end if end is not None and end > max(known, default=0) else None
