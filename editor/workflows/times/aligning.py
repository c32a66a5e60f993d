"""Aligning a talk to its recording: values in, values out; accepting them makes one Edit."""

from collections import Counter
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.alignment.base import ALIGNERS, AlignOptions, AlignResult, RowTime
from editor.core import edits
from editor.core.edit import Edit
from editor.core.errors import InputError, RequestError
from editor.core.i18n import _, ngettext
from editor.core.progress import Progress
from editor.core.segments import Segment
from editor.core.timeslots import TRUSTED, Reason
from editor.core.transcript import Transcript
from editor.workflows.program import preferences
from editor.workflows.program.worker import in_worker
from editor.workflows.times import aligners

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from editor.alignment.pauses.hearing import Hearing
    from editor.audio.peaks import Peaks
    from editor.audio.texture import Texture


class Recording:
    """A recording, decoded when an aligner wants it; what was worked out of it is kept.

    `peaks` is its outline for a waveform, None until it was decoded.
    """

    def __init__(self, path: Path) -> None:
        """Take a local file; nothing is read yet."""
        self.path = path
        self.kept: dict[str, Any] = {}
        self.peaks: Peaks | None = None
        self._speech: NDArray[np.bool_] | None = None
        self._texture: Texture | None = None
        self._stamp: tuple[int, int] | None = None

    def blocks(self, progress: Progress) -> "Generator[NDArray[np.int16], None, None]":
        """Yield its samples; its outline and its voices are taken down on the way.

        Raises:
            InputError: it cannot be decoded.
            Cancelled: the person asked to stop.
        """
        from editor.audio.decoding import decode
        from editor.audio.peaks import PeakMeter
        from editor.audio.speech import LoudnessMeter, speech_mask
        from editor.audio.texture import TextureMeter

        peaks, loudness, texture = PeakMeter(), LoudnessMeter(), TextureMeter()
        stamp = _stamp(self.path)
        self._texture = None
        try:
            for block in decode(self.path, progress):
                peaks.feed(block)
                loudness.feed(block)
                texture.feed(block)
                yield block
        except GeneratorExit:
            # Whoever read it has had enough; what was read has its voices all the same.
            self._speech = speech_mask(loudness.loudness())
            raise
        self.peaks = peaks.peaks()
        self._speech = speech_mask(loudness.loudness())
        self._texture = texture.texture()
        self._stamp = stamp

    def speech(self) -> "NDArray[np.bool_]":
        """Return for each 10 ms whether there is a voice, as far as blocks were read."""
        if self._speech is None:
            raise ValueError("the recording was not read")
        return self._speech

    def hearing(self, progress: Progress) -> "Hearing":
        """Return what is heard of it each 10 ms; it is decoded if it was not yet.

        Raises:
            InputError: it cannot be decoded.
            Cancelled: the person asked to stop.
        """
        from editor.alignment.pauses.hearing import Hearing

        if self._speech is None or self._texture is None:
            for _block in self.blocks(progress):
                pass
        if self._texture is None:
            raise ValueError("the recording was not read to its end")
        return Hearing(self.speech(), *self._texture)

    def forget_when_changed(self) -> None:
        """Forget what is kept when the file is another one by now."""
        if self._stamp is not None and self._stamp != _stamp(self.path):
            self.kept, self.peaks, self._stamp = {}, None, None
            self._speech = self._texture = None


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        info = path.stat()
    except OSError:
        return None
    return info.st_size, info.st_mtime_ns


@dataclass(frozen=True, slots=True)
class Aligned:
    """What was found, and the recording with what it keeps, so that the next time is quick."""

    result: AlignResult
    recording: Recording


