"""The cells of an Excel workbook as a person sees them: its texts, numbers and times."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.containers.xml_safely import attribute, local
from editor.formats.containers.zip_safely import SafeZip
from editor.formats.tables.documents import has_part, xml_part
from editor.formats.tables.xlsx_numbers import NumberStyles

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAIN = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_TEXTS = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})", re.ASCII)
_MOST_COLUMNS = 256
_MOST_SHEETS = 50


class Sheet(NamedTuple):
    """A sheet: its name, and its rows of cells."""

    name: str
    rows: list[list[str]]


def is_xlsx(data: bytes) -> bool:
    """True when the bytes are a zip file with the main part of an Excel workbook."""
    return has_part(data, MAIN)


def sheets_of(data: bytes) -> list[Sheet]:
    """Return the sheets of a workbook that have text in them.

    Raises:
        InputError: it is no Excel workbook, unsafe or damaged.
    """
    if not is_xlsx(data):
        raise InputError(
            _("this is not an Excel workbook (.xlsx). Save it once more from Excel or Calc.")
        )
    file = SafeZip(data)
    reader = _Reader(file)
    sheets = [Sheet(name, list(reader.rows(part))) for name, part in _parts(file)]
    return [sheet for sheet in sheets if any(any(cells) for cells in sheet.rows)]


def _parts(file: SafeZip) -> Iterator[tuple[str, str]]:
    """Go through the name of each sheet and the part of the file that holds it."""
    targets = {attribute(one, "Id"): attribute(one, "Target") for one in xml_part(file, _RELATIONS)}
    sheets = [one for one in xml_part(file, MAIN).iter() if local(one) == "sheet"]
    for sheet in sheets[:_MOST_SHEETS]:
        target = targets.get(attribute(sheet, "id"), "")
        part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        if part in file.names:
            yield attribute(sheet, "name"), part


class _Reader:
    """Reads sheets with what they share: their texts, and how numbers are shown."""

    def __init__(self, file: SafeZip) -> None:
        self._file = file
        self._texts: list[str] = []
        if _TEXTS in file.names:
            self._texts = [_text(one) for one in xml_part(file, _TEXTS) if local(one) == "si"]
        self._styles = NumberStyles(xml_part(file, _STYLES) if _STYLES in file.names else None)

    def rows(self, part: str) -> Iterator[list[str]]:
        """Go through the rows that are in the file; a cell that is not there is empty."""
        for row in xml_part(self._file, part).iter():
            if local(row) != "row":
                continue
            cells: list[str] = []
            for cell in (one for one in row if local(one) == "c"):
                at = _column(attribute(cell, "r"), len(cells))
                if at < _MOST_COLUMNS:
                    cells += [""] * (at + 1 - len(cells))
                    cells[at] = self._shown(cell)
            yield cells

    def _shown(self, cell: "Element") -> str:
        kind = attribute(cell, "t", "n")
        if kind == "inlineStr":
            return "".join(_text(one) for one in cell if local(one) == "is")
        value = next((one.text or "" for one in cell if local(one) == "v"), "")
        if kind == "s":
            at = int(value) if value.isascii() and value.isdigit() else -1
            return self._texts[at] if 0 <= at < len(self._texts) else ""
        return value if kind in ("str", "b", "e", "d") else self._styles.shown(value, cell)


def _column(place: str, otherwise: int) -> int:
    found = _PLACE.fullmatch(place)
    if found is None:
        return otherwise
    at = 0
    for letter in found[1]:
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1


def _text(element: "Element") -> str:
    """Return a text with all its parts, without how it is pronounced."""
    pieces: list[str] = []
    for child in element:
        if local(child) == "t":
            pieces.append(child.text or "")
        elif local(child) == "r":
            pieces.append(_text(child))
    return "".join(pieces)
