"""PJS (Phoenix Japanimation Society): two times in tenths of a second, and a text in quotes."""

import re

from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.legacy.cue_lines import (
    are_most_lines,
    cues_of,
    imported,
    left_out,
    lines_of,
)

_CUE = re.compile(r'[ \t]*(\d{1,8})[ \t]*,[ \t]*(\d{1,8})[ \t]*,[ \t]*"(.*)"[ \t]*', re.ASCII)
_MANY = re.compile(r'^[ \t]*\d{1,8}[ \t]*,[ \t]*\d{1,8}[ \t]*,[ \t]*"', re.ASCII | re.MULTILINE)
_SHARE = 0.6
_SURE = 0.9
_UNSURE = 0.3
_MS = 100


@FORMATS.register
class Pjs(Format):
    """PJS subtitles."""

    id = "pjs"
    suffixes = (".pjs",)
    reads = True
    keeps = frozenset({"times", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: two numbers and a text in quotes, which may be a table as well."""
        if not are_most_lines(incoming, _MANY, _SHARE):
            return 0.0
        return _SURE if incoming.suffix in self.suffixes else _UNSURE

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue.

        Raises:
            InputError: it cannot be read.
        """
        lines = lines_of(incoming)
        cues = cues_of(lines, _CUE, lambda tenths: int(tenths) * _MS)
        return imported(incoming, self.id, cues, left_out(lines, _CUE))
