"""Rows that follow so soon that the change is not seen."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _
from editor.core.issues import Severity


@CHECKS.register
class Gap(Check):
    """Too small a gap."""

    id = "gap"
    severity = Severity.HINT
    rank = 33
    looks_at_times = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield a row shown less than the guideline's gap after the timed row above was."""
        if not view.cues or not view.cues_before:
            return
        gap = view.cues[0].start - view.cues_before[-1].end
        least = view.context.guideline.gap
        if 0 <= gap < least:
            message = _("Only {gap} ms after the row above; at least {least} ms are asked for.")
            yield Found(message.format(gap=gap, least=least))
