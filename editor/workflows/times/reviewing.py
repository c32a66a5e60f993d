"""Going through the times that an aligner does not vouch for: which, what to hear, what is said."""

from collections.abc import Sequence

from editor.core import edits
from editor.core.edit import Edit
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.segments import Segment, Status
from editor.core.timeslots import EMPTY_SLOT
from editor.core.transcript import Transcript
from editor.workflows.times.aligning import Recording
from editor.workflows.times.realigning import with_neighbours

LEAD_MS = 1000
"""How long before a row its review begins to play."""
_TAIL_MS = 300


def to_review(rows: Sequence[Segment], first: int = 0) -> list[int]:
    """Return the rows to hear, in order, those above `first` after those from it on."""
    found = [row for row, segment in enumerate(rows) if segment.slot.wants_hearing]
    return [row for row in found if row >= first] + [row for row in found if row < first]


def span_to_hear(rows: Sequence[Segment], row: int) -> tuple[int, int | None]:
    """Return from where to where a row is to be heard, in milliseconds.

    A row without a time is looked for from the row above it to the row below it. The end is None
    where nothing below has a time.
    """
    slot = rows[row].slot
    if slot.start is not None:
        end = None if slot.end is None else slot.end + _TAIL_MS
        return max(0, slot.start - LEAD_MS), end
    above = (ms for one in reversed(rows[:row]) for ms in (one.slot.end, one.slot.start))
    below = (ms for one in rows[row + 1 :] for ms in (one.slot.start, one.slot.end))
    start = next((ms for ms in above if ms is not None), 0)
    end = next((ms for ms in below if ms is not None and ms > start), None)
    return max(0, start - LEAD_MS), end


def agreed(segment: Segment) -> Segment:
    """Return a row whose time is right.

    The time is a person's from now on, which no aligner moves, and the row counts as heard.

    Raises:
        RequestError: it has no time.
    """
    slot = segment.slot
    if slot.start is None:
        raise RequestError(_("A row without a time cannot be confirmed. Give it a time first."))
    status = Status.HEARD if segment.status is Status.RAW else segment.status
    return segment._replace(slot=slot.by_hand(slot.start, slot.end), status=status)


def agree(transcript: Transcript, row: int, recording: Recording | None = None) -> Edit:
    """Return the edit that says a row's time is right, as `agreed`.

    With the recording that was listened to, doubtful rows beside it are timed anew by the same
    edit.

    Raises:
        RequestError: it has no time.
    """
    rows = transcript.segments
    said, label = agreed(rows[row]), _("Confirm the time of row {n}").format(n=row + 1)
    if recording is None:
        return edits.replace_rows(rows, {row: said}, label)
    return with_neighbours(transcript, row, said, label, recording)


def take_away(rows: Sequence[Segment], row: int) -> Edit:
    """Return the edit that leaves a row without a time and without a doubt."""
    changed = {row: rows[row]._replace(slot=EMPTY_SLOT, words=())}
    return edits.replace_rows(rows, changed, _("Clear the time of row {n}").format(n=row + 1))
