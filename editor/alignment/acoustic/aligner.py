"""The aligner that listens, put together."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.alignment.acoustic import model, reasons
from editor.alignment.acoustic.finding import find
from editor.alignment.acoustic.hearing import Heard, listen
from editor.alignment.acoustic.pronouncing.guessing import likely_language
from editor.alignment.acoustic.pronouncing.spoken import Spoken, spoken
from editor.alignment.acoustic.reasons import CONFIDENCE, Fitting
from editor.alignment.acoustic.repairing import repair
from editor.alignment.acoustic.sections import Section, sections, stays
from editor.alignment.base import (
    ALIGNERS,
    NO_MEANS,
    Aligner,
    AlignOptions,
    AlignResult,
    Means,
    RowTime,
)
from editor.alignment.ghosts import ghosts
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.progress import Progress
from editor.core.segments import Role, Segment
from editor.core.timecode import clock
from editor.core.timeslots import EMPTY_SLOT, Origin, Reason, TimeSlot
from editor.core.transcript import Transcript

_NOT_SAID = frozenset({Reason.NOT_FOUND, Reason.NOTHING_TO_SAY})


class _Heard(NamedTuple):
    """The words of each row, and where they were found."""

    words: Sequence[Sequence[Spoken]]
    found: Sequence[Fitting | None]


@ALIGNERS.register
class Acoustic(Aligner):
    """Align to the audio."""

    id = "acoustic"

    def available(self, means: Means = NO_MEANS) -> str | None:
        """Return why it cannot run here: the acoustic model may be missing."""
        if (model.folder() / "means").is_file():
            return None
        return _("The acoustic model is missing in this installation. Install the program again.")

    def align(
        self, transcript: Transcript, options: AlignOptions, progress: Progress
    ) -> AlignResult:
        """Time every row by what is heard; a row that is not in the recording becomes empty.

        Raises:
            RequestError: there is no recording, it is of another talk, or it ends before a time
                that a person has set.
            InputError: the recording cannot be decoded.
            Cancelled: the person asked to stop.
        """
        if options.sound is None:
            raise RequestError(_("Aligning needs the recording. Choose its audio file."))
        heard = listen(options.sound, progress)
        _refuse_late_anchors(transcript.segments, heard.duration_ms)
        parts = sections(transcript.segments, options.only, heard.duration_ms)
        words = _words(transcript, parts, options.language)
        found = _found(words, parts, heard, progress)
        if parts:
            _refuse_another_talk(found, words, options)
        return _result(transcript.segments, _Heard(words, found), heard, options)


def _words(
    transcript: Transcript, parts: Sequence[Section], language: str | None
) -> list[list[Spoken]]:
    """Return the words of the rows that are looked for, none for the others."""
    source = transcript.track_of(Role.SOURCE) or 0
    texts = [row.texts[source] for row in transcript.segments]
    tag = language or likely_language(texts, transcript.tracks[source].language)
    wanted = {place for part in parts for place in range(part.first, part.last)}
    return [spoken(text, tag) if place in wanted else [] for place, text in enumerate(texts)]


def _refuse_late_anchors(rows: Sequence[Segment], duration_ms: int) -> None:
    for number, row in enumerate(rows, 1):
        if row.slot.is_anchor and (row.slot.start or 0) > duration_ms:
            raise RequestError(
                _(
                    "Row {n} is set at {time}, but the recording ends at {end}. "
                    "Choose the right recording, or clear that time."
                ).format(n=number, time=clock(row.slot.start or 0), end=clock(duration_ms))
            )


def _found(
    words: Sequence[Sequence[Spoken]], parts: Sequence[Section], heard: Heard, progress: Progress
) -> list[Fitting | None]:
    out: list[Fitting | None] = [None] * len(words)
    for section in parts:
        part = words[section.first : section.last]
        between = (section.start, section.end)
        there = find(part, heard, between, progress)
        repair(there, part, heard, between, progress)
        out[section.first : section.last] = there
    return out


def _refuse_another_talk(
    found: Sequence[Fitting | None], words: Sequence[Sequence[Spoken]], options: AlignOptions
) -> None:
    wanted = [options.only is None or place in options.only for place in range(len(words))]
    sayable = [bool(row) and want for row, want in zip(words, wanted, strict=True)]
    here = [row if want else None for row, want in zip(found, wanted, strict=True)]
    if not any(sayable):
        raise RequestError(
            _("None of these rows has words that can be said, so there is nothing to align.")
        )
    if options.only is None and reasons.is_other_talk(here, sayable):
        raise RequestError(
            _(
                "The recording does not fit the text: most rows are not heard in it, so no time "
                "was filled in. Choose the recording of this talk, or say which language is spoken."
            )
        )


def _result(
    rows: Sequence[Segment], heard: _Heard, sound: Heard, options: AlignOptions
) -> AlignResult:
    why = reasons.reasons(heard.found, [bool(words) for words in heard.words])
    times = tuple(
        _row_time(row, one, reason)
        if not _is_left(row, place, options)
        else RowTime(row.slot, row.words)
        for place, (row, one, reason) in enumerate(zip(rows, heard.found, why, strict=True))
    )
    return AlignResult(times, ghosts([row.slot for row in times], sound.speech))


def _is_left(row: Segment, place: int, options: AlignOptions) -> bool:
    if options.only is not None and place not in options.only:
        return True
    return stays(row, place, options.only) and (row.slot.is_complete or row.slot.locked)


def _row_time(row: Segment, one: Fitting | None, reason: Reason) -> RowTime:
    """Return the row's time, the end that a person has set kept where there is one."""
    kept = row.slot if row.slot.is_anchor else EMPTY_SLOT
    if one is None or reason in _NOT_SAID:
        return RowTime(kept, (), reason)
    start = kept.start if kept.start is not None else one.found.start
    end = kept.end if kept.end is not None else one.found.end
    if end <= start:
        return RowTime(kept, (), Reason.NOT_FOUND)
    slot = TimeSlot(start, end, kept.origin or Origin.ALIGNED, CONFIDENCE[reason])
    return RowTime(slot, one.found.words, reason)
