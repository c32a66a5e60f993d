"""Subtitles that change faster than people read."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _
from editor.core.issues import Severity

_UNREADABLE = 1.5


@CHECKS.register
class ReadingSpeed(Check):
    """Too fast to read."""

    id = "reading-speed"
    rank = 40

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield each text of each cue with more characters a second than its language may have.

        Speeds are compared as they are shown, with one decimal.
        """
        for cue, duration, side, lines, widths in view.shown:
            if duration <= 0:
                continue
            limit = side.limits.speed
            speed = round((sum(widths) + len(lines) - 1) / duration * 1000, 1)
            if speed > limit:
                message = _("{speed:.1f} characters a second; limit {limit:g}.")
                worse = Severity.ERROR if speed > limit * _UNREADABLE else None
                text = message.format(speed=speed, limit=limit)
                yield Found(text, side.track, cue=cue, severity=worse, measure=speed)
