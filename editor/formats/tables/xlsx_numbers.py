"""How Excel shows its numbers: a time is a part of a day, and its format says so."""

import re
from typing import TYPE_CHECKING

from editor.core import timecode
from editor.formats.containers.xml_safely import attribute, local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# The numbers of the formats that every Excel has (ECMA-376 part 1, 18.8.30).
_WITHOUT_SECONDS = frozenset({18, 20, 22})
_WITH_SECONDS = frozenset({19, 21, 45, 46, 47})
_QUOTED = re.compile(r"\"[^\"]*\"|\\.|\[[^\]hms]*\]")
_MS_A_DAY = 86_400_000


class NumberStyles:
    """Which styles of a workbook show times."""

    def __init__(self, styles: "Element | None") -> None:
        """Take the outermost element of the styles, None where there are none."""
        self._formats: list[int] = []
        self._codes: dict[int, str] = {}
        for one in () if styles is None else styles.iter():
            if local(one) == "numFmt":
                self._codes[_number(attribute(one, "numFmtId"))] = attribute(one, "formatCode")
            elif local(one) == "cellXfs":
                self._formats = [_number(attribute(style, "numFmtId")) for style in one]

    def shown(self, value: str, cell: "Element") -> str:
        """Return a number as it is shown: a time as a clock, others without digits too many."""
        try:
            number = float(value)
        except ValueError:
            return value
        has_seconds = self._has_seconds(_number(attribute(cell, "s")))
        if has_seconds is None or not 0 <= number < 1e5:
            return f"{number:.15g}"
        clock = timecode.clock(round(number * _MS_A_DAY))
        # Somebody who types 1:23 for a minute gets an hour, and sees 1:23.
        return clock if has_seconds or not clock.endswith(":00.000") else clock[:-7]

    def _has_seconds(self, style: int) -> bool | None:
        """Return whether a style shows seconds, None where it shows no time."""
        form = self._formats[style] if 0 <= style < len(self._formats) else 0
        if form in _WITH_SECONDS or form in _WITHOUT_SECONDS:
            return form in _WITH_SECONDS
        code = _QUOTED.sub("", self._codes.get(form, "")).lower()
        if not re.search(r"h|s|\[m", code):
            return None
        return "s" in code


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1
