"""Times as people write them."""

import re
import unicodedata

from editor.core.errors import RequestError
from editor.core.i18n import _

_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d+))?\s*s?", re.ASCII)
_SIGNS = {"+": 1, "-": -1, "−": -1}
_MAX_DIGITS = 9


def parse(text: str, base: int | None = None) -> int | None:
    """Return milliseconds for "1:23.4", "83.4", "00:01:23,400" or, relative to `base`, "+0.2".

    An empty text or a dash means no time: None.

    Raises:
        RequestError: it is not a time, or relative where there is nothing to add to, or negative.
    """
    written = unicodedata.normalize("NFKC", text).strip()
    if written in ("", "-", "–", "—"):
        return None
    sign = _SIGNS.get(written[0])
    value = _absolute(written[1:].strip() if sign else written)
    if value is None:
        raise RequestError(
            _("“{text}” is not a time. Write it like 1:23.4, 83.4, 00:01:23,400 or +0.2.").format(
                text=text
            )
        )
    if sign is None:
        return value
    if base is None:
        raise RequestError(
            _("“{text}” moves a time, but there is none yet. Write it like 1:23.4.").format(
                text=text
            )
        )
    if base + sign * value < 0:
        raise RequestError(_("“{text}” would lie before the beginning.").format(text=text))
    return base + sign * value


def _absolute(text: str) -> int | None:
    match = _CLOCK.fullmatch(text)
    if match is None or any(part and len(part) > _MAX_DIGITS for part in match.groups()[:3]):
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups()[:3])
    if (match[2] and seconds > 59) or (match[1] and minutes > 59):
        return None
    fraction = round(int((match[4] or "0")[:6].ljust(6, "0")) / 1000)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction


def clock(ms: int, separator: str = ".", hour_digits: int = 2) -> str:
    """Return milliseconds as HH:MM:SS.mmm, with more digits for the hours where they are needed."""
    seconds, milli = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:0{hour_digits}d}:{minutes:02d}:{seconds:02d}{separator}{milli:03d}"


def clock_centi(ms: int) -> str:
    """Return milliseconds as HH:MM:SS.cc, rounded to hundredths, as the grid shows them."""
    return clock(round(ms / 10) * 10)[:-1]
