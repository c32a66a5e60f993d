"""How long work reports and is stopped."""

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 - a request, not an error
    """Raised by `Progress.step` when the person asked to stop."""


class Progress(Protocol):
    """Handed to a long job by whoever started it."""

    def step(self, done: int, total: int, text: str = "") -> None:
        """Tell that `done` of `total` parts are ready.

        Raises:
            Cancelled: the job must stop and leave nothing half-done.
        """


class NoProgress:
    """A progress that shows nothing and never cancels."""

    def step(self, done: int, total: int, text: str = "") -> None:
        """Do nothing."""
