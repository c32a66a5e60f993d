"""Subtitles of more lines than fit."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _, ngettext


@CHECKS.register
class LineCount(Check):
    """Too many lines."""

    id = "line-count"
    rank = 44

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield each text of each cue that takes more lines than the guideline allows."""
        for shown in view.shown:
            count, most = len(shown.lines), shown.side.limits.lines
            if count > most:
                fit = ngettext("{most} fits.", "{most} fit.", most).format(most=most)
                message = _("Takes {lines} lines; {fit}").format(lines=count, fit=fit)
                yield Found(message, track=shown.side.track, cue=shown.cue)
