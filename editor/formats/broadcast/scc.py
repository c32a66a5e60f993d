"""Scenarist closed captions: what North American broadcasters hide in the picture."""

import re

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.broadcast.ttconv_rows import imported_document

_SIGNATURE = re.compile(r"\s*Scenarist_SCC[ \t]+V\d[^\r\n]*", re.IGNORECASE)
_BEHIND_TIME = re.compile(r"(?<=^\d\d:\d\d:\d\d[:;,.]\d\d)[ \t]+", re.ASCII | re.MULTILINE)
_CODES = re.compile(
    r"\s*\d\d:\d\d:\d\d[:;,.]\d\d[ \t]+[0-9a-f]{4}(?:[ \t]+[0-9a-f]{4})++[ \t]*(?:[\r\n]|$)",
    re.ASCII | re.IGNORECASE,
)
_HEAD = "Scenarist_SCC V1.0\n\n"
_CERTAIN = 0.99


@FORMATS.register
class ScenaristCaptions(Format):
    """Scenarist closed captions (SCC)."""

    id = "scc"
    suffixes = (".scc",)
    reads = True
    keeps = frozenset({"times", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by the first line, or by lines of nothing but a time and codes."""
        is_known = _SIGNATURE.match(incoming.start) or _CODES.match(incoming.start)
        return _CERTAIN if is_known else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a caption of the first channel; lines that roll up come once.

        Raises:
            InputError: it is no such file, or damaged.
        """
        if not self.recognise(incoming):
            raise InputError(_("its first line is not “Scenarist_SCC V1.0”. Open the right file."))
        from ttconv.scc.reader import to_model

        codes = _SIGNATURE.sub("", incoming.text, count=1).lstrip()
        text = _HEAD + _BEHIND_TIME.sub("\t", codes)
        return imported_document(incoming, self.id, lambda: to_model(text))
