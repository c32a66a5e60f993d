"""Subtitles that are gone before they are seen."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _


@CHECKS.register
class TooShort(Check):
    """Shown too briefly."""

    id = "too-short"
    rank = 41

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield each cue of the row that is shown for less than the guideline's shortest time."""
        least = view.context.guideline.shortest
        for number, cue in enumerate(view.cues):
            if 0 < cue.end - cue.start < least:
                message = _("Shown for {seconds:.2f} s; at least {least:.2f} s are asked for.")
                seconds = (cue.end - cue.start) / 1000
                yield Found(message.format(seconds=seconds, least=least / 1000), cue=number)
