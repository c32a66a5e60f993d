"""SubViewer 2: hundredths of a second, and [br] between lines."""

import re
from collections.abc import Iterator, Sequence

from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.legacy.cue_lines import Cue, has_line, imported, lines_of

_TIME = r"(\d{1,3}):([0-5]\d):([0-5]\d)\.(\d\d)"
_TIMES = re.compile(rf"[ \t]*{_TIME}[ \t]*,[ \t]*{_TIME}[ \t]*", re.ASCII)
_MANY = re.compile(rf"^[ \t]*{_TIME}[ \t]*,[ \t]*{_TIME}[ \t]*$", re.ASCII | re.MULTILINE)
_BREAK = re.compile(r"\[br\]", re.IGNORECASE)
_TITLE = re.compile(r"\[title\](.*)", re.IGNORECASE)
_SURE = 0.95


@FORMATS.register
class SubViewer(Format):
    """SubViewer subtitles."""

    id = "subviewer"
    suffixes = (".sub",)
    reads = True
    keeps = frozenset({"times", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: a line holds two times with hundredths of a second."""
        return _SURE if has_line(incoming, _MANY) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue; the lines about the file are left out and named.

        Raises:
            InputError: there is no cue in it.
        """
        lines = lines_of(incoming)
        warnings: list[Warned] = []
        header: list[str] = []
        cues = list(_cues(lines, header, warnings))
        return imported(incoming, self.id, cues, warnings, tuple(header))


def _cues(lines: Sequence[str], header: list[str], warnings: list[Warned]) -> Iterator[Cue]:
    found = [(at, match) for at, line in enumerate(lines) if (match := _TIMES.fullmatch(line))]
    first = found[0][0] if found else 0
    about = [line.strip() for line in lines[:first] if line.strip()]
    header += (title for line in about if (title := _title(line)))
    if any(not _title(line) for line in about):
        message = _("What stands above the first times was left out.")
        warnings.append(Warned(message, 1))
    stops = [*(at for at, _match in found[1:]), len(lines)]
    for (at, match), stop in zip(found, stops, strict=False):
        times = [int(group) for group in match.groups()]
        if _ms(times[4:]) < _ms(times[:4]):
            warnings.append(Warned(_("This cue ends before it starts."), at + 1))
        text = _BREAK.sub("\n", "\n".join(lines[at + 1 : stop]).strip())
        yield Cue(_ms(times[:4]), _ms(times[4:]), text)


def _title(line: str) -> str:
    found = _TITLE.fullmatch(line)
    return found[1].strip() if found else ""


def _ms(parts: Sequence[int]) -> int:
    hours, minutes, seconds, hundredths = parts
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + hundredths * 10
