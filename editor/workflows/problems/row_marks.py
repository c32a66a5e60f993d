"""What the grid shows of a row's problems, without their places."""

from collections.abc import Sequence
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


def row_marks(issues: Sequence[Issue]) -> dict[str, RowMark]:
    """Return what is to be marked of each row, by its id; rows without a mark are left out.

    Hints are left to the list of problems, and what the sign of a row's state says to that sign.
    """
    if not issues:
        return {}
    # The checks are loaded by now; a window without problems does not load them for this.
    from editor.checks.base import CHECKS

    comparing = frozenset(check.id for check in CHECKS if check.compares)
    elsewhere = frozenset(check.id for check in CHECKS if check.is_in_state)
    by_row: dict[str, list[Issue]] = {}
    for issue in issues:
        if issue.check in elsewhere:
            continue
        if issue.severity is not Severity.HINT or issue.check in comparing:
            by_row.setdefault(issue.segment, []).append(issue)
    return {segment: _mark(found, comparing) for segment, found in by_row.items()}


def _mark(issues: Sequence[Issue], comparing: frozenset[str]) -> RowMark:
    pair = [one.message for one in issues if one.check in comparing]
    heavy = [one for one in issues if one.severity is not Severity.HINT]
    speeds = [one.measure for one in heavy if one.measure is not None]
    return RowMark(
        _together(pair),
        max(speeds, default=None),
        len(heavy) - len(speeds),
        _together([one.message for one in heavy]),
    )


def _together(sentences: Sequence[str]) -> str:
    return _SENTENCE_GAP.join(dict.fromkeys(sentences))
