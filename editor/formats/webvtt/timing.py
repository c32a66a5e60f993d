"""The times of a WebVTT cue and its settings, which say where on the picture it stands."""

import re
from math import isfinite
from typing import Any

from editor.formats.odd_clocks import with_usual_clocks

_TIME = r"([0-9]+):([0-9]{2})(?::([0-9]{2}))?\.([0-9]{3})(?![0-9])"
_match_times = re.compile(rf"[ \t\f]*{_TIME}[ \t\f]*-->[ \t\f]*{_TIME}(.*)", re.DOTALL).match
_is_percentage = re.compile(r"[0-9]+(?:\.[0-9]+)?%").fullmatch
_is_number = re.compile(r"-?[0-9]+(?:\.[0-9]+)?").fullmatch
_OTHER = r"((?:\d{1,6}:)?)(\d{1,2}:\d\d)(?:[.,](\d{1,3}))?"
_other_times = re.compile(
    rf"[ \t]*{_OTHER}[ \t]*-->[ \t]*{_OTHER}((?:[ \t].*)?)", re.ASCII
).fullmatch
_MAX_DIGITS = 6

USUAL_SETTINGS = {
    "vertical": "",
    "line": "auto",
    "snapToLines": True,
    "lineAlign": "start",
    "position": "auto",
    "positionAlign": "auto",
    "size": 100,
    "align": "center",
}
"""What the settings of a cue are that says nothing about them."""

_LEAST = 2


def times_of(line: str) -> tuple[int | None, int | None, str] | None:
    """Return start and end in milliseconds (None: too large to be true) and the settings.

    None comes back for a line that holds no two good times.
    """
    match = _match_times(line)
    if match is None:
        return None
    first, second = match.groups()[:4], match.groups()[4:8]
    if not _is_time(*first) or not _is_time(*second):
        return None
    return milliseconds(*first), milliseconds(*second), match[9]


def put_right(lines: list[str]) -> bool:
    """Give times such as 0:01,5 their usual shape, where a file is written so throughout.

    A single line of such times among good ones is a fault, and no cue to the W3C.
    """
    places = [number for number, line in enumerate(lines) if "-->" in line]
    odd = [at for at in places if times_of(lines[at]) is None]
    found = [(at, _other_times(with_usual_clocks(lines[at], "."))) for at in odd]
    others = [(at, match) for at, match in found if match]
    if len(others) < _LEAST or len(others) * 2 <= len(places):
        return False
    for at, match in others:
        first, second = (_usual(*match.groups("")[start : start + 3]) for start in (0, 3))
        lines[at] = f"{first} --> {second}{match[7]}"
    return True


def _usual(hours: str, rest: str, fraction: str) -> str:
    return f"{hours}{rest.zfill(5)}.{fraction.ljust(3, '0')}"


def timestamp(text: str) -> int | None:
    """Return the milliseconds of a time inside a cue, None when it is none."""
    match = re.fullmatch(_TIME, text)
    if match is None or not _is_time(*match.groups()):
        return None
    return milliseconds(*match.groups())


def _is_time(first: str, second: str, third: str | None, _fraction: str) -> bool:
    """Without hours, minutes have two digits and are below 60 as seconds are."""
    if third is None:
        return len(first) == 2 and first < "60" and second < "60"
    return second < "60" and third < "60"


def milliseconds(first: str, second: str, third: str | None, fraction: str) -> int | None:
    """Return a time in milliseconds, None for one too large to be true."""
    if len(first) > _MAX_DIGITS:
        return None
    hours, minutes, seconds = ("0", first, second) if third is None else (first, second, third)
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(fraction)


def settings_of(text: str) -> dict[str, Any]:
    """Return what the settings behind the times say; those that cannot be read are passed over."""
    settings = dict(USUAL_SETTINGS)
    for word in re.split(r"[ \t\f]+", text):
        name, _colon, value = word.partition(":")
        reader = _READERS.get(name)
        if value and reader:
            settings |= reader(value)
    return settings


def _vertical(value: str) -> dict[str, Any]:
    return {"vertical": value} if value in ("rl", "lr") else {}


def _align(value: str) -> dict[str, Any]:
    return {"align": value} if value in ("start", "center", "end", "left", "right") else {}


def _size(value: str) -> dict[str, Any]:
    share = _percentage(value)
    return {} if share is None else {"size": share}


def _position(value: str) -> dict[str, Any]:
    place, comma, side = value.partition(",")
    share = _percentage(place)
    if share is None or (comma and side not in ("line-left", "center", "line-right")):
        return {}
    return {"position": share} | ({"positionAlign": side} if comma else {})


def _line(value: str) -> dict[str, Any]:
    place, comma, side = value.partition(",")
    if comma and side not in ("start", "center", "end"):
        return {}
    number = _percentage(place)
    snaps = number is None
    if number is None and _is_number(place):
        number = float(place)
    if number is None or not isfinite(number):
        return {}
    return {"line": number, "snapToLines": snaps} | ({"lineAlign": side} if comma else {})


def _percentage(text: str) -> float | None:
    if not _is_percentage(text):
        return None
    value = float(text[:-1])
    return value if value <= 100 else None


_READERS = {
    "vertical": _vertical,
    "align": _align,
    "size": _size,
    "position": _position,
    "line": _line,
}
