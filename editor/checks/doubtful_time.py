"""Aligned times that should be heard before they are published."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _
from editor.core.issues import Severity
from editor.core.reasons import reason_text


@CHECKS.register
class DoubtfulTime(Check):
    """Doubtful time."""

    id = "doubtful-time"
    severity = Severity.WARNING
    rank = 25
    is_in_state = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield a row whose time an aligner found without being sure of it."""
        slot = view.segment.slot
        if slot.reason is not None and slot.is_doubtful:
            message = _("The time may be wrong: {reason}. Hear the row and confirm or move it.")
            yield Found(message.format(reason=reason_text(slot.reason)))
