"""Rows that end before they start."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _
from editor.core.issues import Severity


@CHECKS.register
class Backwards(Check):
    """Ends before it starts."""

    id = "backwards"
    severity = Severity.ERROR
    rank = 30

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield a row whose end is not after its start, or that starts before the talk does."""
        duration, start = view.segment.slot.duration, view.segment.slot.start
        if duration is not None and duration <= 0:
            yield Found(_("This row does not end after it starts."))
        elif start is not None and start < 0:
            yield Found(_("This row starts before 0:00."))
