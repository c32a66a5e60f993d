"""SBV: the captions that YouTube takes and gives."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.core import timecode
from editor.core.collector import collector_paused
from editor.core.errors import InputError, RequestError
from editor.core.i18n import _, ngettext
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import (
    FORMATS,
    Format,
    Imported,
    Incoming,
    Outgoing,
    Shown,
    Warned,
    Written,
)
from editor.formats.cue_changes import Change, Changes, cues_to_write, told_of_rows
from editor.formats.languages.columns import in_columns
from editor.formats.lines import encoded, unify
from editor.formats.srt.text import display_of, without_tags

_TIME = r"\d{1,12}:\d\d:\d\d[.,]\d{1,3}"
_BESIDE = r"[ \t]*(?:\d{1,7}[.)]?[ \t]+)?"
_times = re.compile(rf"{_BESIDE}({_TIME})[ \t]*[,.;][ \t]*({_TIME})[ \t]*", re.ASCII).fullmatch
_MANY = re.compile(rf"^{_BESIDE}{_TIME}[ \t]*,[ \t]*{_TIME}[ \t]*\r?$", re.ASCII | re.MULTILINE)
_usual_time = re.compile(r"(\d{1,9}):([0-5]\d):([0-5]\d)\.(\d{3})", re.ASCII).fullmatch
_EXACT = re.compile(r"\.\d{3}[ \t]*,")
_BREAK = re.compile(r"\[br\]", re.IGNORECASE)
_UNSAFE = re.compile(rf"^[ \t]*(?=\d)(?={_TIME}[ \t]*,)|(?<=\[)(?=br\])", re.ASCII | re.M | re.I)
_BLANK_LINE = re.compile(r"^[ \t]*$", re.MULTILINE)
_NO_BREAK_SPACE = "\u00a0"
_JOINER = "\u2060"
_SURE = 0.9
_LIKELY = 0.5


class _Cue(NamedTuple):
    line: int
    start: int | None
    end: int | None
    text: str


@FORMATS.register
class Sbv(Format):
    """SBV subtitles of YouTube."""

    id = "sbv"
    suffixes = (".sbv",)
    reads = True
    writes = True
    keeps = frozenset({"times", "line-breaks"})
    is_subtitle = True

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: some line holds two times with a comma between, and no more."""
        found = _MANY.search(incoming.start.replace("\r", "\n"))
        if found is None:
            return 0.0
        return _SURE if _EXACT.search(found[0]) else _LIKELY

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue; two tracks where most cues stand in two scripts.

        Raises:
            InputError: there is no cue in it.
        """
        warnings: list[Warned] = []
        cues = list(_cues(unify(incoming.text).split("\n"), warnings))
        if not cues:
            raise InputError(_("there is no line of times such as 0:00:01.000,0:00:02.500 in it."))
        slots = [TimeSlot(cue.start, cue.end, Origin.IMPORTED) for cue in cues]
        tracks, segments, told = in_columns([cue.text for cue in cues], slots)
        source = Source(self.id, incoming.encoding)
        transcript = Transcript(tracks, segments, source=source)
        return Imported(transcript, self.id, incoming.encoding, (*warnings, *told))

    def write(self, outgoing: Outgoing) -> Written:
        """Return the cues in their order."""
        changes = Changes()
        guarded: list[int] = []
        blocks: list[str] = []
        shown: list[Shown] = []
        with collector_paused():
            for start, end, texts, _speaker, row in cues_to_write(outgoing.cues, changes):
                text = _safe("\n".join(filter(None, texts)), row, changes, guarded)
                blocks.append(f"{_clock(start)},{_clock(end)}\n{text}\n")
                shown.append(Shown(start, end, text))
        data = encoded("\n".join(blocks).replace("\n", outgoing.newline), outgoing.bom)
        return Written(data, (*changes.warnings(), *_guarded_told(guarded)), tuple(shown))


def _cues(lines: Sequence[str], warnings: list[Warned]) -> Iterator[_Cue]:
    found = [(number, match) for number, line in enumerate(lines) if (match := _times(line))]
    if not found:
        return
    stops = [*(number for number, _match in found[1:]), len(lines)]
    if any(line.strip() for line in lines[: found[0][0]]):
        warnings.append(Warned(_("What stands above the first times was left out."), 1))
    for (number, match), stop in zip(found, stops, strict=True):
        body = "\n".join(lines[number + 1 : stop]).strip("\n")
        start, end = (_time(match[group], number + 1, warnings) for group in (1, 2))
        if start is not None and end is not None and end < start:
            warnings.append(Warned(_("This cue ends before it starts."), number + 1))
        yield _Cue(number + 1, start, end, display_of(_BREAK.sub("\n", body))[0])


def _time(text: str, line: int, warnings: list[Warned]) -> int | None:
    usual = _usual_time(text)
    if usual:
        hours, minutes, seconds, ms = map(int, usual.groups())
        return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms
    try:
        return timecode.parse(text)
    except RequestError as error:
        warnings.append(Warned(str(error), line))
        return None


def _clock(ms: int) -> str:
    return timecode.clock(ms, hour_digits=1)


def _safe(text: str, row: int, changes: Changes, guarded: list[int]) -> str:
    """Return the text without empty lines and without what would be read as times or a break."""
    filled = _BLANK_LINE.sub(_NO_BREAK_SPACE, text) if "\n" in text else text
    if filled != text:
        changes.add(Change.BLANK_LINE, row)
    safe = without_tags(_UNSAFE.sub(_JOINER, filled))
    if safe != filled:
        guarded.append(row)
    return safe


def _guarded_told(rows: Sequence[int]) -> tuple[Warned, ...]:
    message = ngettext(
        "In {n} cue, text that is read as times or as a line break was guarded by an invisible "
        "character (row {row}).",
        "In {n} cues, text that is read as times or as a line break was guarded by an invisible "
        "character (first in row {row}).",
        len(rows),
    )
    return told_of_rows(rows, message)
