"""Cues as programs for cutting and for discs list them: two times in frames, and the text."""

import re
from collections.abc import Sequence

from editor.core import timecode
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.frame_times import rate_of, told, with_clocks
from editor.formats.legacy.cue_lines import Cue, has_line, imported, lines_of

_TIME = r"\d{2}[:;][0-5]\d[:;][0-5]\d[:;.]\d\d"
_HEAD = re.compile(
    rf"(?:#?\d{{1,5}}[ \t]*[:.)]?[ \t]+)?({_TIME})[ \t]*[,\t ][ \t]*({_TIME})(?![\d:])", re.ASCII
)
_MANY = re.compile(rf"^[ \t]*{_HEAD.pattern}", re.ASCII | re.MULTILINE)
_REMARK = re.compile(r"[ \t]*(?://|\$|@|<(?:begin|end) subtitles>|#(?:Subtitle|Ulead|FR:))")
_RATE = re.compile(r"#FR:(\d{2,3})(?:\.0*)?[ \t]*$", re.MULTILINE)
_BESIDE = re.compile(r"[ \t]+(?:\d|\d{1,3}[:;]\d\d|[\d:;]{11})[ \t]*", re.ASCII)
_STYLE = re.compile(r"\^[BIU]")
_SURE = 0.9


@FORMATS.register
class Timecoded(Format):
    """Lists of cues of cutting programs (Avid, Encore, Spruce)."""

    id = "timecoded"
    suffixes = (".txt", ".stl")
    is_guest = True
    reads = True
    keeps = frozenset({"times", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: some line begins with two times that count frames."""
        return _SURE if has_line(incoming, _MANY) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue; a bar is a line break.

        Raises:
            InputError: there is no cue in it.
        """
        lines = lines_of(incoming)
        warnings: list[Warned] = []
        told_rate = _RATE.search(incoming.start.replace("\r", "\n"))
        rate = (
            int(told_rate[1])
            if told_rate
            else rate_of(match[0] for line in lines if (match := _HEAD.match(line.strip())))
        )
        if rate is not None:
            warnings.append(told(rate))
        return imported(incoming, self.id, _cues(lines, rate or 1, warnings), warnings)


def _cues(lines: Sequence[str], rate: int, warnings: list[Warned]) -> list[Cue]:
    cues: list[Cue] = []
    stand_below = _stand_below(lines)
    for number, line in enumerate(map(str.strip, lines), 1):
        head = _HEAD.match(line)
        if head:
            start, end = (_milliseconds(time, rate) for time in head.groups())
            if start is None or end is None:
                warnings.append(Warned(_("This line has no time and was left out."), number))
                continue
            beside = "" if stand_below else line[head.end() :].lstrip(" \t,")
            cues.append(Cue(start, end, _text(beside)))
        elif line and cues and not _REMARK.match(line):
            above = cues[-1]
            cues[-1] = above._replace(text=f"{above.text}\n{_text(line)}".strip("\n"))
    return cues


def _stand_below(lines: Sequence[str]) -> bool:
    """True where a digit or how long it lasts stands beside all times, and the texts below."""
    heads = [(line, head) for line in map(str.strip, lines) if (head := _HEAD.match(line))]
    return all(_BESIDE.fullmatch(line, head.end()) for line, head in heads)


def _milliseconds(time: str, rate: int) -> int | None:
    try:
        return timecode.parse(with_clocks(time, rate))
    except RequestError:
        return None


def _text(written: str) -> str:
    parts = _STYLE.sub("", written).split("|")
    return "\n".join(part.strip() for part in parts)
