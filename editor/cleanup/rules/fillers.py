"""Sounds that fill a pause: um, äh, euh, 呃, えーと."""

from collections.abc import Iterator, Sequence

from editor.cleanup.base import DOUBTFUL, RULES, SURE, Change, Rule
from editor.cleanup.filler_runs import Run, filler_count, runs_in
from editor.cleanup.lines import Line
from editor.cleanup.mending import without
from editor.core.i18n import _


@RULES.register
class Fillers(Rule):
    """Fillers (um, uh, 呃)."""

    id = "fillers"

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield each filler; as many as the translation keeps are doubtful."""
        runs = runs_in(line)
        kept = _kept(line, runs)
        for run in runs:
            words = line.text[run.start : run.end]
            sure = DOUBTFUL if run.is_doubtful or run in kept else SURE
            reason = (
                _("the translation of this row keeps it")
                if run in kept
                else _("“{words}” is a filler").format(words=words)
            )
            yield without(line, run.start, run.end, sure, reason)


def _kept(line: Line, runs: Sequence[Run]) -> set[Run]:
    """Return the fillers that stand nearest to those of the row's other texts."""
    places = [at for language, text in line.others for at in filler_count(language, text)]
    left = list(runs)
    kept: set[Run] = set()
    for place in places:
        if left:
            nearest = min(left, key=lambda run: abs(run.start / len(line.text) - place))
            left.remove(nearest)
            kept.add(nearest)
    return kept
