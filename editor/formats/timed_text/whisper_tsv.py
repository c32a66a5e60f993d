"""The table that Whisper writes: start and end in milliseconds, and the text."""

import re

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.lines import unify
from editor.formats.recognisers.base import Recognised, imported
from editor.formats.recognisers.notes import milliseconds
from editor.formats.recognisers.words import Row, merged, row_of

_HEADING = ["start", "end", "text"]
_is_row = re.compile(r"\d+\t\d+\t.*", re.ASCII).match
_CERTAIN = 0.97
_UNSURE = 0.3


@FORMATS.register
class WhisperTsv(Format):
    """Table of Whisper (TSV)."""

    id = "whisper-tsv"
    suffixes = (".tsv",)
    reads = True
    keeps = frozenset({"times", "untimed"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: its heading, or whole numbers in the first two of three cells."""
        lines = unify(incoming.start).split("\n")
        if lines[0].rstrip().split("\t") == _HEADING:
            return _CERTAIN
        rows = [line for line in lines[:-1] or lines if line.strip()]
        return _UNSURE if rows and all(map(_is_row, rows)) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a row of the table; nothing in it is quoted.

        Raises:
            InputError: it is no such table.
        """
        if not self.recognise(incoming):
            raise InputError(
                _("it is not a table of Whisper, whose first line is: start, end, text.")
            )
        warnings: list[Warned] = []
        rows: list[Row] = []
        for number, line in enumerate(unify(incoming.text).split("\n"), 1):
            cells = line.split("\t", 2)
            if line.strip() and cells != _HEADING:
                rows.append(_row(cells, number, warnings))
        return imported(incoming, self.id, Recognised(merged(rows)), tuple(warnings))


def _row(cells: list[str], number: int, warnings: list[Warned]) -> Row:
    start, end, text = cells if len(cells) == len(_HEADING) else ("", "", "\t".join(cells))
    times = [milliseconds(cell.strip(), 1) for cell in (start, end)]
    if any(time is None for time in times):
        message = _("This line does not begin with two times in milliseconds.")
        warnings.append(Warned(message, number))
    return row_of(text, (), times[0], times[1])
