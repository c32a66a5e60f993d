"""TMP (TMPlayer) and its kin: the time of the clock at which each cue starts, and its text."""

import re
from collections.abc import Sequence

from editor.core import timecode
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.legacy.cue_lines import (
    Cue,
    are_most_lines,
    imported,
    left_out,
    lines_of,
    shown,
    until_the_next,
)

_CLOCK = r"\d{1,2}:[0-5]?\d:[0-5]?\d(?:\.\d{1,3})?"
_CUE = re.compile(
    rf"[ \t]*(?:\{{(?P<from>{_CLOCK})\}}[ \t]*\{{(?P<to>{_CLOCK})?\}}"
    rf"|(?P<start>{_CLOCK})(?:(?P<line>,\d)?[:=](?!\d\d:)|[ \t]|$))(?P<text>.*)",
    re.ASCII,
)
_MANY = re.compile(
    rf"^[ \t]*(?:{_CLOCK}(?:,\d)?[:=](?!\d\d:)|\{{{_CLOCK}\}}[ \t]*\{{(?:{_CLOCK})?\}})",
    re.ASCII | re.MULTILINE,
)
_MANY_WITH_BLANKS = re.compile(rf"^{_CLOCK}(?:[ \t]|$)", re.ASCII | re.MULTILINE)
_TIGHT_BAR = re.compile(rf"^{_CLOCK}[ \t].*[^\s|]\|[^\s|]", re.ASCII | re.MULTILINE)
_IN_FRAMES = re.compile(r"^\d\d:\d\d:\d\d:\d\d[ \t]+\S", re.ASCII | re.MULTILINE)
_SHARE = 0.6
_NEARLY_ALL = 0.9
_SURE = 0.86


@FORMATS.register
class Tmp(Format):
    """TMP subtitles."""

    id = "tmp"
    suffixes = (".tmp",)
    reads = True
    keeps = frozenset({"line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: most lines begin with a time and a colon, or have tight bars."""
        if are_most_lines(incoming, _MANY, _SHARE):
            return 0 if are_most_lines(incoming, _IN_FRAMES, _NEARLY_ALL) else _SURE
        has_bars = _TIGHT_BAR.search(incoming.start) is not None
        return _SURE if has_bars and are_most_lines(incoming, _MANY_WITH_BLANKS, _NEARLY_ALL) else 0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue, from its start to that of the next where it says no end.

        Raises:
            InputError: it cannot be read.
        """
        lines = lines_of(incoming)
        cues = [cue for cue in until_the_next(_cues(lines)) if cue.text]
        return imported(incoming, self.id, cues, left_out(lines, _CUE))


def _cues(lines: Sequence[str]) -> list[Cue]:
    """Return the cues; the second and later lines of one have their number behind the time."""
    cues: list[Cue] = []
    for match in filter(None, map(_CUE.match, lines)):
        start = timecode.parse(match["from"] or match["start"]) or 0
        end = timecode.parse(match["to"]) if match["to"] else None
        text = shown(match["text"])
        if match["line"] and cues and cues[-1].start == start:
            cues[-1] = cues[-1]._replace(text=f"{cues[-1].text}\n{text}".strip())
        else:
            cues.append(Cue(start, end, text))
    return cues
