"""Rows that start before the one above."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _


@CHECKS.register
class Order(Check):
    """Starts before the row above."""

    id = "order"
    rank = 32
    looks_at_times = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield a row whose start lies before that of the timed row above."""
        slot, above = view.segment.slot, view.timed_before
        if above is None or not slot.is_complete or slot.start is None:
            return
        if above.slot.start is not None and slot.start < above.slot.start:
            message = _("Starts {seconds:.2f} s before the row above does.")
            yield Found(message.format(seconds=(above.slot.start - slot.start) / 1000))
