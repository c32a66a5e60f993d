"""MicroDVD: times in frames of the film."""

import re

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.legacy.through_pysubs2 import cues_of, has_line, imported, left_out, lines_of

_CUE = re.compile(r" *\{ *\d+ *\} *\{ *\d+ *\}.", re.ASCII)
_MANY = re.compile(r"^ *\{ *\d+ *\} *\{ *\d+ *\}[^\r\n]", re.ASCII | re.MULTILINE)
_RATE = re.compile(r" *\{ *([01]) *\} *\{ *\1 *\} *(\d{1,3}(?:[.,]\d{1,6})?) *$", re.ASCII)
_USUAL_RATE = 23.976
_SURE = 0.9


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
        first = next((at for at, line in enumerate(lines) if line.strip()), 0)
        declared = _RATE.match(lines[first])
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
        if rate <= 0:
            raise InputError(
                _("line {line}: a film has more than {rate} frames a second.").format(
                    line=first + 1, rate=rate
                )
            )
        return imported(incoming, self.id, cues_of(lines, "microdvd", fps=rate), warnings)
