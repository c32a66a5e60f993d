"""Times that stand beside a text: said once more in words, or as its end behind it."""

import re
from collections.abc import Sequence

from editor.core import timecode
from editor.core.errors import RequestError
from editor.formats.timed_text.turns import Turn

_DIGITS = re.compile(r"\d+")
_GLUED = re.compile(r"((?:\d{1,2}:)?\d{1,2}:\d\d)(?=\d{1,2} (?:second|minute|hour))", re.ASCII)
_IN_WORDS = re.compile(
    r"\d{1,2} (?:second|minute|hour)s?(?:, \d{1,2} (?:second|minute)s?){0,2}", re.ASCII
)
_END = re.compile(r"\s*\[((?:\d{1,2}:){0,2}\d{1,5}(?:[.,]\d{1,3})?)\]$", re.ASCII)
_UNITS = ("hour", "minute", "second")
_LONGEST_LENGTH = 40
_MOST = 0.8


def drop_lengths(rows: Sequence[Turn]) -> None:
    """Take out the lines such as “1 minute, 4 seconds” that say a time again for the blind."""
    said = [len(row.lines) > 1 and _says_again(row.lines[0], row.start) for row in rows]
    if sum(said) < _MOST * len(rows):
        return
    for row, is_said in zip(rows, said, strict=True):
        if is_said:
            del row.lines[0]


def _says_again(line: str, start: int | None) -> bool:
    if start is None or len(line) > _LONGEST_LENGTH or not line[0].isdigit():
        return False
    if _IN_WORDS.fullmatch(line):
        return True
    minutes, seconds = divmod(start // 1000, 60)
    parts = [part for part in (minutes // 60, minutes % 60, seconds) if part]
    return [int(digits) for digits in _DIGITS.findall(line)] == (parts or [0])


def take_ends(rows: Sequence[Turn]) -> None:
    """Take a time in brackets behind nearly all texts for when they end."""
    found = [_END.search(row.lines[-1]) if row.lines and row.end is None else None for row in rows]
    ends = [_time(match) for match in found]
    later = [
        end is not None and row.start is not None and end >= row.start
        for row, end in zip(rows, ends, strict=True)
    ]
    if len(rows) < 2 or sum(later) < _MOST * len(rows):
        return
    for row, match, end, is_later in zip(rows, found, ends, later, strict=True):
        if match and is_later:
            row.end = end
            row.lines[-1] = row.lines[-1][: match.start()].rstrip()


def _time(match: re.Match[str] | None) -> int | None:
    try:
        return timecode.parse(match[1]) if match else None
    except RequestError:
        return None


def unglued(line: str) -> list[str]:
    """Return the line in two where a time in words is glued between its time and its text."""
    match = _GLUED.match(line)
    if match is None:
        return [line]
    try:
        start = timecode.parse(match[1])
    except RequestError:
        return [line]
    said = _said(start or 0)
    rest = line[match.end() :]
    return [match[1], rest.removeprefix(said)] if rest.startswith(said) else [line]


def _said(ms: int) -> str:
    minutes, seconds = divmod(ms // 1000, 60)
    parts = zip((minutes // 60, minutes % 60, seconds), _UNITS, strict=True)
    said = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count]
    return ", ".join(said) or "0 seconds"
