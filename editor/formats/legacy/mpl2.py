"""MPL2: times in tenths of a second."""

import re

from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.legacy.through_pysubs2 import (
    are_most_lines,
    cues_of,
    imported,
    left_out,
    lines_of,
)

_CUE = re.compile(r"\[\d+\]\[\d+\]", re.ASCII)
_MANY = re.compile(r"^\[\d+\]\[\d+\][^\r\n]", re.ASCII | re.MULTILINE)
_SHARE = 0.5
_SURE = 0.9


@FORMATS.register
class Mpl2(Format):
    """MPL2 subtitles."""

    id = "mpl2"
    suffixes = (".mpl",)
    reads = True
    keeps = frozenset({"times", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: most lines begin with two numbers in brackets."""
        return _SURE if are_most_lines(incoming, _MANY, _SHARE) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue.

        Raises:
            InputError: it cannot be read.
        """
        lines = lines_of(incoming)
        return imported(incoming, self.id, cues_of(lines, "mpl2"), left_out(lines, _CUE))
