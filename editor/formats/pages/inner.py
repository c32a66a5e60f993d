"""The text of a document, read as whatever kind of text it is."""

from collections.abc import Sequence
from dataclasses import replace

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.transcript import Source
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.sniffing import recognised


class Page(Format):
    """A document whose text is read as whatever kind of text it is."""

    def read_inner(self, text: str, titles: Sequence[str], encoding: str) -> Imported:
        """Return what the text of the document is, as a transcript of the document.

        Raises:
            InputError: there is no text, or nothing that can be read.
        """
        if not text.strip():
            raise InputError(_("there is no text in it."))
        incoming = Incoming(text.encode("utf-8", "replace"), text, "utf-8")
        part = recognised(incoming).format
        if isinstance(part, Page):
            # The marks of a damaged document may be shown as its text.
            part = FORMATS.get("text")
        imported = part.read(incoming)
        header = tuple(dict.fromkeys((*titles, *imported.transcript.header)))
        source = Source(self.id, encoding)
        transcript = replace(imported.transcript, header=header, source=source)
        return replace(
            imported, transcript=transcript, format=self.id, encoding=encoding, details=()
        )
