"""An issue is what a check has found in a row, maybe with the text that would mend it.

It is a named tuple: a long talk has tens of thousands, and making them was a tenth of all checking.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How bad it is: an error spoils what is published, a hint is worth a look."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Issue(NamedTuple):
    """Something that a person should look at in the row `row` (0-based), whose id is `segment`.

    `check` is the id of the check. `track` is None where the whole row is meant, `cue` counts the
    cues of the row from 0 and is None where the row is meant. `span` holds code points of the
    track's text. `fix`, if there is one, is the whole new text of the track. `measure` is how fast
    a text is read, in characters a second, where that is what was found.
    """

    check: str
    segment: str
    row: int
    severity: Severity
    message: str
    track: int | None = None
    span: tuple[int, int] | None = None
    cue: int | None = None
    fix: str | None = None
    measure: float | None = None


def without_hints(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Return the errors and warnings among some issues, which are what is counted as problems."""
    return tuple(one for one in issues if one.severity is not Severity.HINT)
