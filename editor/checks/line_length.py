"""Lines that are wider than the screen allows."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView
from editor.core.i18n import _


@CHECKS.register
class LineLength(Check):
    """Line too long."""

    id = "line-length"
    rank = 43

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield each line of each cue that is wider than the guideline allows."""
        for shown in view.shown:
            side, most = shown.side, shown.side.limits.width
            for line, wide in zip(shown.lines, shown.widths, strict=True):
                if wide > most:
                    at = side.text.find(line)
                    message = _("A line of {width:g} characters; {most:g} fit.")
                    yield Found(
                        message.format(width=wide, most=most),
                        track=side.track, span=(at, at + len(line)) if at >= 0 else None,
                        cue=shown.cue,
                    )  # fmt: skip
