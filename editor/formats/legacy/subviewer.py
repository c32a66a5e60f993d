"""SubViewer 2: hundredths of a second, and [br] between lines."""

import re
from collections.abc import Iterator, Sequence

from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.legacy.cue_lines import Cue, imported, lines_of

_TIME = r"(\d{1,3}):([0-5]\d):([0-5]\d)[.:](\d{2,3})"
_LOOSE = r"(\d{1,3}):([0-5]?\d):([0-5]?\d)(?:[.:](\d{1,6}))?"
_TIMES = re.compile(rf"[ \t]*{_LOOSE}[ \t]*,[ \t]*{_LOOSE}[ \t]*", re.ASCII)
_MANY = re.compile(rf"^[ \t]*{_TIME}[ \t]*,[ \t]*{_TIME}[ \t]*$", re.ASCII | re.MULTILINE)
_BREAK = re.compile(r"\[br\]", re.IGNORECASE)
_HEAD = re.compile(r"\s*\[(?:information|subtitle)\]", re.IGNORECASE)
_FOOT = re.compile(r"\s*\[end subtitle\]\s*$", re.IGNORECASE)
_HUNDREDTHS = re.compile(r"\.\d\d(?!\d)")
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
        found = _MANY.search(incoming.start.replace("\r", "\n"))
        is_known = found and (_HUNDREDTHS.search(found[0]) or _HEAD.match(incoming.start))
        return _SURE if is_known else 0.0

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
        start, end = _ms(match.groups("0")[:4]), _ms(match.groups("0")[4:])
        if end < start:
            warnings.append(Warned(_("This cue ends before it starts."), at + 1))
        text = _FOOT.sub("", _BREAK.sub("\n", "\n".join(lines[at + 1 : stop]).strip()))
        yield Cue(start, end, text)


def _title(line: str) -> str:
    found = _TITLE.fullmatch(line)
    return found[1].strip() if found else ""


def _ms(parts: Sequence[str]) -> int:
    hours, minutes, seconds = map(int, parts[:3])
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int(parts[3][:3].ljust(3, "0"))
