"""TMP (TMPlayer): the second in which each cue starts."""

import re

from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.legacy.through_pysubs2 import (
    are_most_lines,
    cues_of,
    imported,
    left_out,
    lines_of,
    until_the_next,
)

_CUE = re.compile(r"\d{1,2}:\d{2}:\d{2}:.", re.ASCII)
_MANY = re.compile(r"^\d{1,2}:\d{2}:\d{2}:[^\r\n]", re.ASCII | re.MULTILINE)
# pysubs2 takes what stands between "<" and ">" for a tag, also in "a < b and c > d".
_NO_TAG = re.compile(r"<(?! */?(?:[bius]|font\b[^<>]*) *>)", re.IGNORECASE)
_LESS_THAN = "\ufdef"
_SHARE = 0.6
_SURE = 0.85


@FORMATS.register
class Tmp(Format):
    """TMP subtitles."""

    id = "tmp"
    suffixes = (".tmp",)
    reads = True
    keeps = frozenset({"line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: most lines begin with a time and a colon."""
        return _SURE if are_most_lines(incoming, _MANY, _SHARE) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue, from its start to that of the next.

        Raises:
            InputError: it cannot be read.
        """
        lines = lines_of(incoming)
        warnings = left_out(lines, _CUE)
        safe = [_NO_TAG.sub(_LESS_THAN, line) for line in lines]
        cues = [
            cue._replace(text=cue.text.replace(_LESS_THAN, "<")) for cue in cues_of(safe, "tmp")
        ]
        return imported(incoming, self.id, until_the_next(cues), warnings)
