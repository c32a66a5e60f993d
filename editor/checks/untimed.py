"""Rows that have no time while others have."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _
from editor.core.issues import Severity


@CHECKS.register
class Untimed(Check):
    """No time."""

    id = "untimed"
    severity = Severity.ERROR
    rank = 20
    is_in_state = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield a row with text that lacks a start or an end, in a talk that has times."""
        slot = view.segment.slot
        if slot.is_complete or not view.context.has_times:
            return
        if not any(text.strip() for text in view.segment.texts):
            return
        if slot.is_empty:
            yield Found(_("This row has no time and will not be shown."))
        elif slot.start is None:
            yield Found(_("The start is missing, so this row will not be shown."))
        else:
            yield Found(_("The end is missing, so this row will not be shown."))
