"""TMP (TMPlayer): the second in which each cue starts."""

import re
from collections.abc import Sequence

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

_TIME = r"[ \t]*(\d{1,2}:[0-5]?\d:[0-5]?\d)(,\d)?[:=]"
_CUE = re.compile(rf"{_TIME}(.*)", re.ASCII)
_MANY = re.compile(rf"^{_TIME}", re.ASCII | re.MULTILINE)
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
        cues = [cue for cue in until_the_next(_cues(lines)) if cue.text]
        return imported(incoming, self.id, cues, left_out(lines, _CUE))


def _cues(lines: Sequence[str]) -> list[Cue]:
    """Return the cues; the second and later lines of one have their number behind the time."""
    cues: list[Cue] = []
    for match in filter(None, map(_CUE.match, lines)):
        hours, minutes, seconds = map(int, match[1].split(":"))
        start = ((hours * 60 + minutes) * 60 + seconds) * 1000
        text = shown(match[3])
        if match[2] and cues and cues[-1].start == start:
            cues[-1] = cues[-1]._replace(text=f"{cues[-1].text}\n{text}")
        else:
            cues.append(Cue(start, None, text))
    return cues
