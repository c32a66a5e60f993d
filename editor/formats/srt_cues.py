"""Finding the cues of a SubRip text, however carelessly it was written."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from editor.core.i18n import _
from editor.formats.base import Warned

_EXACT = re.compile(
    r"(\d\d:[0-5]\d):([0-5]\d),(\d\d\d) --> (\d\d:[0-5]\d):([0-5]\d),(\d\d\d)", re.ASCII
).fullmatch
_TIME = r"(-?)\s*(?:(\d+)\s*:\s*)?(\d+)\s*:\s*(\d+)(?:\s*[.,:]\s*(\d+))?"
_LOOSE = re.compile(rf"\s*{_TIME}\s*-{{1,3}}>\s*{_TIME}(?:\s+(.*))?", re.ASCII).fullmatch
_SETTINGS = re.compile(r"\s*(?:\w+:\S+\s*)*", re.ASCII).fullmatch
_MAX_DIGITS = 6


class RawCue(NamedTuple):
    """A cue as it stands in the file: 0-based line of its times, milliseconds, lines of text.

    A time is None where it is too large to be true.
    """

    line: int
    start: int | None
    end: int | None
    lines: list[str]


class _Minutes(dict[str, int]):
    """Milliseconds of "HH:MM", worked out once a minute."""

    def __missing__(self, clock: str) -> int:
        self[clock] = value = (int(clock[:2]) * 60 + int(clock[3:])) * 60_000
        return value


def find_cues(lines: Sequence[str]) -> tuple[list[RawCue], list[Warned]]:
    """Return the cues in the lines of a file, in their order, and what was odd about them."""
    warnings: list[Warned] = []
    timings = _timings(lines, warnings)
    numbered = bool(timings) and timings[0][0] > 0 and _is_number(lines[timings[0][0] - 1])
    stops = [timing[0] for timing in timings[1:]]
    cues = []
    for (line, start, end, text), stop in zip_longest(timings, stops):
        if stop is None:
            last = len(lines)
        else:
            last = stop - _has_number(lines, line, stop, numbered)
        body = _without_blank_ends(lines, line + 1, last)
        cues.append(RawCue(line, start, end, [text, *body] if text else body))
    return cues, warnings


def _has_number(lines: Sequence[str], line: int, stop: int, numbered: bool) -> bool:
    """True when the line above the times at `stop` is a cue's number.

    In a file without numbers, a last line of digits belongs to the text of the cue at `line`.
    """
    above = stop - 1
    if above <= line or not _is_number(lines[above]):
        return False
    return numbered or above - 1 == line or not lines[above - 1].strip(" \t")


def _is_number(line: str) -> bool:
    return line.strip(" \t").isdecimal()


def _without_blank_ends(lines: Sequence[str], first: int, last: int) -> list[str]:
    while last > first and not lines[last - 1].strip(" \t"):
        last -= 1
    while first < last and not lines[first].strip(" \t"):
        first += 1
    return list(lines[first:last])


_Timing = tuple[int, int | None, int | None, str]


def _timings(lines: Sequence[str], warnings: list[Warned]) -> list[_Timing]:
    """Return line, start, end and the text behind them of each line that holds times."""
    found: list[_Timing] = []
    minutes = _Minutes()
    for number in [number for number, line in enumerate(lines) if "-->" in line]:
        exact = _EXACT(lines[number])
        if exact is None:
            loose = _loose_timing(lines, number, warnings)
            if loose:
                found.append(loose)
            continue
        from_clock, from_s, from_ms, to_clock, to_s, to_ms = exact.groups()
        start = minutes[from_clock] + int(from_s + from_ms)
        end = minutes[to_clock] + int(to_s + to_ms)
        found.append((number, start, end, ""))
        if end < start:
            warnings.append(_ends_too_early(number))
    return found


def _loose_timing(lines: Sequence[str], number: int, warnings: list[Warned]) -> _Timing | None:
    match = _LOOSE(lines[number])
    if match is None:
        return None
    text = match[11] or ""
    if _SETTINGS(text):
        if text.strip():
            warnings.append(Warned(_("The position of this cue is not kept."), number + 1))
        text = ""
    elif number and lines[number - 1].strip() and not _is_number(lines[number - 1]):
        return None
    start = _milliseconds(*match.groups()[:5], line=number, warnings=warnings)
    end = _milliseconds(*match.groups()[5:10], line=number, warnings=warnings)
    if start is not None and end is not None and end < start:
        warnings.append(_ends_too_early(number))
    return number, start, end, text


def _milliseconds(*parts: str | None, line: int, warnings: list[Warned]) -> int | None:
    sign, hours, minutes, seconds, fraction = (part or "" for part in parts)
    if max(len(hours), len(minutes), len(seconds)) > _MAX_DIGITS:
        message = _("This time is too large to be true, so it was left empty.")
        warnings.append(Warned(message, line + 1))
        return None
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    value = whole * 1000 + int(fraction[:3].ljust(3, "0"))
    if sign and value:
        message = _("This time lies before the beginning; 0:00:00 was taken for it.")
        warnings.append(Warned(message, line + 1))
        return 0
    return value


def _ends_too_early(line: int) -> Warned:
    return Warned(_("This cue ends before it starts; correct its times."), line + 1)
