"""Speech without a row: where it is in a timed talk, and a row made for it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from editor.alignment.base import Ghost
from editor.core import edits
from editor.core.edit import Edit
from editor.core.segments import Segment
from editor.core.timeslots import Origin, TimeSlot

if TYPE_CHECKING:
    from editor.alignment.pauses.hearing import Hearing

_UNTIMED_SHARE = 0.1
_JUST_HEARD_MS = 1_000


def ghosts_in(rows: Sequence[Segment], hearing: "Hearing | None") -> tuple[Ghost, ...]:
    """Return the speech that no row has, in order; none while a tenth of the rows lacks a time.

    Until then most speech without a row is that of rows whose time is not known yet.
    """
    if hearing is None or not rows:
        return ()
    if sum(map(_is_to_come, rows)) > _UNTIMED_SHARE * len(rows):
        return ()
    from editor.alignment.ghosts import ghosts

    return ghosts([row.slot for row in rows], hearing.voices)


def _is_to_come(row: Segment) -> bool:
    """True for a row that has words, lacks a time, and was not looked for in vain."""
    slot = row.slot
    return not slot.is_complete and slot.reason is None and any(map(str.strip, row.texts))


def ghost_at(ghosts: Sequence[Ghost], ms: int) -> Ghost | None:
    """Return the ghost that is heard at a moment or ended up to a second before, if any."""
    place = bisect_right(ghosts, ms, key=lambda one: one.start)
    return ghosts[place - 1] if place and ms < ghosts[place - 1].end + _JUST_HEARD_MS else None


def next_ghost(ghosts: Sequence[Ghost], ms: int) -> Ghost | None:
    """Return the first ghost that begins after a moment, or else the first of all."""
    place = bisect_right(ghosts, ms, key=lambda one: one.start)
    return ghosts[place] if place < len(ghosts) else next(iter(ghosts), None)


def row_for(rows: Sequence[Segment], ghost: Ghost, tracks: int) -> tuple[Edit, int]:
    """Return the edit that puts an empty row of that time where it belongs, and its place.

    It comes below the last row that begins before it.
    """
    earlier = [
        place
        for place, row in enumerate(rows)
        if row.slot.start is not None and row.slot.start <= ghost.start
    ]
    place = earlier[-1] + 1 if earlier else 0
    slot = TimeSlot(ghost.start, ghost.end, Origin.ALIGNED)
    row = edits.empty_segment(tracks)._replace(slot=slot)
    return edits.insert(rows, place, [row]), place
