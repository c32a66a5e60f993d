"""What an aligner is, and the registry through which all of them are found.

To add one, write one file in this package: a subclass of `Aligner` whose docstring's first line
is its title, with `id`, `available` and `align`, and `@ALIGNERS.register` above it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.core.progress import Progress
from editor.core.registry import Registry
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript


@dataclass(frozen=True, slots=True)
class AlignOptions:
    """What a person asked for.

    `duration_ms` is the length of the talk, None when it is not known. `only` limits the work to
    some rows (0-based), None means all.
    """

    duration_ms: int | None = None
    only: frozenset[int] | None = None


class Aligner:
    """A way to find time slots for rows that have none."""

    id: str = ""

    def available(self) -> str | None:
        """Return why it cannot run here, None when it can."""
        return None

    def align(
        self, transcript: Transcript, options: AlignOptions, progress: Progress
    ) -> Sequence[TimeSlot]:
        """Return one slot a row, in order; anchors and complete slots come back unchanged.

        Raises:
            Cancelled: the person asked to stop.
            RequestError: the talk and the request do not fit.
        """
        raise NotImplementedError


ALIGNERS: Registry[Aligner] = Registry("editor.alignment", "interlinear.aligners")
