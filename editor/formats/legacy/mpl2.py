"""MPL2: times in tenths of a second."""

import re

from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.legacy.cue_lines import (
    are_most_lines,
    cues_of,
    imported,
    left_out,
    lines_of,
)

_TIMES = r"[ \t]*\[[ \t]*(\d+)[ \t]*\][ \t]*\[[ \t]*(?:(\d*)|-\d+)[ \t]*\]"
_CUE = re.compile(rf"{_TIMES}(.*)", re.ASCII)
_MANY = re.compile(rf"^{_TIMES}[^\r\n]", re.ASCII | re.MULTILINE)
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
        cues = cues_of(lines, _CUE, lambda tenths: int(tenths) * 100)
        return imported(incoming, self.id, cues, left_out(lines, _CUE))
