"""Rows that begin while the one above is still spoken."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _
from editor.core.issues import Severity


@CHECKS.register
class Overlap(Check):
    """Overlaps with the row above."""

    id = "overlap"
    severity = Severity.ERROR
    rank = 31
    looks_at_times = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield a row that starts before the end of the timed row above."""
        slot, above = view.segment.slot, view.timed_before
        if slot.start is None or slot.end is None or above is None:
            return
        if above.slot.start is None or above.slot.end is None or slot.start < above.slot.start:
            return
        shared = min(above.slot.end, slot.end) - slot.start
        if shared > 0:
            two_speak = bool(above.speaker) and above.speaker != view.segment.speaker
            message = _("Starts {seconds:.2f} s before the row above ends.")
            yield Found(
                message.format(seconds=(above.slot.end - slot.start) / 1000),
                severity=Severity.WARNING if two_speak else None,
            )
