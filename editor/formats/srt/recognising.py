"""How a SubRip text is known: by a line of two times, as people and programs write them."""

import re

from editor.formats.srt.time_lines import ARROW, DASH, NARROW

_TIME = r"-?\d+[ \t]*:[ \t]*\d+(?:[ \t]*[:;][ \t]*\d+){0,2}(?:[ \t]*[.,][ \t]*\d+(?:\.\d+)?)?"
_FULL = r"\d{1,3}:\d\d:\d\d[.,]\d{1,3}"
_BESIDE = r"(?:\d{1,7}[.)]?[ \t]+(?=\d+:\d\d:\d\d[.,]\d))?"
# Without colons, only thousandths and a whole arrow tell them from other numbers.
_WITHOUT_COLONS = r"(?:\d{1,2}[.,]){0,2}\d{1,6}[.,]\d{3}[ \t]+-->|\d{1,2}:\d\d,\d\d,\d{3}[ \t]*-->"
_WITH_UNITS = r"(?:\d{1,3}h)?(?:\d{1,3}m)?\d{1,5}(?:[.,]\d{1,3})?s[ \t]*-->"
_WRAPPED = r'(?:[>*|•-](?=[ \t]))?[ \t]*"?'
_START = rf"(?:{_TIME}[ \t]*{ARROW}|{_WITHOUT_COLONS}|{_WITH_UNITS})"
_TIMES = re.compile(
    rf"(?:^|[\r\n]){_WRAPPED}{_BESIDE}{_START}[ \t]*"
    r"(?:\r?\n[ \t]*)?-?\d",
    re.ASCII,
)
_BETWEEN = r"(?:[ \t]+|[ \t]*[|/;][ \t]*)"
_WITHOUT_ARROW = rf"{_TIME}[ \t]*{DASH}[ \t]*{_TIME}|{_FULL}{_BETWEEN}{_FULL}[ \t]*[\r\n]"
_IN_BRACKETS = rf"[\[(]{_TIME}[ \t]*{ARROW}[ \t]*{_TIME}[\])]"
_NUMBERED = re.compile(
    rf"(?:^|[\r\n])[\[(#]?\d+[\])]?[ \t]*[\r\n]+(?:{_WITHOUT_ARROW}|{_IN_BRACKETS})", re.ASCII
)


def is_subrip(start: str) -> bool:
    """Return whether some line of a file's beginning has the times of a cue."""
    if start.startswith("WEBVTT"):
        return False
    if _TIMES.search(start) or _NUMBERED.search(start):
        return True
    return not start.isascii() and _TIMES.search(start.translate(NARROW)) is not None
