"""The labels of Audacity: two times in seconds and a text, with tabs between."""

import re
from collections.abc import Sequence

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import (
    FORMATS,
    Format,
    Imported,
    Incoming,
    Outgoing,
    Shown,
    Warned,
    Written,
)
from editor.formats.cue_changes import Changes, cues_to_write
from editor.formats.lines import encoded, unify
from editor.formats.linguistic.spoken import Interval, Tier
from editor.formats.linguistic.tiers import imported, milliseconds
from editor.formats.text_cells import one_line

_NUMBER = r"-?\d{1,12}(?:[.,]\d{1,15})?"
_LABEL = re.compile(rf"({_NUMBER})\t({_NUMBER})(?:\t(.*))?", re.ASCII)
_MANY = re.compile(r"^-?\d{1,12}[.,]\d{1,15}\t-?\d{1,12}[.,]\d{1,15}(?:\t|$)", re.ASCII | re.M)
_SHARE = 0.6
_SURE = 0.9


@FORMATS.register
class Audacity(Format):
    """Audacity labels."""

    id = "audacity"
    suffixes = (".txt",)
    is_guest = True
    reads = True
    writes = True
    keeps = frozenset({"times", "languages"})
    is_subtitle = True

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: most lines begin with two times in seconds and tabs."""
        start = incoming.start.replace("\r", "\n")
        lines = sum(1 for line in start.split("\n") if line.strip() and line[0] != "\\")
        return _SURE if len(_MANY.findall(start)) > _SHARE * lines else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a label; two labels at each time are two languages.

        Raises:
            InputError: there is no label in it.
        """
        intervals: list[Interval] = []
        warnings: list[Warned] = []
        for number, line in enumerate(unify(incoming.text).split("\n"), 1):
            label = _LABEL.fullmatch(line)
            if label:
                start, end = (_time(label[at], number, warnings) for at in (1, 2))
                intervals.append(Interval(start, end, (label[3] or "").strip()))
            elif line.strip() and not line.startswith("\\"):
                warnings.append(Warned(_("This line is no label and was left out."), number))
        if not intervals:
            raise InputError(_("there is no label of Audacity in it."))
        return imported(incoming, self.id, _tiers(intervals), warnings)

    def write(self, outgoing: Outgoing) -> Written:
        """Return a label for each text of each cue."""
        changes = Changes()
        lines: list[str] = []
        shown: list[Shown] = []
        broken: list[int] = []
        for start, end, texts, _speaker, row in cues_to_write(outgoing.cues, changes):
            for text in filter(None, texts):
                label = one_line(text).replace("\t", " ")
                if label != text and row not in broken[-1:]:
                    broken.append(row)
                lines.append(f"{start / 1000:.6f}\t{end / 1000:.6f}\t{label}\n")
                shown.append(Shown(start, end, label))
        warnings = list(changes.warnings())
        if broken:
            message = _("A label is one line: line breaks and tabs were written as blanks ({n}).")
            warnings.append(Warned(message.format(n=len(broken)), rows=tuple(broken)))
        data = encoded("".join(lines).replace("\n", outgoing.newline), outgoing.bom)
        return Written(data, tuple(warnings), tuple(shown))


def _time(seconds: str, line: int, warnings: list[Warned]) -> int | None:
    time = milliseconds(seconds.replace(",", "."))
    if time is None:
        warnings.append(Warned(_("This time is longer than any talk and was left out."), line))
    return time


def _tiers(intervals: Sequence[Interval]) -> list[Tier]:
    """Return two tiers where each label has a second one at the same time, else one."""
    ones, others = intervals[::2], intervals[1::2]
    are_pairs = len(ones) == len(others) and all(
        (one.start, one.end) == (other.start, other.end)
        for one, other in zip(ones, others, strict=True)
    )
    return [Tier("", ones), Tier("", others)] if are_pairs else [Tier("", intervals)]
