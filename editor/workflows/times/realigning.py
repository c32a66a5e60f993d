"""The doubtful rows beside a time that a person confirmed, found anew in what was heard."""

from collections.abc import Sequence
from dataclasses import replace

from editor.core import edits
from editor.core.edit import Edit
from editor.core.errors import InterlinearError
from editor.core.progress import NoProgress
from editor.core.segments import Segment
from editor.core.transcript import Transcript
from editor.workflows.times import aligning
from editor.workflows.times.aligning import Aligned, Recording

_REACH = 6


def doubtful_beside(rows: Sequence[Segment], row: int) -> frozenset[int]:
    """Return the doubtful rows that follow one another up to this row and from it on.

    They are six on each side at most, and none that a person has timed or locked.
    """
    found: set[int] = set()
    for step in (-1, 1):
        for place in range(row + step, row + step * (_REACH + 1), step):
            if not 0 <= place < len(rows) or not _is_open(rows[place]):
                break
            found.add(place)
    return frozenset(found)


def with_neighbours(
    transcript: Transcript, row: int, confirmed: Segment, label: str, recording: Recording
) -> Edit:
    """Return the edit that confirms a row and times the doubtful rows beside it anew, as one step.

    It takes a tenth of a second, since only what was heard before is asked: nothing is decoded. A
    recording that was not listened to in this session, or is another file by now, changes no other
    row; nor does a row that is not found again lose its time.
    """
    rows = transcript.segments
    changed = {row: confirmed}
    beside = doubtful_beside(rows, row)
    recording.forget_when_changed()
    if beside and recording.kept:
        now = replace(transcript, segments=(*rows[:row], confirmed, *rows[row + 1 :]))
        changed |= _found(now, beside, recording)
    return edits.replace_rows(rows, changed, label)


def rehearse(transcript: Transcript, aligned: Aligned) -> None:
    """Time a doubtful row in vain after aligning, where there is one.

    Dictionaries are read by it, so that the first confirmed time takes no longer than later ones.
    """
    times = aligned.result.rows
    rows = tuple(map(aligning.timed, transcript.segments, times))
    doubtful = next((place for place, row in enumerate(rows) if row.slot.wants_hearing), None)
    if doubtful is not None and aligned.recording.kept:
        _found(replace(transcript, segments=rows), frozenset({doubtful}), aligned.recording)


def _found(
    transcript: Transcript, beside: frozenset[int], recording: Recording
) -> dict[int, Segment]:
    try:
        result = aligning.align(
            transcript, recording, NoProgress(), only=beside, aligner="acoustic"
        )
    except InterlinearError:
        return {}
    rows = transcript.segments
    times = {place: result.result.rows[place] for place in beside}
    return {
        place: aligning.timed(rows[place], time)
        for place, time in times.items()
        if time.reason is not None and (time.slot.is_complete or rows[place].slot.is_empty)
    }


def _is_open(row: Segment) -> bool:
    slot = row.slot
    return slot.wants_hearing and not slot.is_anchor
