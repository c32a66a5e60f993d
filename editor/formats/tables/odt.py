"""OpenDocument texts, as LibreOffice Writer saves them."""

from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.tables.documents import imported_document
from editor.formats.tables.odt_reading import contents_of, is_odt

_CERTAIN = 0.98


@FORMATS.register
class OpenDocumentText(Format):
    """OpenDocument text (ODT)."""

    id = "odt"
    suffixes = (".odt", ".ott")
    reads = True
    has_line_ends = False
    keeps = frozenset({"times", "untimed", "languages", "speakers", "header", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by what the zip file holds, or by the outermost element."""
        return _CERTAIN if is_odt(incoming.data) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a row of its table; without one, what its paragraphs are as a text.

        Raises:
            InputError: it is no OpenDocument text, unsafe or damaged, or has no text.
        """
        return imported_document(incoming, self.id, contents_of)
