"""Times whose last part counts frames, 00:01:02:12, as programs for cutting pictures write them."""

import re
from collections.abc import Iterable

from editor.core import timecode
from editor.core.i18n import _
from editor.formats.base import Warned

_TIME = re.compile(
    r"(?<![\d:;.,])(\d{1,3})[:;]([0-5]\d)[:;]([0-5]\d)[:;](\d\d)(?![\d:;.,])", re.ASCII
)
_RATES = (25, 30, 50, 60)
_FILM = 24
_NTSC = 30
_MANY = 40


def rate_of(texts: Iterable[str]) -> int | None:
    """Return how many frames make a second in the times of the texts, None where there are none.

    No file says it: it is the least usual rate above the frames that are counted, and 24 only
    where many times never count a twenty-fifth. A semicolon stands for the thirty of NTSC.
    """
    matches = [match for text in texts for match in _TIME.finditer(text)]
    frames = [int(match[4]) for match in matches]
    if not frames:
        return None
    most = max(frames)
    if any(";" in match[0] for match in matches):
        return _NTSC if most < _NTSC else _RATES[-1]
    if most == _FILM - 1 and len(frames) >= _MANY:
        return _FILM
    return next((rate for rate in _RATES if most < rate), None)


def with_clocks(text: str, rate: int) -> str:
    """Return a text in which the frames of its times are milliseconds."""
    return _TIME.sub(lambda match: _clock(match, rate), text)


def told(rate: float) -> Warned:
    """Return what a person should know about how the frames were counted."""
    return Warned(_("The times count frames; {n} were taken for a second.").format(n=rate))


def _clock(match: re.Match[str], rate: int) -> str:
    hours, minutes, seconds, frames = map(int, match.groups())
    if frames >= rate:
        return match[0]
    return timecode.clock(((hours * 60 + minutes) * 60 + seconds) * 1000 + frames * 1000 // rate)
