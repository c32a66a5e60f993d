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


class TimeSlot(NamedTuple):
    """Start and end in whole milliseconds, either of them None while it is not known.

    An empty slot is not 0:00:00; it has no origin. `confidence` lies between 0 and 1.
    """

    start: int | None = None
    end: int | None = None
    origin: Origin | None = None
    confidence: float | None = None
    locked: bool = False

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
