"""MicroDVD: times in frames of the film."""

import re
from collections.abc import Sequence

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.legacy.cue_lines import cues_of, has_line, imported, left_out, lines_of

_FRAMES = r"[ \t]*\{[ \t]*(\d+)[ \t]*\}[ \t]*\{[ \t]*(\d*)[ \t]*\}"
_CUE = re.compile(rf"{_FRAMES}(.*)", re.ASCII)
_MANY = re.compile(rf"^{_FRAMES}[^\r\n]", re.ASCII | re.MULTILINE)
_RATE = re.compile(
    r"[ \t]*\{[ \t]*([01])[ \t]*\}[ \t]*\{[ \t]*\1[ \t]*\}[ \t]*"
    r"(\d{1,4}[.,]\d{1,6}|\d{1,3}(?=[ \t]*(?:fps\b|$)))(.*)",
    re.ASCII | re.IGNORECASE,
)
_USUAL_RATE = 23.976
_SURE = 0.9
_MOST_ABOVE = 10


@FORMATS.register
class MicroDvd(Format):
    """MicroDVD subtitles."""

    id = "microdvd"
    suffixes = (".sub",)
    reads = True
    keeps = frozenset({"times", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: lines begin with two numbers in braces."""
        return _SURE if has_line(incoming, _MANY) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a cue; frames count as the first line says, else 23.976 a second.

        Raises:
            InputError: it cannot be read, or has frames of no length.
        """
        lines = lines_of(incoming)
        warnings = left_out(lines, _CUE)
        first, declared = _declared(lines)
        if declared is None:
            rate = _USUAL_RATE
            message = _(
                "The file does not say how many frames a second has; {rate} was taken. "
                "If the times do not fit, put {{1}}{{1}}25 or the like in front as the first line."
            )
            warnings.insert(0, Warned(message.format(rate=rate)))
        else:
            rate = float(declared[2].replace(",", "."))
            lines[first] = ""
            if _is_said(declared[3]):
                warnings.append(Warned(_("This line has no time and was left out."), first + 1))
        if rate <= 0:
            raise InputError(
                _("line {line}: a film has more than {rate} frames a second.").format(
                    line=first + 1, rate=rate
                )
            )
        cues = cues_of(lines, _CUE, lambda frames: round(int(frames) * 1000 / rate))
        return imported(incoming, self.id, cues, warnings)


def _declared(lines: Sequence[str]) -> tuple[int, re.Match[str] | None]:
    """Return the place and the match of the line with the rate; titles may stand above it."""
    for at, line in enumerate(lines[:_MOST_ABOVE]):
        declared = _RATE.match(line)
        if declared or _CUE.match(line):
            return at, declared
    return 0, None


def _is_said(text: str) -> bool:
    """True for more than the unit of the rate."""
    return text.strip().lower() not in ("", "fps")
