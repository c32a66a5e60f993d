r"""JACOsub: two times a cue, letters that say how it is shown, and a text with escapes."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.frame_times import told
from editor.formats.legacy.cue_lines import Cue, has_line, imported, left_out, lines_of

_CLOCK = r"\d{1,3}:[0-5]?\d:[0-5]?\d\.\d{1,3}"
_TIME = rf"(?:{_CLOCK}|@\d{{1,9}})"
_CUE = re.compile(rf"[ \t]*({_TIME})[ \t]+({_TIME})(?:[ \t]+(.*))?", re.ASCII)
_MANY = re.compile(rf"^[ \t]*{_TIME}[ \t]+{_TIME}(?:[ \t]|$)", re.ASCII | re.MULTILINE)
_LETTERS = r"\[[^\[\]\n]{0,200}\]|D|[CJLRTV][A-Z]{1,3}+|[FHMSUW]\d{1,5}+(?:[,:]\d{1,5}+){0,4}+"
_SHOWN_SO = re.compile(rf"(?:{_LETTERS}){{1,12}}+(?=[ \t]|$)", re.ASCII)
_MARKED = re.compile(
    rf"^[ \t]*{_TIME}[ \t]+{_TIME}[ \t]+(?:{_LETTERS}){{1,12}}+(?:[ \t]|$)", re.ASCII | re.MULTILINE
)
_HEAD = re.compile(r"[ \t]*#")
_PARTS = re.compile(r"[ \t]*#T[A-Z]*[ \t]*(\d{1,3})", re.ASCII | re.IGNORECASE)
_SHIFT = re.compile(
    rf"[ \t]*#S[A-Z]*[ \t]*(-?)({_CLOCK}|\d{{1,3}}:\d\d(?:\.\d+)?|\d{{1,6}}(?:\.\d+)?)",
    re.ASCII | re.IGNORECASE,
)
_REMARK = re.compile(r"\{[^{}\n]*\}")
_ESCAPE = re.compile(r"\\([^\n])|~")
_SIGNS = {"n": "\n", "~": "~", "{": "{", "}": "}", "\\": "\\"}
_USUAL_PARTS = 30
_SURE = 0.9


class _Count(NamedTuple):
    """How many parts a second has, and by how many all times are moved."""

    parts: int
    shift: int = 0


@FORMATS.register
class JacoSub(Format):
    """JACOsub subtitles."""

    id = "jacosub"
    suffixes = (".jss", ".js")
    reads = True
    keeps = frozenset({"times", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: two times parted by a blank, and its own suffix or letters."""
        if not has_line(incoming, _MANY):
            return 0.0
        is_own = incoming.suffix in self.suffixes or has_line(incoming, _MARKED)
        return _SURE if is_own else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue; parts of a second count as the file says, else thirty.

        Raises:
            InputError: there is no cue in it.
        """
        lines = ["" if _HEAD.match(line) else line for line in _joined(lines_of(incoming))]
        count = _count(lines_of(incoming))
        warnings = left_out(lines, _CUE)
        if any("@" in line[:20] for line in lines):
            warnings.insert(0, told(count.parts))
        cues = [
            Cue(_milliseconds(match[1], count), _milliseconds(match[2], count), _text(match[3]))
            for match in filter(None, map(_CUE.match, lines))
        ]
        return imported(incoming, self.id, [cue for cue in cues if cue.text], warnings)


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """Go through the lines; a backslash at the end of one joins the next to it."""
    whole = ""
    for line in lines:
        whole = f"{whole.rstrip()} {line.lstrip()}" if whole else line
        if whole.endswith("\\"):
            whole = whole[:-1]
            continue
        yield whole
        whole = ""
    if whole:
        yield whole


def _count(lines: Sequence[str]) -> _Count:
    parts = next((int(match[1]) for line in lines if (match := _PARTS.match(line))), 0)
    count = _Count(parts or _USUAL_PARTS)
    shift = next((match for line in lines if (match := _SHIFT.match(line))), None)
    if shift is None:
        return count
    by = _milliseconds(shift[2], count)
    return count._replace(shift=-by if shift[1] else by)


def _milliseconds(written: str, count: _Count) -> int:
    if written.startswith("@"):
        return max(0, int(written[1:]) * 1000 // count.parts + count.shift)
    clock, _point, parts = written.partition(".")
    seconds = 0
    for number in clock.split(":"):
        seconds = seconds * 60 + int(number)
    return max(0, seconds * 1000 + int(parts or 0) * 1000 // count.parts + count.shift)


def _text(written: str | None) -> str:
    text = _REMARK.sub("", written or "").strip()
    shown_so = _SHOWN_SO.match(text)
    if shown_so:
        text = text[shown_so.end() :]
    return _ESCAPE.sub(lambda one: _SIGNS.get(one[1], "") if one[1] else "\u00a0", text).strip()
