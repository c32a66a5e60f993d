"""Times with other marks between their parts than they should have, as machines often write them.

Three digits at the end are thousandths, whatever stands in front of them: 00:08:037 is eight
seconds, and so are 00:00,08,037 and 8.037.
"""

import re

_ODD = r"\d{1,6}(?:[:;.,]\d{1,3}){1,3}"
_are_two = re.compile(rf"([ \t]*)({_ODD})([ \t]*-{{2,3}}>[ \t]*)({_ODD})(?![\d:;])", re.ASCII).match
_UNITS = r"(?:(\d{1,3})h)?(?:(\d{1,3})m)?(\d{1,5})(?:[.,](\d{1,3}))?s"
_have_units = re.compile(rf"[ \t]*{_UNITS}[ \t]*(-{{2,3}}>)[ \t]*{_UNITS}", re.ASCII).match
_is_usual = re.compile(
    r"(?:\d{1,6}:)?\d{1,6}:\d{1,2}(?:[.,]\d{1,3})?|(?:\d{1,3}[:;]){3}\d\d", re.ASCII
).fullmatch
_MARKS = re.compile(r"[:;.,]")
_PLACES = 3
_CLOCK = 3


def with_usual_clocks(line: str, point: str = ",") -> str:
    """Return a line that begins with two times and an arrow, with these as they should be."""
    line = _without_units(line) if "s" in line else line
    found = _are_two(line)
    if found is None or (_is_usual(found[2]) and _is_usual(found[4])):
        return line
    first, second = (_usual(found[side], point) for side in (2, 4))
    return f"{found[1]}{first}{found[3]}{second}{line[found.end() :]}"


def _without_units(line: str) -> str:
    """Return a line that begins with times such as 1m02.5s with marks in the place of letters."""
    found = _have_units(line)
    if found is None:
        return line
    parts = [part or "0" for part in found.groups()]
    first, second = (_of_units(*parts[at : at + 4]) for at in (0, 5))
    return f"{first} {found[5]} {second}{line[found.end() :]}"


def _of_units(hours: str, minutes: str, seconds: str, fraction: str) -> str:
    whole = (int(hours) * 60 + int(minutes)) * 60 + int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}.{fraction:0<3}"


def _usual(written: str, point: str) -> str:
    """Return a time as HH:MM:SS,mmm; of two parts that no colon parts, the first is seconds."""
    if _is_usual(written):
        return written
    *parts, last = _MARKS.split(written)
    if len(last) < _PLACES and (len(parts) > 1 or ":" in written):
        parts, last = [*parts, last], "0"
    hours, minutes, seconds = ["0", "0", *parts][-_CLOCK:]
    return f"{hours:0>2}:{minutes:0>2}:{seconds:0>2}{point}{last:0<3}"
