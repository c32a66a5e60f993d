"""Word documents: the table that a translator works in, or paragraphs of a transcript."""

from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Written
from editor.formats.tables.documents import imported_document
from editor.formats.tables.docx_reading import contents_of, is_docx
from editor.formats.tables.docx_writing import written_document

_CERTAIN = 0.98


@FORMATS.register
class Docx(Format):
    """Word document (DOCX)."""

    id = "docx"
    suffixes = (".docx",)
    reads = True
    writes = True
    has_line_ends = False
    keeps = frozenset({"times", "untimed", "languages", "speakers", "header", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by what the zip file holds."""
        return _CERTAIN if is_docx(incoming.data) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a row of its table; without one, what its paragraphs are as a text.

        Raises:
            InputError: it is no Word document, unsafe or damaged, or has no text.
        """
        return imported_document(incoming, self.id, contents_of)

    def write(self, outgoing: Outgoing) -> Written:
        """Return a document with the titles and a table: times, speaker, a column a language."""
        return Written(written_document(outgoing))
