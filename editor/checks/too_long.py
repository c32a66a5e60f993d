"""Subtitles that stand too long."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _


@CHECKS.register
class TooLong(Check):
    """Shown too long."""

    id = "too-long"
    rank = 42

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield each cue of the row that is shown for more than the guideline's longest time."""
        most = view.context.guideline.longest
        for number, cue in enumerate(view.cues):
            if cue.end - cue.start > most:
                message = _("Shown for {seconds:.2f} s; at most {most:.2f} s are asked for.")
                seconds = (cue.end - cue.start) / 1000
                yield Found(message.format(seconds=seconds, most=most / 1000), cue=number)
