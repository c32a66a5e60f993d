"""Finding the cues of a SubRip text, however carelessly it was written.

A text that is as it should be is cut apart by one regular expression; only the others are gone
through line by line.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.core.i18n import _
from editor.formats.base import Warned
from editor.formats.srt.lost import has_lost_times, told_of_lost, without_lost
from editor.formats.srt.mending import parted, put_right, unwrapped
from editor.formats.srt.time_lines import (
    NARROW,
    loose_times,
    may_be_times,
    milliseconds,
    one_time,
    start_alone,
)

_EXACT = r"(\d\d:[0-5]\d):([0-5]\d),(\d\d\d) --> (\d\d:[0-5]\d):([0-5]\d),(\d\d\d)"
_exact_times = re.compile(_EXACT, re.ASCII).fullmatch
# It begins with what stands there as it is, so that looking for it is quick.
_between_texts = re.compile(rf"\n\n+\d+\n{_EXACT}\n", re.ASCII)
_STRETCH = 1 << 16
"""Code points cut into pieces at a time: so few that the memory of the pieces is used again."""
_are_settings = re.compile(r"\s*(?:\w+:\S+\s*)*", re.ASCII).fullmatch


class RawCue(NamedTuple):
    """A cue as it stands in the file: milliseconds, None where too large to be true, and text."""

    start: int | None
    end: int | None
    text: str


class _Minutes(dict[str, int]):
    """Milliseconds of "HH:MM", worked out once a minute."""

    def __missing__(self, clock: str) -> int:
        self[clock] = value = (int(clock[:2]) * 60 + int(clock[3:])) * 60_000
        return value


def find_cues(text: str) -> tuple[list[RawCue], list[Warned]]:
    r"""Return the cues of a text with "\n" at line ends, in order, and what was odd about them."""
    cues = _regular_cues(text)
    return (cues, []) if cues is not None else _irregular_cues(parted(unwrapped(text)).split("\n"))


def _regular_cues(text: str) -> list[RawCue] | None:
    """Return the cues of a text without any fault, None for all others."""
    minutes = _Minutes()
    cues: list[RawCue] = []
    for stretch in _stretches(text):
        before, *pieces = _between_texts.split(stretch)
        found = None if before else _cues_of(pieces, minutes)
        if found is None:
            return None
        cues += found
    return cues if len(cues) == text.count("-->") else None


def _stretches(text: str) -> Iterator[str]:
    """Yield a text in parts, each from the blank line above a cue to that above a later one."""
    start, last = 0, len(text.rstrip("\n"))
    while start < last:
        following = _between_texts.search(text, start + _STRETCH)
        end = following.start() if following else last
        stretch = text[start:end].rstrip("\n")
        yield stretch if start else f"\n\n{stretch}"
        start = end


def _cues_of(pieces: Sequence[str], minutes: "_Minutes") -> list[RawCue] | None:
    """Return the cues whose times and texts are the pieces, None where one has a fault."""
    make = tuple.__new__
    cues = []
    piece = iter(pieces)
    for from_clock, from_s, from_ms, to_clock, to_s, to_ms, body in zip(*[piece] * 7, strict=True):
        start = minutes[from_clock] + int(from_s + from_ms)
        end = minutes[to_clock] + int(to_s + to_ms)
        if end < start or body.strip(" \t\n") != body:
            return None
        if ("\n\n" in body or "\n " in body or "\n\t" in body) and has_lost_times(body):
            return None
        cues.append(make(RawCue, (start, end, body)))
    return cues


def _irregular_cues(lines: list[str]) -> tuple[list[RawCue], list[Warned]]:
    warnings: list[Warned] = []
    places = [number for number, line in enumerate(lines) if may_be_times(line) or "-->" in line]
    put_right(lines, places, warnings)
    found = [_timing(lines, number, warnings) for number in places]
    timings = [timing for timing in found if timing]
    above = "\n".join(lines[: timings[0].line]).split() if timings else []
    numbered = bool(above) and _is_number(above[-1])
    stops = [*(timing.line for timing in timings[1:]), len(lines)]
    cues = []
    for (line, start, end, text), stop in zip(timings, stops, strict=False):
        body = _body(lines, line, stop, numbered)
        its_number = lines[line - 1] if numbered and line else ""
        body, lost = without_lost(body, its_number, lines[stop - 1])
        cues.append(RawCue(start, end, "\n".join([text, *body] if text else body)))
        cues += [RawCue(None, None, one) for one in lost]
    if len(cues) > len(timings):
        warnings.append(told_of_lost(len(cues) - len(timings)))
    return cues, warnings


def _body(lines: list[str], line: int, stop: int, numbered: bool) -> list[str]:
    """Return the lines of text of a cue, from the times at `line` to the next ones at `stop`."""
    last = stop
    if stop < len(lines):
        last = _above_number(lines, line, stop, numbered)
    while last > line + 1 and not lines[last - 1].strip(" \t"):
        last -= 1
    first = line + 1
    while first < last and not lines[first].strip(" \t"):
        first += 1
    return lines[first:last]


def _above_number(lines: list[str], line: int, stop: int, numbered: bool) -> int:
    """Return where the number of the cue with times at `stop` stands, `stop` where it has none.

    In a file without numbers, a last line of digits belongs to the text of the cue at `line`;
    in one with numbers, blank lines may stand between number and times, and what translated the
    file may have made a word of it.
    """
    above = stop - 1
    while numbered and above > line + 1 and not lines[above].strip(" \t"):
        above -= 1
    if above <= line:
        return stop
    if not _is_number(lines[above]):
        is_in_its_place = numbered and above == stop - 1 and not lines[above - 1].strip(" \t")
        return above if is_in_its_place and _is_one_word(lines[above]) else stop
    is_close = above == stop - 1
    is_apart = above - 1 == line or not lines[above - 1].strip(" \t")
    return above if is_apart or (numbered and is_close) else stop


def _is_one_word(line: str) -> bool:
    return line.strip(" \t").isalpha()


def _is_number(line: str) -> bool:
    return line.strip(" \t").isdecimal()


def _is_below_number(lines: list[str], line: int) -> bool:
    """True for the place in which a numbered cue has its times."""
    if line < 1 or not _is_number(lines[line - 1]):
        return False
    return line < 2 or not lines[line - 2].strip(" \t")


def _may_stand_above(line: str) -> bool:
    """True for what may stand above times with a text beside them, and is no text itself."""
    return not line.strip(" \t") or _is_number(line) or loose_times(line) is not None


class _Timing(NamedTuple):
    """The 0-based line of two times, and the text that stands behind them."""

    line: int
    start: int | None
    end: int | None
    text: str = ""


def _timing(lines: list[str], number: int, warnings: list[Warned]) -> _Timing | None:
    """Return the times in a line; None when it only quotes some."""
    exact = _exact_times(lines[number])
    if exact and (times := _exact_milliseconds(*exact.groups())):
        return _Timing(number, *times)
    match = loose_times(lines[number]) or loose_times(lines[number].translate(NARROW))
    alone = None if match else start_alone(lines[number])
    if alone and _is_below_number(lines, number):
        return _Timing(number, milliseconds(*alone.groups(), line=number, warnings=warnings), None)
    if match is None or (match["dash"] and not _is_below_number(lines, number)):
        return _half(lines, number, warnings)
    text = lines[number][match.start("text") :] if match["text"] else ""
    if _are_settings(text):
        if text.strip():
            warnings.append(Warned(_("The position of this cue is not kept."), number + 1))
        text = ""
    elif number and not _may_stand_above(lines[number - 1]):
        return None
    start = milliseconds(*match.groups()[:5], line=number, warnings=warnings)
    end = milliseconds(*match.groups()[6:11], line=number, warnings=warnings)
    if start is not None and end is not None and end < start:
        message = _("This cue ends before it starts; correct its times.")
        warnings.append(Warned(message, number + 1))
    return _Timing(number, start, end, text)


def _half(lines: list[str], number: int, warnings: list[Warned]) -> _Timing | None:
    """Return the one time that can be read of two, in the place where a cue has its times."""
    if "-->" not in lines[number] or not _is_below_number(lines, number):
        return None
    both = [one_time(part) for part in lines[number].split("-->", 1)]
    if not any(both):
        message = _("These times cannot be read, so the cue stands in the text above it.")
        warnings.append(Warned(message, number + 1))
        return None
    warnings.append(
        Warned(_("One of these times cannot be read, so it was left empty."), number + 1)
    )
    start, end = (
        milliseconds(*one.groups(), line=number, warnings=warnings) if one else None for one in both
    )
    return _Timing(number, start, end)


def _exact_milliseconds(
    from_clock: str, from_s: str, from_ms: str, to_clock: str, to_s: str, to_ms: str
) -> tuple[int, int] | None:
    """Return start and end, None when they are the wrong way round."""
    start = (int(from_clock[:2]) * 60 + int(from_clock[3:])) * 60_000 + int(from_s + from_ms)
    end = (int(to_clock[:2]) * 60 + int(to_clock[3:])) * 60_000 + int(to_s + to_ms)
    return (start, end) if start <= end else None
