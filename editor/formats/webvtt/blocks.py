"""Cutting a WebVTT file into its blocks, by the steps of the W3C's parser.

A cue is a line of times, perhaps with an identifier on the line above, and the lines behind it.
A file without anything odd is cut apart by one regular expression; the result is the same.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from editor.core.i18n import _
from editor.formats.base import Warned
from editor.formats.lines import stretches
from editor.formats.webvtt.timing import put_right, times_of

_KEPT = re.compile(r"NOTE(?![^ \t\n])|(?:STYLE|REGION)[ \t\f]*\n")
_CLOCK = r"((?:\d{2,6}:)?[0-5]\d):([0-5]\d)\.(\d\d\d)"
_split_at_times = re.compile(
    r"\n\n(?<!\n\n\n)\n*+(?:(?!\d\d:)([^\n]++)\n)?"
    rf"{_CLOCK}[ \t]+-->[ \t]+{_CLOCK}([ \t][^\n]*)?(?:\n|\Z)",
    re.ASCII,
).split
_between_blocks = re.compile(r"\n\n+").split
_GROUPS = 9
_DIGITS = 9


class RawCue(NamedTuple):
    """A cue as it stands: milliseconds (None: too large to be true), raw text, id, settings."""

    start: int | None
    end: int | None
    text: str
    id: str
    settings: str


@dataclass(slots=True)
class Blocks:
    """What stands in a file.

    `head` is everything from behind "WEBVTT" to the first empty line. `others` are comments,
    styles and regions, with the number of cues in front of each.
    """

    head: str = ""
    cues: list[RawCue] = field(default_factory=list)
    others: list[tuple[int, str]] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)


def has_signature(text: str) -> bool:
    """Return whether the first line is one that a WebVTT file must have."""
    return text.startswith("WEBVTT") and text[6:7] in ("", " ", "\t", "\n", "\r")


def find_blocks(text: str) -> Blocks:
    r"""Return the blocks of a text that has the signature, and "\n" at its line ends."""
    regular = _regular(text)
    if regular:
        return regular
    lines = text.split("\n")
    is_other = put_right(lines)
    blocks = _by_lines(lines)
    _take_off_numbers(blocks.cues)
    if is_other:
        message = _("The times are not written as WebVTT has them; they were read all the same.")
        blocks.warnings.insert(0, Warned(message))
    return blocks


def _regular(text: str) -> Blocks | None:
    """Return the blocks of a text without anything odd, None for all others."""
    head, gap, rest = text.partition("\n\n")
    blocks = Blocks(head[6:].rstrip("\n"))
    minutes = _Minutes()
    if not all(_add(blocks, stretch, minutes) for stretch in stretches(f"{gap}{rest}")):
        return None
    return blocks if len(blocks.cues) == text.count("-->") else None


def _add(blocks: Blocks, text: str, minutes: "_Minutes") -> bool:
    """Add what is in a text; False where anything is odd in it."""
    before, *pieces = _split_at_times(text)
    if not _add_others(blocks, before):
        return False
    if pieces:
        pieces[-1] = pieces[-1].rstrip("\n")
    make = tuple.__new__
    add = blocks.cues.append
    it = iter(pieces)
    for name, m1, s1, f1, m2, s2, f2, settings, body in zip(*[it] * _GROUPS, strict=True):
        start = minutes[m1] + int(s1 + f1)
        end = minutes[m2] + int(s2 + f2)
        if start > end or body[:1] == "\n":
            return False
        rest = ""
        if "\n\n" in body:
            body, _gap, rest = body.partition("\n\n")
        add(make(RawCue, (start, end, body, name or "", settings or "")))
        if rest and not _add_others(blocks, rest):
            return False
    return True


class _Minutes(dict[str, int]):
    """Milliseconds of "MM" or "HH:MM", worked out once a minute."""

    def __missing__(self, clock: str) -> int:
        hours, _colon, minutes = clock.rpartition(":")
        self[clock] = value = (int(hours or 0) * 60 + int(minutes)) * 60_000
        return value


def _add_others(blocks: Blocks, text: str) -> bool:
    """Add the blocks without times in a text; False when one of them is of no known kind."""
    for block in _between_blocks(text):
        body = block.strip("\n")
        if body and not _KEPT.match(body):
            return False
        if body:
            blocks.others.append((len(blocks.cues), body))
    return True


def _by_lines(lines: list[str]) -> Blocks:
    """Return the blocks of any text."""
    number = 1
    while number < len(lines) and lines[number] and "-->" not in lines[number]:
        number += 1
    blocks = Blocks("\n".join([lines[0][6:], *lines[1:number]]))
    while number < len(lines):
        if not lines[number]:
            number += 1
        elif "-->" in lines[number]:
            number = _cue(blocks, lines, number, "")
        elif "-->" in "".join(lines[number + 1 : number + 2]):
            number = _cue(blocks, lines, number + 1, lines[number])
        else:
            number = _other(blocks, lines, number)
    return blocks


def _take_off_numbers(cues: list[RawCue]) -> None:
    """Make identifiers of the numbers below all texts, where no line is blank between cues.

    To the W3C they are text; people who see the next number at the end of each text take them off.
    """
    lines = [cue.text.rpartition("\n") for cue in cues[:-1]]
    first = cues[0].id if cues else ""
    if (
        not lines
        or any(cue.id for cue in cues[1:])
        or not (first.isascii() and first.isdecimal() and len(first) < _DIGITS)
    ):
        return
    if any(last != str(int(first) + at) for at, (_text, _end, last) in enumerate(lines, 1)):
        return
    for at, (text, _end, last) in enumerate(lines):
        cues[at] = cues[at]._replace(text=text)
        cues[at + 1] = cues[at + 1]._replace(id=last)


def _end_of_block(lines: list[str], number: int) -> int:
    while number < len(lines) and lines[number] and "-->" not in lines[number]:
        number += 1
    return number


def _cue(blocks: Blocks, lines: list[str], number: int, name: str) -> int:
    """Take the cue whose times stand in a line, and return the line behind it."""
    stop = _end_of_block(lines, number + 1)
    timing = times_of(lines[number])
    if timing is None:
        message = _("This line of times cannot be read, so the text below it was left out.")
        blocks.warnings.append(Warned(message, number + 1))
        return stop
    start, end, settings = timing
    if start is None or end is None:
        message = _("This time is too large to be true, so it was left empty.")
        blocks.warnings.append(Warned(message, number + 1))
    elif end < start:
        message = _("This cue ends before it starts; correct its times.")
        blocks.warnings.append(Warned(message, number + 1))
    blocks.cues.append(RawCue(start, end, "\n".join(lines[number + 1 : stop]), name, settings))
    return stop


def _other(blocks: Blocks, lines: list[str], number: int) -> int:
    stop = _end_of_block(lines, number)
    block = "\n".join(lines[number:stop])
    if _KEPT.match(block):
        blocks.others.append((len(blocks.cues), block))
    elif _has_lost_its_text(blocks, lines, number):
        blocks.cues[-1] = blocks.cues[-1]._replace(text=block)
        message = _("A blank line stands between these times and their text; it was passed over.")
        blocks.warnings.append(Warned(message, number + 1))
    else:
        message = _("This text has no times above it, so it was left out.")
        blocks.warnings.append(Warned(message, number + 1))
    return stop


def _has_lost_its_text(blocks: Blocks, lines: list[str], number: int) -> bool:
    """True where the times of a cue without text are the next line that is not blank above."""
    if not blocks.cues or blocks.cues[-1].text:
        return False
    above = number - 1
    while above > 0 and not lines[above]:
        above -= 1
    return above < number - 1 and times_of(lines[above]) is not None
