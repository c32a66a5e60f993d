"""Excel workbooks."""

from editor.core.collector import collector_paused
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.tables.sheets import imported_sheets
from editor.formats.tables.xlsx_reading import is_xlsx, sheets_of

_CERTAIN = 0.98


@FORMATS.register
class Xlsx(Format):
    """Excel workbook (XLSX)."""

    id = "xlsx"
    suffixes = (".xlsx", ".xlsm")
    reads = True
    has_line_ends = False
    keeps = frozenset({"times", "untimed", "languages", "speakers", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by what the zip file holds."""
        return _CERTAIN if is_xlsx(incoming.data) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a row of the sheet with most text.

        Raises:
            InputError: it is no workbook, unsafe or damaged, or has no column of text.
        """
        with collector_paused():
            return imported_sheets(incoming, self.id, sheets_of(incoming.data))
