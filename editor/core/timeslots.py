"""The time slot of a row: when it is spoken, and how that is known."""

from enum import StrEnum
from typing import NamedTuple


class Origin(StrEnum):
    """Where a time comes from."""

    TYPED = "typed"
    TAPPED = "tapped"
    ALIGNED = "aligned"
    ESTIMATED = "estimated"
    IMPORTED = "imported"


ANCHORS = frozenset({Origin.TYPED, Origin.TAPPED})

_BY_CERTAINTY = (Origin.ESTIMATED, Origin.ALIGNED, Origin.IMPORTED, Origin.TAPPED, Origin.TYPED)


class Reason(StrEnum):
    """Why an aligned time can or cannot be trusted, or why a row has none."""

    FITS = "fits"
    NO_PAUSE = "no-pause"
    FAST = "fast"
    SLOW = "slow"
    POOR = "poor"
    SPEECH_BEFORE = "speech-before"
    DOUBTFUL_STRETCH = "doubtful-stretch"
    NOT_FOUND = "not-found"
    NOTHING_TO_SAY = "nothing-to-say"


DOUBTFUL = frozenset(
    {Reason.FAST, Reason.SLOW, Reason.POOR, Reason.SPEECH_BEFORE, Reason.DOUBTFUL_STRETCH}
)
"""Of a time that a person should check."""

TRUSTED = frozenset({Reason.FITS, Reason.NO_PAUSE})
"""Of a time that needs no check."""


class TimeSlot(NamedTuple):
    """Start and end in whole milliseconds, either of them None while it is not known.

    An empty slot is not 0:00:00; it has no origin. `confidence` lies between 0 and 1.
    `reason` is what an aligner says of the time, or of finding none.
    """

    start: int | None = None
    end: int | None = None
    origin: Origin | None = None
    confidence: float | None = None
    locked: bool = False
    reason: Reason | None = None

    @property
    def is_empty(self) -> bool:
        """True while neither end is known."""
        return self.start is None and self.end is None

    @property
    def is_complete(self) -> bool:
        """True when both ends are known."""
        return self.start is not None and self.end is not None

    @property
    def is_anchor(self) -> bool:
        """True for what a person typed, tapped or locked: no automatic step moves it."""
        return self.locked or self.origin in ANCHORS

    @property
    def is_doubtful(self) -> bool:
        """True for a time that an aligner found and does not vouch for."""
        return self.reason in DOUBTFUL

    @property
    def wants_hearing(self) -> bool:
        """True for a doubtful time, and for a row that was not found in the sound."""
        return self.is_doubtful or (self.reason is Reason.NOT_FOUND and not self.is_complete)

    def by_hand(self, start: int | None, end: int | None) -> "TimeSlot":
        """Return this slot with the times that a person gives; nothing is doubted any more."""
        return self._replace(
            start=start, end=end, origin=Origin.TYPED, confidence=None, reason=None
        )

    @property
    def duration(self) -> int | None:
        """Milliseconds from start to end, None while one of them is unknown."""
        if self.start is None or self.end is None:
            return None
        return self.end - self.start


EMPTY_SLOT = TimeSlot()


def least_certain(*origins: Origin | None) -> Origin | None:
    """Return the origin that promises least, None when there is none at all."""
    known = [origin for origin in origins if origin is not None]
    return min(known, key=_BY_CERTAINTY.index, default=None)
