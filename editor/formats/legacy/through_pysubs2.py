r"""Reading subtitles with pysubs2, without what it would lose.

pysubs2 keeps texts as ASS does: "\N" is a line break and "{\i1}" a tag, also where a file has them
as plain text. So a backslash of the file is put by while pysubs2 reads, and what has one after
that comes from pysubs2.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import Imported, Incoming, Warned
from editor.formats.columns import in_columns
from editor.formats.lines import unify

MOST_CHARACTERS = 16 << 20
MOST_LINES = 400_000
_MOST_MS = 10_000 * 3_600_000
_MOST_NAMED = 20
_MOST_DIGITS = 12
_STAND_INS = [chr(code) for code in range(0xFDD0, 0xFDF0)]
_TAG = re.compile(r"\{\\[^{}]*\}")
_DIGITS = re.compile(rf"\d{{{_MOST_DIGITS + 1},}}", re.ASCII)


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
    """Return the lines of a file that pysubs2 may read.

    Raises:
        InputError: it is so large that pysubs2 would take minutes.
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


def cues_of(lines: Sequence[str], format_id: str, **options: float) -> list[Cue]:
    """Return the cues that pysubs2 finds, texts as the file has them, tags of style taken out.

    Raises:
        InputError: pysubs2 cannot read the lines.
    """
    from pysubs2 import SSAFile

    text = "\n".join(lines)
    stand_in = next((one for one in _STAND_INS if one not in text), "")
    if not stand_in:
        raise InputError(_("it has characters that no text can have, so it is no transcript."))
    try:
        events = SSAFile.from_string(text.replace("\\", stand_in), format_=format_id, **options)
        return [Cue(one.start, one.end, _plain(one.text, stand_in)) for one in events]
    # pysubs2 has no family of errors: a file may end in a KeyError, ValueError or RecursionError.
    except Exception as error:
        raise InputError(
            _("it is damaged ({reason}). Open it as plain text to see what is in it.").format(
                reason=str(error).partition("\n")[0][:80] or type(error).__name__
            )
        ) from error


def _plain(text: str, stand_in: str) -> str:
    return _TAG.sub("", text.replace(r"\N", "\n")).replace(stand_in, "\\").strip()


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
    tracks, segments = in_columns([cue.text for cue in cues], slots)
    source = Source(format_id, incoming.encoding)
    transcript = Transcript(tracks, segments, header, source=source)
    return Imported(transcript, format_id, incoming.encoding, tuple(warnings))


def until_the_next(cues: Sequence[Cue]) -> list[Cue]:
    """Return cues that end where the next one starts; where the last one ends is not known."""
    starts = [cue.start for cue in cues]
    return [
        cue._replace(end=following if following > cue.start else None)
        for cue, following in zip(cues, [*starts[1:], 0], strict=False)
    ]
