"""Filling time slots: an aligner works on a snapshot, its slots become one Edit."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.alignment.base import ALIGNERS, AlignOptions
from editor.core import edits
from editor.core.edit import Edit
from editor.core.i18n import ngettext
from editor.core.progress import NoProgress, Progress
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.sound import recordings
from editor.workflows.sound.waveforms import waveform

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from editor.alignment.pauses.hearing import Hearing


@dataclass(slots=True)
class Heard:
    """A recording of which only what was heard is known; it is a `Sound` without its samples."""

    known: "Hearing"
    kept: dict[str, Any] = field(default_factory=dict)

    def blocks(self, progress: Progress) -> "Generator[NDArray[np.int16], None, None]":
        """Yield nothing: its samples were let go."""
        progress.step(1, 1)
        yield from ()

    def speech(self) -> "NDArray[np.bool_]":
        """Return for each 10 ms whether there is a voice."""
        return self.known.voices

    def hearing(self, progress: Progress) -> "Hearing":
        """Return what is heard of it each 10 ms."""
        progress.step(1, 1)
        return self.known


def hear(path: Path, progress: Progress) -> "Hearing":
    """Return what is heard of a recording; it is decoded unless it was before.

    Raises:
        InputError: it cannot be read or decoded.
        Cancelled: the person asked to stop.
    """
    from editor.audio.decoding import refuse_what_is_no_sound

    refuse_what_is_no_sound(path)
    try:
        digest = recordings.digest(path)
    except OSError as error:
        raise recordings.unreadable(path, error) from error
    whole = waveform(path, digest, progress)
    assert whole.hearing is not None  # noqa: S101 - it comes with the whole outline
    return whole.hearing


def fill_empty(
    transcript: Transcript,
    duration_ms: int | None = None,
    only: frozenset[int] | None = None,
    progress: Progress | None = None,
    hearing: "Hearing | None" = None,
) -> tuple[TimeSlot, ...]:
    """Return one slot a row: those that are known as they are, empty ones estimated.

    `duration_ms` is the length of the talk; `only` limits the filling to some rows. With `hearing`
    the pauses of the recording tell where rows begin and end. A row that has no room between its
    neighbours keeps its empty slot.

    Raises:
        RequestError: the talk is shorter than the times that are already known.
    """
    sound = None if hearing is None else Heard(hearing)
    aligner = ALIGNERS.get("estimate" if sound is None else "pauses")
    options = AlignOptions(duration_ms, only, sound)
    return tuple(aligner.align(transcript, options, progress or NoProgress()).slots)


def fill_by_sound(transcript: Transcript, path: Path, progress: Progress) -> tuple[TimeSlot, ...]:
    """Return one slot a row as `fill_empty` does, by the pauses of a recording.

    Raises:
        InputError: the recording cannot be read or decoded.
        Cancelled: the person asked to stop.
    """
    return fill_empty(transcript, progress=progress, hearing=hear(path, progress))


def fill_edit(rows: Sequence[Segment], slots: Sequence[TimeSlot]) -> Edit:
    """Return the edit that puts the slots into the rows, all as one step."""
    changed = {
        index: slot
        for index, (row, slot) in enumerate(zip(rows, slots, strict=True))
        if row.slot != slot
    }
    label = ngettext("Fill a time slot", "Fill {n} time slots", len(changed))
    return edits.set_slots(rows, changed, label.format(n=len(changed)))


def clear_edit(rows: Sequence[Segment], which: Sequence[int]) -> Edit:
    """Return the edit that empties the time slots of some rows; locked ones stay."""
    changed = {row: EMPTY_SLOT for row in which if not rows[row].slot.locked}
    label = ngettext("Clear a time slot", "Clear {n} time slots", len(changed))
    return edits.set_slots(rows, changed, label.format(n=len(changed)))
