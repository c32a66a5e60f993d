"""How long work reports and is stopped."""

from typing import Protocol

_PARTS = 1_000


class Cancelled(Exception):  # noqa: N818 - a request, not an error
    """Raised by `Progress.step` when the person asked to stop."""


class Progress(Protocol):
    """Handed to a long job by whoever started it."""

    def step(self, done: int, total: int, text: str = "") -> None:
        """Tell that `done` of `total` parts are ready.

        Raises:
            Cancelled: the job must stop and leave nothing half-done.
        """


def is_enough(progress: Progress) -> bool:
    """Return True once the person wants what is there by now, without waiting for the end.

    A progress says so by an attribute of that name; one without it always waits for the end.
    """
    return bool(getattr(progress, "is_enough", False))


class Enough:
    """Tells whether it became enough since some work began."""

    def __init__(self, progress: Progress) -> None:
        """Begin to watch."""
        self._progress = progress
        self._before = is_enough(progress)

    def came(self) -> bool:
        """Return True when the person has asked for what is there since then."""
        return not self._before and is_enough(self._progress)


class NoProgress:
    """A progress that shows nothing and never cancels."""

    def step(self, done: int, total: int, text: str = "") -> None:
        """Do nothing."""


class Part:
    """A part of longer work, shown in the one bar of the whole, which never goes back."""

    def __init__(self, whole: Progress, begin: float, end: float) -> None:
        """Take the shares of the whole, 0 to 1, at which this part begins and ends."""
        self._whole = whole
        self._begin, self._end = begin, end
        self._furthest = begin

    @property
    def is_enough(self) -> bool:
        """True once the person wants what is there by now."""
        return is_enough(self._whole)

    def step(self, done: int, total: int, text: str = "") -> None:
        """Tell how much of this part is ready, as `Progress.step`."""
        share = min(1.0, done / max(1, total))
        self._furthest = max(self._furthest, self._begin + (self._end - self._begin) * share)
        self._whole.step(round(_PARTS * self._furthest), _PARTS, text)
