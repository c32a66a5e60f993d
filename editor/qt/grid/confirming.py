"""Saying that a row is right, together with what was last typed in it."""

from collections.abc import Sequence
from itertools import chain

from editor.core import edits
from editor.core.edit import Edit
from editor.core.i18n import _
from editor.core.segments import Segment, Status


def confirm_edit(rows: Sequence[Segment], row: int, typed: Edit | None = None) -> Edit:
    """Return the one edit that makes what `typed` does to the row and confirms it."""
    segment = typed.splices[0].new[0] if typed is not None and typed.splices else rows[row]
    changed = {row: segment._replace(status=Status.CONFIRMED)}
    return edits.replace_rows(rows, changed, _("Confirm row {n}").format(n=row + 1))


def next_unconfirmed(rows: Sequence[Segment], row: int) -> int | None:
    """Return the next row below that is not confirmed, else the first from the top, else None."""
    around = chain(range(row + 1, len(rows)), range(row))
    return next((i for i in around if rows[i].status is not Status.CONFIRMED), None)
