"""What the grid shows of a row's problems, without their places."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.core.issues import Issue, Severity

_SENTENCE_GAP = " "


class RowMark(NamedTuple):
    """What is marked beside a row.

    `pair` says why its languages may not hold the same, "" where they do. `speed` is what is read
    too fast, in characters a second, None where everything can be read. `others` is how many errors
    and warnings there are besides, and `said` all of them in words.
    """

    pair: str = ""
    speed: float | None = None
    others: int = 0
    said: str = ""


UNMARKED = RowMark()

MarkOf = Callable[[int], RowMark]
"""From a row of the document to what is marked beside it."""


def row_mark(issues: Sequence[Issue]) -> RowMark:
    """Return what is to be marked of a row in which these problems were found.

    Hints are left to the list of problems, and what the sign of a row's state says to that sign.
    """
    if not issues:
        return UNMARKED
    comparing, elsewhere = _kinds()
    pair = [one.message for one in issues if one.check in comparing]
    heavy = [
        one for one in issues if one.severity is not Severity.HINT and one.check not in elsewhere
    ]
    speeds = [one.measure for one in heavy if one.measure is not None]
    return RowMark(
        _together(pair),
        max(speeds, default=None),
        len(heavy) - len(speeds),
        _together([one.message for one in heavy]),
    )


@lru_cache(1)
def _kinds() -> tuple[frozenset[str], frozenset[str]]:
    """Return the checks that compare columns, and those that say what a state shows."""
    # The checks are loaded by now; a window without problems does not load them for this.
    from editor.checks.base import CHECKS

    comparing = frozenset(check.id for check in CHECKS if check.compares)
    return comparing, frozenset(check.id for check in CHECKS if check.is_in_state)


def _together(sentences: Sequence[str]) -> str:
    return _SENTENCE_GAP.join(dict.fromkeys(sentences))
