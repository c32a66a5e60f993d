"""What an aligner is, and the registry through which all of them are found.

To add one, write one file in this package: a subclass of `Aligner` whose docstring's first line
is its title, with `id`, `available` and `align`, and `@ALIGNERS.register` above it.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from editor.core.progress import Progress
from editor.core.registry import Registry
from editor.core.segments import WordTime
from editor.core.timeslots import Reason, TimeSlot
from editor.core.transcript import Transcript

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from editor.alignment.pauses.hearing import Hearing


class Sound(Protocol):
    """A recording, for aligners that listen.

    `kept` is what an aligner has worked out from it and will want again, under a name of its own.
    """

    kept: dict[str, Any]

    def blocks(self, progress: Progress) -> "Generator[NDArray[np.int16], None, None]":
        """Yield its samples, 16 kHz, one channel.

        Raises:
            InputError: it cannot be decoded.
            Cancelled: the person asked to stop.
        """

    def speech(self) -> "NDArray[np.bool_]":
        """Return for each 10 ms whether there is a voice, as far as blocks were read."""

    def hearing(self, progress: Progress) -> "Hearing":
        """Return what is heard of it each 10 ms; its samples are read if they were not yet.

        Raises:
            InputError: it cannot be decoded.
            Cancelled: the person asked to stop.
        """


@dataclass(frozen=True, slots=True)
class Means:
    """What a person has set for aligners that are programs of their own.

    `command` is that of the external one, words quoted as in a POSIX shell; `python` the Python in
    which recognisers are installed, "" for the one that runs now; `model` a model file or folder.
    """

    command: str = ""
    python: str = ""
    model: str = ""


NO_MEANS = Means()


@dataclass(frozen=True, slots=True)
class AlignOptions:
    """What a person asked for.

    `duration_ms` is the length of the talk, None when it is not known. `only` limits the work to
    some rows (0-based), None means all. `sound` is the recording, `language` (BCP 47) what is
    spoken in it, None when the track's language is right. `audio` is the recording's local file,
    for aligners that read it themselves, and `means` what they need.
    """

    duration_ms: int | None = None
    only: frozenset[int] | None = None
    sound: Sound | None = None
    language: str | None = None
    audio: Path | None = None
    means: Means = NO_MEANS


@dataclass(frozen=True, slots=True)
class RowTime:
    """What an aligner found for a row: its slot, the words of its source text, and the reason.

    The reason is None for a row that was left as it was, and for aligners that give none.
    """

    slot: TimeSlot
    words: tuple[WordTime, ...] = ()
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Ghost:
    """Speech without a row, in milliseconds."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AlignResult:
    """One `RowTime` a row, in order, and the speech that no row has.

    It is not whole where the person has had enough before the end; the rows that were not looked
    for by then are left as they were.
    """

    rows: tuple[RowTime, ...]
    ghosts: tuple[Ghost, ...] = ()
    is_whole: bool = True

    @property
    def slots(self) -> Sequence[TimeSlot]:
        """One slot a row."""
        return [row.slot for row in self.rows]


class Aligner:
    """A way to find time slots for rows.

    One that `works_here` is called in this process, since it starts one of its own.
    """

    id: str = ""
    works_here: bool = False

    def available(self, means: Means = NO_MEANS) -> str | None:
        """Return why it cannot run here with these means, None when it can."""
        return None

    def align(
        self, transcript: Transcript, options: AlignOptions, progress: Progress
    ) -> AlignResult:
        """Return what was found for each row; anchors come back unchanged.

        Raises:
            Cancelled: the person asked to stop.
            RequestError: the talk and the request do not fit.
            InputError: the recording cannot be read.
        """
        raise NotImplementedError


ALIGNERS: Registry[Aligner] = Registry("editor.alignment", "interlinear.aligners")
