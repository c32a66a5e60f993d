"""OpenDocument spreadsheets, as LibreOffice Calc saves them."""

from editor.core.collector import collector_paused
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.tables.odt_reading import is_ods, sheets_of
from editor.formats.tables.sheets import imported_sheets

_CERTAIN = 0.98


@FORMATS.register
class OpenDocumentSheet(Format):
    """OpenDocument spreadsheet (ODS)."""

    id = "ods"
    suffixes = (".ods",)
    reads = True
    has_line_ends = False
    keeps = frozenset({"times", "untimed", "languages", "speakers", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by what the zip file holds."""
        return _CERTAIN if is_ods(incoming.data) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a row of the sheet with most text.

        Raises:
            InputError: it is no spreadsheet, unsafe or damaged, or has no column of text.
        """
        with collector_paused():
            return imported_sheets(incoming, self.id, sheets_of(incoming.data))
