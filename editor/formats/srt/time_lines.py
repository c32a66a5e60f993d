"""The lines of times of a SubRip text, as people and programs write them."""

import re

from editor.core.i18n import _
from editor.formats.base import Warned

_TIME = r"(-?)\s*(?:(\d+)\s*:\s*)?(\d+)\s*:\s*(\d+)(?:\s*[.,:]\s*?( *\d+))?"
ARROW = r"(?:(?:-[ \t]?){1,3}[ \t]*(?:>|&[ \t]?gt[ \t]?;)|[–—=]{1,2}[ \t]?>|→)"
# What stands between two times below a number, where no arrow does.
DASH = r"(?:[-–—]{1,3}|~|(?:to|bis|tot|until|à|至|到)(?=[ \t]))"
_GAP = r"(?<=[.,]\d{3})(?:[ \t]+|[ \t]*[|/;][ \t]*)(?=\d{1,3}:\d\d:)"
loose_times = re.compile(
    rf"\s*{_TIME}\s*(?:{ARROW}(?:\s*{ARROW})?|(?P<dash>{DASH}|{_GAP}))\s*{_TIME}"
    r"(?:(?<=[.,]\d{3})[^\w\s:]{1,3})?(?:(?:\s+|(?<=[.,]\d{3})(?=[^\W\d]))(?P<text>.*))?",
    re.ASCII,
).fullmatch
_CLEAR = r"\d\d:\d\d:\d\d[.,]\d{3}"
are_clear = re.compile(rf"{_CLEAR} ?{ARROW} ?{_CLEAR}[ \t]*", re.ASCII).fullmatch
start_alone = re.compile(rf"\s*{_TIME}\s*{ARROW}\s*", re.ASCII).fullmatch
may_be_times = re.compile(rf"[\d０-９]\s*(?:{ARROW}|{DASH}|－－＞|{_GAP})\s*-?\s*[\d０-９]").search
one_time = re.compile(rf"\s*{_TIME}\s*", re.ASCII).fullmatch
_MAX_DIGITS = 6
_PLACES = 3
_WIDE = "０１２３４５６７８９：，．。－＞"
_ARABIC, _PERSIAN = "٠١٢٣٤٥٦٧٨٩٫،", "۰۱۲۳۴۵۶۷۸۹"
NARROW = str.maketrans(
    f"{_WIDE}{_ARABIC}{_PERSIAN}\u00a0\u2009\u202f",
    "0123456789:,..->0123456789,,0123456789   ",
)
"""From the digits, marks and blanks of other scripts to those that times are written with."""


def milliseconds(*parts: str | None, line: int, warnings: list[Warned]) -> int | None:
    """Return the milliseconds of a time by its sign and parts, None where it is too large.

    What is odd about it is told as standing in the 0-based `line`.
    """
    sign, hours, minutes, seconds, fraction = (part or "" for part in parts)
    if max(len(hours), len(minutes), len(seconds)) > _MAX_DIGITS:
        message = _("This time is too large to be true, so it was left empty.")
        warnings.append(Warned(message, line + 1))
        return None
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    if len(fraction) > _PLACES:
        fraction = fraction.lstrip()
    # Some programs fill up with blanks what others fill up with zeros.
    value = whole * 1000 + int(fraction[:_PLACES].replace(" ", "0").ljust(_PLACES, "0"))
    if sign and value:
        message = _("This time lies before the beginning; 0:00:00 was taken for it.")
        warnings.append(Warned(message, line + 1))
        return 0
    return value
