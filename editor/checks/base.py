"""What a check is, and the registry through which all of them are found.

To add one, write one file in this package: a subclass of `Check` (or of `TextCheck`, which looks at
one text at a time) whose docstring's first line is its title in lists, with an `id`, a `severity`,
a `rank` and `find`, and `@CHECKS.register` above it. A check looks at one row; what it needs of the
whole talk is in its context. It must not be sure of what a careful person would wave through.
"""

from collections.abc import Iterator
from typing import NamedTuple

from editor.checks.view import RowView, Side
from editor.core.issues import Severity
from editor.core.registry import Registry


class Found(NamedTuple):
    """What a check says about a place in its row; the fields are those of `Issue`."""

    message: str
    track: int | None = None
    span: tuple[int, int] | None = None
    fix: str | None = None
    cue: int | None = None
    severity: Severity | None = None
    measure: float | None = None


class Check:
    """Something that can be wrong with a row.

    `rank` orders the kinds in lists, the lowest first. `reach` is how many rows away a text may
    be and still change what is found here; `looks_at_times` says that the row above counts with its
    times, `looks_at_ratio` that the usual length of a translation does. `compares` is set for one
    that holds the columns against each other: what it finds makes the row an unhealthy pair.
    `is_in_state` is set for one that says what the sign of the row's state shows already.
    """

    id: str = ""
    severity: Severity = Severity.WARNING
    rank: int = 100
    reach: int = 0
    looks_at_times: bool = False
    looks_at_ratio: bool = False
    compares: bool = False
    is_in_state: bool = False

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield what is wrong with the row; a fix must leave one thing fewer to be found."""
        raise NotImplementedError


class TextCheck(Check):
    """A check that looks at each text by itself."""

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield what is wrong with each text of the row."""
        for side in view.sides:
            if side.text:
                for found in self.find_in(side):
                    yield Found(found.message, side.track, *found[2:])

    def find_in(self, side: Side) -> Iterator[Found]:
        """Yield what is wrong with one text, which is not empty."""
        raise NotImplementedError


CHECKS: Registry[Check] = Registry("editor.checks", "interlinear.checks")


def ranked() -> list[Check]:
    """Return all checks in the order in which lists show them."""
    return sorted(CHECKS, key=lambda check: (check.rank, check.id))