def align(
    transcript: Transcript,
    recording: Recording,
    progress: Progress,
    *,
    only: frozenset[int] | None = None,
    language: str | None = None,
    aligner: str | None = None,
) -> Aligned:
    """Return the times of the rows in the recording, worked out in another process.

    A recording that was listened to before is not decoded again, and some rows between known
    times take milliseconds. `aligner` is the id of one, None for the one that is chosen.

    Raises:
        InputError: the recording cannot be decoded.
        RequestError: it is of another talk, or there is no such aligner.
        Cancelled: the person asked to stop.
    """
    kept = preferences.load()
    aligner = aligner or aligners.chosen(kept)
    means = aligners.means(kept)
    part = ALIGNERS.get(aligner)
    reason = part.available(means)
    if reason is not None:
        raise RequestError(reason)
    if not transcript.segments:
        raise RequestError(_("There are no rows to align. Open a transcript first."))
    recording.forget_when_changed()
    options = AlignOptions(
        only=only, sound=recording, language=language, audio=recording.path, means=means
    )
    if part.works_here or (recording.kept and only is not None):
        return _align(aligner, transcript, options, progress)
    return in_worker(_align, aligner, transcript, options, progress=progress)


def _align(
    aligner: str, transcript: Transcript, options: AlignOptions, progress: Progress
) -> Aligned:
    result = ALIGNERS.get(aligner).align(transcript, options, progress)
    if not isinstance(options.sound, Recording):
        raise InputError(_("There is no recording."))
    return Aligned(result, options.sound)


def without_time(rows: Sequence[Segment]) -> frozenset[int]:
    """Return the rows that have words and lack a start or an end."""
    return frozenset(
        place
        for place, row in enumerate(rows)
        if not row.slot.is_complete and not row.slot.locked and any(map(str.strip, row.texts))
    )


def to_realign(rows: Sequence[Segment]) -> frozenset[int]:
    """Return the rows for which the times that a person has set may make a difference.

    These are rows without a time, doubtful ones, and those beside a time that is a person's.
    """
    anchored = [row.slot.is_anchor for row in rows]
    beside = {place for place, is_anchor in enumerate(anchored) if is_anchor}
    beside = {near for place in beside for near in (place - 1, place + 1)}
    return without_time(rows) | frozenset(
        place
        for place, row in enumerate(rows)
        if not anchored[place] and (row.slot.is_doubtful or place in beside)
    )


def timed(row: Segment, time: RowTime) -> Segment:
    """Return a row with the slot, the reason and the words that were found for it."""
    slot = time.slot if time.reason is None else time.slot._replace(reason=time.reason)
    return row._replace(slot=slot, words=time.words)


def align_edit(rows: Sequence[Segment], result: AlignResult) -> Edit:
    """Return the edit that puts slots, reasons and words into the rows, all as one step."""
    changed = {}
    for place, (row, time) in enumerate(zip(rows, result.rows, strict=True)):
        new = timed(row, time)
        if new != row:
            changed[place] = new
    label = ngettext("Align a row", "Align {n} rows", len(changed))
    return edits.replace_rows(rows, changed, label.format(n=len(changed)))


def remarks(result: AlignResult) -> tuple[str, ...]:
    """Return what a person should know: how many rows are timed, doubtful, not found."""
    counts = Counter(row.reason for row in result.rows)
    lost = counts[Reason.NOT_FOUND] + counts[Reason.NOTHING_TO_SAY]
    sure = sum(counts[reason] for reason in TRUSTED)
    doubtful = sum(counts.values()) - counts[None] - lost - sure
    out = [ngettext("{n} row was aligned.", "{n} rows were aligned.", sure + doubtful)]
    numbers = [sure + doubtful]
    if doubtful:
        out.append(
            ngettext("{n} of them should be checked.", "{n} of them should be checked.", doubtful)
        )
        numbers.append(doubtful)
    if lost:
        out.append(
            ngettext(
                "{n} row was not found in the audio and has no time.",
                "{n} rows were not found in the audio and have no time.",
                lost,
            )
        )
        numbers.append(lost)
    if not result.is_whole:
        out.append(_("The rows after these are as they were; you did not wait for them."))
        numbers.append(0)
    if result.ghosts:
        out.append(
            ngettext(
                "At {n} place somebody speaks and no row says what.",
                "At {n} places somebody speaks and no row says what.",
                len(result.ghosts),
            )
        )
        numbers.append(len(result.ghosts))
    return tuple(text.format(n=number) for text, number in zip(out, numbers, strict=True))
