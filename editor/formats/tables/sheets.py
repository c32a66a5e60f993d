"""The sheets of a spreadsheet as a transcript: the one with most text is the table."""

from collections.abc import Sequence
from dataclasses import replace

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import Imported, Incoming, Warned
from editor.formats.tables.headings import is_own, layout_of
from editor.formats.tables.rows import imported_rows
from editor.formats.tables.table_times import Numbered
from editor.formats.tables.top import below_titles, under
from editor.formats.tables.xlsx_reading import Sheet


def imported_sheets(incoming: Incoming, format_id: str, sheets: Sequence[Sheet]) -> Imported:
    """Return a row a row of the sheet with most text; what was left out is told.

    Raises:
        InputError: there is no column of text in any of them.
    """
    ranked = sorted(sheets, key=lambda sheet: -_length(sheet))
    for sheet in ranked:
        imported = _from_sheet(incoming, format_id, sheet)
        if imported is not None:
            break
    else:
        raise InputError(_("there is no column of text in this workbook. Open the right file."))
    others = [one.name for one in sheets if one is not sheet]
    if not others:
        return imported
    message = _("Only the sheet “{name}” was read; left out: {names}.")
    told = Warned(message.format(name=sheet.name, names=", ".join(others)))
    return replace(imported, warnings=(*imported.warnings, told))


def _length(sheet: Sheet) -> int:
    return sum(len(cell) for cells in sheet.rows for cell in cells)


def _from_sheet(incoming: Incoming, format_id: str, sheet: Sheet) -> Imported | None:
    numbered: list[Numbered] = [
        (number, cells) for number, cells in enumerate(sheet.rows, 1) if any(cells)
    ]
    titles, rows = below_titles(_as_wide(numbered))
    found = layout_of([cells for _line, cells in rows])
    if found is None:
        return None
    layout, is_headed = found
    incoming = replace(incoming, text="", encoding="utf-8", found={})
    has_own = is_headed and is_own(rows[0][1])
    return under(titles, imported_rows(rows[is_headed:], layout, incoming, format_id, has_own))


def _as_wide(rows: Sequence[Numbered]) -> list[Numbered]:
    """Return the rows, all as wide as the widest: empty cells at an end are not in the file."""
    width = max((len(cells) for _line, cells in rows), default=0)
    return [(line, cells + [""] * (width - len(cells))) for line, cells in rows]
