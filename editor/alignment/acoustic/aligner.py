"""The aligner that listens, put together."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.alignment.acoustic import model, reasons
from editor.alignment.acoustic.features import STEP_MS
from editor.alignment.acoustic.finding import find
from editor.alignment.acoustic.hearing import Heard, listen, was_heard
from editor.alignment.acoustic.pronouncing.guessing import likely_language
from editor.alignment.acoustic.pronouncing.spoken import Spoken, spoken
from editor.alignment.acoustic.reasons import CONFIDENCE, Fitting
from editor.alignment.acoustic.repairing import repair
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
from editor.alignment.refusals import is_without_speech, no_speech
from editor.alignment.sections import Section, sections, stays
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.progress import Enough, Part, Progress
from editor.core.segments import Role, Segment
from editor.core.timecode import clock
from editor.core.timeslots import EMPTY_SLOT, Origin, Reason, TimeSlot
from editor.core.transcript import Transcript

_NEAR_THE_END = 5
_LISTENING = 0.8
"""The share of all the work after which the rows are looked for."""
_NOT_SAID = frozenset({Reason.NOT_FOUND, Reason.NOTHING_TO_SAY})


class _Found(NamedTuple):
    """Where the rows are, as far as they were looked for: not from row `until` on."""

    rows: Sequence[Fitting | None]
    until: int


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

        When the person has had enough before the end, the rows that were found by then have times.

        Raises:
            RequestError: there is no recording, nobody speaks in it, it is of another talk, or it
                ends before a time that a person has set.
            InputError: the recording cannot be decoded.
            Cancelled: the person asked to stop.
        """
        if options.sound is None:
            raise RequestError(_("Aligning needs the recording. Choose its audio file."))
        begin = 0.0 if was_heard(options.sound) else _LISTENING
        heard = listen(options.sound, Part(progress, 0, begin))
        if heard.is_whole:
            if not heard.speech.any():
                raise no_speech()
            _refuse_late_anchors(transcript.segments, heard.duration_ms)
        parts = sections(transcript.segments, options.only, heard.duration_ms)
        words = _words(transcript, parts, options.language)
        found = _found(words, parts, heard, Part(progress, begin, 1))
        if parts:
            _refuse_another_talk(found, words, options, heard)
        sayable = [bool(row) for row in words]
        return _result(transcript.segments, found, sayable, heard, options)


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
) -> _Found:
    out: list[Fitting | None] = [None] * len(words)
    enough = Enough(progress)
    whole = max(1, heard.duration_ms)
    for section in parts:
        if section.start >= heard.duration_ms and not heard.is_whole:
            return _Found(out, section.first)
        part = words[section.first : section.last]
        here = Part(progress, section.start / whole, min(1, section.end / whole))
        there = find(part, heard, (section.start, section.end), here)
        is_cut = enough.came() or (section.end >= heard.duration_ms and not heard.is_whole)
        end = section.end
        if is_cut:
            there = there[: _settled(there, part)]
            end = max((one.found.end for one in there if one is not None), default=section.start)
        repair(there, part[: len(there)], heard, (section.start, end), here)
        out[section.first : section.first + len(there)] = there
        if is_cut or enough.came():
            return _Found(out, section.first + len(there))
    return _Found(out, len(words))


def _settled(found: Sequence[Fitting | None], words: Sequence[Sequence[Spoken]]) -> int:
    """Return how many rows are sure to be where they were found, although no end was heard.

    The last one may go on; and rows that seem to be left out just before it were perhaps not yet
    spoken, while sounds of the rows before them were taken for a later one.
    """
    last = max((place for place, one in enumerate(found) if one is not None), default=0)
    missing = [place for place in range(last) if words[place] and found[place] is None]
    while missing and missing[-1] >= last - _NEAR_THE_END:
        last = missing.pop()
    return last


def _refuse_another_talk(
    found: _Found, words: Sequence[Sequence[Spoken]], options: AlignOptions, heard: Heard
) -> None:
    words = words[: found.until]
    wanted = [options.only is None or place in options.only for place in range(len(words))]
    sayable = [bool(row) and want for row, want in zip(words, wanted, strict=True)]
    here = [row if want else None for row, want in zip(found.rows, wanted, strict=False)]
    if not any(sayable):
        if found.until < len(found.rows):
            return
        raise RequestError(
            _("None of these rows has words that can be said, so there is nothing to align.")
        )
    if options.only is None and reasons.is_other_talk(here, sayable, heard.duration_ms):
        if is_without_speech(heard.speech):
            raise no_speech()
        raise RequestError(
            _(
                "The recording does not fit the text: most rows are not heard in it, so no time "
                "was filled in. Choose the recording of this talk, or say which language is spoken."
            )
        )


def _result(
    rows: Sequence[Segment],
    found: _Found,
    sayable: Sequence[bool],
    sound: Heard,
    options: AlignOptions,
) -> AlignResult:
    looked_for = found.rows[: found.until]
    why = reasons.reasons(looked_for, sayable[: found.until])
    times = [
        _row_time(row, one, reason)
        if not _is_left(row, place, options)
        else RowTime(row.slot, row.words)
        for place, (row, one, reason) in enumerate(zip(rows, looked_for, why, strict=False))
    ]
    times += [RowTime(row.slot, row.words) for row in rows[found.until :]]
    is_whole = found.until == len(rows)
    speech = sound.speech if is_whole else sound.speech[: _end_of(times) // STEP_MS]
    return AlignResult(tuple(times), ghosts([row.slot for row in times], speech), is_whole)


def _end_of(times: Sequence[RowTime]) -> int:
    """Return where the last row that has a reason ends, 0 when there is none."""
    ends = [row.slot.end for row in times if row.reason is not None and row.slot.end is not None]
    return max(ends, default=0)


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
