"""Subtitles of old players: a cue a line, and what all of them have in common."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import Imported, Incoming, Warned
from editor.formats.languages.columns import in_columns
from editor.formats.lines import unify
from editor.formats.srt.text import display_of

MOST_CHARACTERS = 16 << 20
MOST_LINES = 400_000
_MOST_MS = 10_000 * 3_600_000
_MOST_NAMED = 20
_MOST_DIGITS = 12
_DIGITS = re.compile(rf"\d{{{_MOST_DIGITS + 1},}}", re.ASCII)
_STYLE = re.compile(r"\{[A-Za-z]:[^{}]*\}")
_BREAK = re.compile(r"\||\[br\]", re.IGNORECASE)


class Cue(NamedTuple):
    """A cue as it was read: milliseconds, the end None where the format has none."""

    start: int
    end: int | None
    text: str


def are_most_lines(incoming: Incoming, pattern: re.Pattern[str], share: float) -> bool:
    """Return True when more than a share of the first lines that are not empty match a pattern."""
    start = incoming.start.replace("\r", "\n")
    lines = sum(1 for line in start.split("\n") if line.strip())
    return len(pattern.findall(start)) > share * lines


def has_line(incoming: Incoming, pattern: re.Pattern[str]) -> bool:
    """Return True when a pattern with lines of its own is found at the beginning of a file."""
    return pattern.search(incoming.start.replace("\r", "\n")) is not None


def lines_of(incoming: Incoming) -> list[str]:
    """Return the lines of a file.

    Raises:
        InputError: it is larger than such a file can be, or has a number of endless digits.
    """
    lines = unify(incoming.text).split("\n")
    if len(incoming.text) > MOST_CHARACTERS or len(lines) > MOST_LINES:
        raise InputError(
            _(
                "it has {n} lines, more than subtitles of this old kind can have ({most}). "
                "Divide the file first."
            ).format(n=len(lines), most=MOST_LINES)
        )
    for number, line in enumerate(lines, 1):
        if _DIGITS.search(line[:200]):
            raise InputError(
                _("line {line}: a time has more digits than any time can have.").format(line=number)
            )
    return lines


def cues_of(
    lines: Sequence[str], pattern: re.Pattern[str], milliseconds: Callable[[str], int]
) -> list[Cue]:
    """Return a cue for each line that matches: its groups are start, end and text.

    `milliseconds` makes a time of what stands for one; where no end does, the next cue's start
    is the end.
    """
    matches = filter(None, map(pattern.match, lines))
    cues = [
        Cue(milliseconds(start), milliseconds(end) if end else None, shown(text))
        for start, end, text in (match.groups() for match in matches)
    ]
    return [cue for cue in until_the_next(cues) if cue.text]


def shown(text: str) -> str:
    """Return a text as it is shown: a bar breaks the line, a slash in front is for italics.

    What stands in braces behind a letter, “{y:i}”, is style.
    """
    parts = [part.strip() for part in _BREAK.split(_STYLE.sub("", text))]
    return "\n".join(_upright(part) for part in parts).strip()


def _upright(line: str) -> str:
    return line[1:].removesuffix("/").strip() if line.startswith("/") else line


def left_out(lines: Sequence[str], pattern: re.Pattern[str]) -> list[Warned]:
    """Return a warning for each line that is not empty and is no cue; those after twenty as one."""
    numbers = [at for at, line in enumerate(lines, 1) if line.strip() and not pattern.match(line)]
    message = _("This line has no time and was left out.")
    warnings = [Warned(message, number) for number in numbers[:_MOST_NAMED]]
    if len(numbers) > _MOST_NAMED:
        more = _("{n} more lines have no time and were left out.")
        warnings.append(Warned(more.format(n=len(numbers) - _MOST_NAMED)))
    return warnings


def imported(
    incoming: Incoming,
    format_id: str,
    cues: Sequence[Cue],
    warnings: Sequence[Warned],
    header: tuple[str, ...] = (),
) -> Imported:
    """Return the transcript of the cues; two tracks where most of them stand in two scripts.

    Raises:
        InputError: there is no cue, or a time is longer than any talk.
    """
    if not cues:
        raise InputError(_("there is no cue in it. Open it as plain text to see what is in it."))
    late = next((cue for cue in cues if max(cue.start, cue.end or 0) > _MOST_MS), None)
    if late is not None:
        raise InputError(
            _("the time of “{text}” is longer than any talk.").format(text=late.text[:40])
        )
    slots = [TimeSlot(cue.start, cue.end, Origin.IMPORTED) for cue in cues]
    tracks, segments, told = in_columns([display_of(cue.text)[0] for cue in cues], slots)
    source = Source(format_id, incoming.encoding)
    transcript = Transcript(tracks, segments, header, source=source)
    return Imported(transcript, format_id, incoming.encoding, (*warnings, *told))


def until_the_next(cues: Sequence[Cue]) -> list[Cue]:
    """Return cues that end, where no end is known, when a later one starts; the last may not."""
    starts = [cue.start for cue in cues]
    return [
        cue._replace(end=following)
        if cue.end is None and following is not None and following > cue.start
        else cue
        for cue, following in zip(cues, [*starts[1:], None], strict=False)
    ]
