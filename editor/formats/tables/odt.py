"""OpenDocument texts, as LibreOffice Writer saves them."""

from functools import partial

from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.containers.xml_safely import parsed_file
from editor.formats.tables.documents import Contents, imported_document
from editor.formats.tables.odt_reading import contents_in, contents_of, is_flat, is_odt

_CERTAIN = 0.98


@FORMATS.register
class OpenDocumentText(Format):
    """OpenDocument text (ODT)."""

    id = "odt"
    suffixes = (".odt", ".ott", ".fodt")
    reads = True
    has_line_ends = False
    keeps = frozenset({"times", "untimed", "languages", "speakers", "header", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by what the zip file holds, or by the outermost element."""
        return _CERTAIN if is_odt(incoming.data) or is_flat(incoming.start) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a row of its table; without one, what its paragraphs are as a text.

        Raises:
            InputError: it is no OpenDocument text, unsafe or damaged, or has no text.
        """
        if is_flat(incoming.start):
            return imported_document(incoming, self.id, partial(_flat, incoming))
        return imported_document(incoming, self.id, contents_of)


def _flat(incoming: Incoming, _data: bytes) -> Contents:
    return contents_in(parsed_file(incoming))
