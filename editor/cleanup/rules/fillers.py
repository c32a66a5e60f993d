"""Sounds that fill a pause: um, äh, euh, 呃, えーと."""

from collections.abc import Iterator

from editor.cleanup.base import DOUBTFUL, RULES, SURE, Change, Rule
from editor.cleanup.filler_runs import kept_runs, runs_in
from editor.cleanup.lines import Line
from editor.cleanup.mending import without
from editor.core.i18n import _


@RULES.register
class Fillers(Rule):
    """Fillers (um, uh, 呃)."""

    id = "fillers"

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield each filler; as many as the translation keeps are doubtful."""
        kept = kept_runs(line)
        for run in runs_in(line):
            words = line.text[run.start : run.end]
            sure = DOUBTFUL if run.is_doubtful or run in kept else SURE
            reason = (
                _("the translation of this row keeps it")
                if run in kept
                else _("“{words}” is a filler").format(words=words)
            )
            yield without(line, run.start, run.end, sure, reason)
