"""Estimated times by the pauses of a recording: rows laid over the sound between known times.

It knows no language: what is matched is where the text would be heard to pause, how long it takes
to say and where it hisses. The text between two known times is laid over the sound between them.
"""

from collections.abc import Iterator, Sequence

from editor.alignment.base import (
    ALIGNERS,
    NO_MEANS,
    Aligner,
    AlignOptions,
    AlignResult,
    Means,
    RowTime,
)
from editor.alignment.estimate import Estimate, spoken_texts
from editor.alignment.refusals import is_without_speech, no_speech
from editor.alignment.sections import Section, between
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.progress import Progress
from editor.core.segments import Segment
from editor.core.timeslots import Origin, TimeSlot, least_certain
from editor.core.transcript import Transcript


@ALIGNERS.register
class Pauses(Aligner):
    """Estimate from the pauses of the recording."""

    id = "pauses"

    def available(self, means: Means = NO_MEANS) -> str | None:
        """Return why it cannot run here, None when it can."""
        from importlib.util import find_spec

        if find_spec("numpy") is None:
            return _("Finding pauses needs numpy. Install it and try again.")
        return None

    def align(
        self, transcript: Transcript, options: AlignOptions, progress: Progress
    ) -> AlignResult:
        """Fill what is empty by the sound, and by the length of the speech where none is heard."""
        from editor.alignment.pauses.laying import laid

        if options.sound is None:
            raise RequestError(_("There is no recording. Choose one first."))
        hearing = options.sound.hearing(progress)
        rows = list(transcript.segments)
        texts = spoken_texts(transcript)
        sections = tuple(sections_of(rows, hearing.length_ms))
        laid_any = False
        for one in sections:
            progress.step(one.first, len(rows), _("Looking for the pauses"))
            heard = hearing.between(one.start, one.end)
            begin = one.start // 10 * 10
            found = laid(texts[one.first : one.last], heard, begin, progress)
            for row, place in enumerate(found, one.first):
                laid_any |= place is not None
                if place is not None and (options.only is None or row in options.only):
                    slot = _filled(rows[row].slot, place.start, place.end)
                    rows[row] = rows[row]._replace(slot=slot)
        is_lost = not laid_any and any(texts) and all(row.slot.is_empty for row in rows)
        if is_lost and is_without_speech(hearing.voices):
            raise no_speech()
        if is_lost:
            raise RequestError(
                _("The sound does not fit these rows. Check that it is of the same talk.")
            )
        return _rest_by_length(transcript, rows, options, hearing.length_ms, progress)


def sections_of(rows: Sequence[Segment], length_ms: int) -> Iterator[Section]:
    """Yield the runs of rows whose times are not known, where there is any time for them."""
    slots = [row.slot for row in rows]
    return (one for one in between(slots, length_ms) if one.end > one.start)


def _filled(slot: TimeSlot, start: int, end: int) -> TimeSlot:
    start = start if slot.start is None else slot.start
    end = end if slot.end is None else slot.end
    if end <= start:
        return slot
    return TimeSlot(start, end, least_certain(slot.origin, Origin.ESTIMATED), None, slot.locked)


def _rest_by_length(
    transcript: Transcript,
    rows: Sequence[Segment],
    options: AlignOptions,
    length_ms: int,
    progress: Progress,
) -> AlignResult:
    """Return the rows' times; those that were not heard are estimated between the others."""
    from dataclasses import replace

    if all(row.slot.is_complete for row in rows):
        return AlignResult(tuple(RowTime(row.slot) for row in rows))
    last = max((row.slot.end or row.slot.start or 0 for row in rows), default=0)
    duration = max(length_ms, last + 1)
    partly = replace(transcript, segments=tuple(rows))
    by_length = AlignOptions(duration, options.only)
    return Estimate().align(partly, by_length, progress)
