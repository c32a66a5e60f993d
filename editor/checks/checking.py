"""Checks put to rows: all of them, or those that an edit has touched."""

from collections.abc import Iterable, Iterator, Sequence

from editor.checks.base import Check, ranked
from editor.checks.context import Context, Rows
from editor.checks.view import RowView, timed_after
from editor.core.collector import collector_paused
from editor.core.issues import Issue


def check_rows(
    context: Context,
    rows: Rows,
    which: Iterable[int] | None = None,
    checks: Sequence[Check] | None = None,
) -> list[Issue]:
    """Return what is found in the rows `which` (all of them), in the order of rows and ranks."""
    use = ranked() if checks is None else checks
    found: list[Issue] = []
    with collector_paused():
        for row in range(len(rows)) if which is None else which:
            found += check_row(context, rows, row, use)
    return found


def check_row(context: Context, rows: Rows, row: int, checks: Iterable[Check]) -> Iterator[Issue]:
    """Yield what the checks find in one row."""
    view = RowView(context, rows, row)
    for check in checks:
        for found in check.find(view):
            yield Issue(
                check.id,
                view.segment.id,
                row,
                found.severity or check.severity,
                found.message,
                found.track,
                found.span,
                found.cue,
                found.fix,
                found.measure,
            )


def rows_to_recheck(
    rows: Rows, first: int, last: int, checks: Sequence[Check]
) -> dict[int, list[Check]]:
    """Return which checks to put again to which rows when the rows first to last have changed."""
    todo: dict[int, list[Check]] = {
        row: list(checks) for row in range(max(first, 0), min(last + 1, len(rows)))
    }
    farthest = max((check.reach for check in checks), default=0)
    around = [*range(first - farthest, first), *range(last + 1, last + 1 + farthest)]
    for row in around:
        if 0 <= row < len(rows):
            distance = first - row if row < first else row - last
            todo.setdefault(row, []).extend(one for one in checks if one.reach >= distance)
    later = timed_after(rows, last)
    if later is not None:
        todo.setdefault(later, []).extend(one for one in checks if one.looks_at_times)
    return {row: use for row, use in todo.items() if use}
