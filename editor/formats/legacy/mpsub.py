"""MPSub: how long to wait since the cue before, and how long to show."""

import re
from collections.abc import Sequence

from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.legacy.cue_lines import Cue, has_line, imported, left_out, lines_of

_RATE = r"(TIME|\d{1,3}(?:\.\d{1,6})?)"
_FORMAT = re.compile(rf"^FORMAT=[ \t]*{_RATE}[ \t]*(?:#.*)?$", re.ASCII | re.MULTILINE)
_TITLE = re.compile(r"TITLE=(.*\S)")
_HEAD = re.compile(r"[A-Z]{2,20}=|#")
_NUMBER = r"(-?\d{1,9}(?:\.\d{1,9})?)"
_TIMES = re.compile(rf"{_NUMBER}[ \t]+{_NUMBER}[ \t]*", re.ASCII)
_SURE = 0.96


@FORMATS.register
class MpSub(Format):
    """MPSub subtitles."""

    id = "mpsub"
    suffixes = (".sub",)
    is_guest = True
    reads = True
    keeps = frozenset({"times", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: a line of its head says what its times count."""
        return _SURE if has_line(incoming, _FORMAT) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue, its times added up from the beginning.

        Raises:
            InputError: there is no cue in it.
        """
        lines = lines_of(incoming)
        rates = [match[1] for line in lines if (match := _FORMAT.match(line))]
        rate = float(rates[0]) if rates and rates[0] != "TIME" else 1.0
        header = tuple(match[1] for line in lines if (match := _TITLE.fullmatch(line)))
        first = next((at for at, line in enumerate(lines) if _TIMES.fullmatch(line)), len(lines))
        warnings = left_out(["" if _HEAD.match(line) else line for line in lines[:first]], _TIMES)
        return imported(incoming, self.id, _cues(lines[first:], rate or 1.0), warnings, header)


def _cues(lines: Sequence[str], rate: float) -> list[Cue]:
    cues: list[Cue] = []
    now = 0.0
    for line in lines:
        times = _TIMES.fullmatch(line)
        if times:
            start = now + float(times[1])
            now = start + float(times[2])
            from_, to = (round(max(0.0, one) * 1000 / rate) for one in (start, now))
            cues.append(Cue(from_, to, ""))
        elif line.strip() and not line.startswith("#"):
            cues[-1] = cues[-1]._replace(text=f"{cues[-1].text}\n{line.strip()}".strip())
    return [cue for cue in cues if cue.text]
