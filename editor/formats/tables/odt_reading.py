"""What stands in an OpenDocument text or sheet: its tables and paragraphs, without the rest."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.containers.xml_safely import attribute, local, root_of
from editor.formats.containers.zip_safely import SafeZip
from editor.formats.tables.documents import Contents, has_part, xml_part
from editor.formats.tables.xlsx_reading import Sheet

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAIN = "content.xml"
_KIND = "mimetype"
_TEXT = b"application/vnd.oasis.opendocument.text"
_SHEETS = b"application/vnd.oasis.opendocument.spreadsheet"
_FLAT = "opendocument"
_TITLES = ("Title", "Subtitle")
_PARAGRAPHS = frozenset({"p", "h"})
_NOT_SHOWN = frozenset({
    "annotation", "annotation-end", "note", "tracked-changes", "ruby-text", "desc", "title",
    "forms", "sequence-decls", "variable-decls", "user-field-decls", "table-of-content",
    "alphabetical-index", "illustration-index", "bibliography", "frame", "table-column",
})  # fmt: skip
_FRAME, _BOX = "frame", "text-box"
_SIGNS = {"tab": "\t", "line-break": "\n", "soft-page-break": ""}
_BLANKS = re.compile(r"[ \t\r\n]+")
_DURATION = re.compile(r"PT(\d{1,4})H(\d{1,2})M(\d{1,2}(?:[.,]\d{1,9})?)S", re.ASCII)
_MOST_REPEATED = 1000
_MOST_COLUMNS = 63


def is_odt(data: bytes) -> bool:
    """True when the bytes are a zip file with the parts of an OpenDocument text."""
    return _is_of_kind(data, _TEXT)


def is_ods(data: bytes) -> bool:
    """True when the bytes are a zip file with the parts of an OpenDocument spreadsheet."""
    return _is_of_kind(data, _SHEETS)


def is_flat(start: str) -> bool:
    """True when a text begins like an OpenDocument that is one XML file instead of a zip file."""
    root = root_of(start)
    return root is not None and root.name == "document" and _FLAT in root.attributes


def _is_of_kind(data: bytes, kind: bytes) -> bool:
    if not has_part(data, MAIN):
        return False
    try:
        return SafeZip(data).read(_KIND).startswith(kind)
    except InputError:
        return False


def contents_of(data: bytes) -> Contents:
    """Return the texts of an OpenDocument text; deletions, notes and comments are not shown.

    Raises:
        InputError: it is no OpenDocument text, unsafe or damaged.
    """
    if not is_odt(data):
        raise InputError(
            _("this is not an OpenDocument text (.odt). Save it once more from Writer.")
        )
    return contents_in(xml_part(SafeZip(data), MAIN))


def contents_in(root: "Element") -> Contents:
    """Return the texts below the outermost element of a document."""
    titles = _title_styles(root)
    contents = Contents([], [], [])
    for body in _named(root, "body"):
        for text in _named(body, "text"):
            _add(text, titles, contents)
    return contents._replace(notes=sum(local(one) == "note" for one in root.iter()))


def sheets_of(data: bytes) -> list[Sheet]:
    """Return the sheets of an OpenDocument spreadsheet that have text in them.

    Raises:
        InputError: it is unsafe or damaged.
    """
    root = xml_part(SafeZip(data), MAIN)
    sheets = [
        Sheet(attribute(table, "name"), [_trimmed(cells) for cells in _rows(table)])
        for body in _named(root, "body")
        for part in _named(body, "spreadsheet")
        for table in _named(part, "table")
    ]
    return [sheet for sheet in sheets if any(sheet.rows)]


def _trimmed(cells: list[str]) -> list[str]:
    """Return the cells without empty ones at the end: Calc fills a row up with them."""
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _named(element: "Element", name: str) -> Iterator["Element"]:
    return (child for child in element if local(child) == name)


def _title_styles(root: "Element") -> frozenset[str]:
    """Return the names of the style of titles and of those that are made from it."""
    made = (
        attribute(one, "name")
        for one in root.iter()
        if local(one) == "style" and attribute(one, "parent-style-name") in _TITLES
    )
    return frozenset((*_TITLES, *made))


def _add(body: "Element", titles: frozenset[str], contents: Contents) -> None:
    for element in _unwrapped(body):
        if local(element) == "table":
            contents.tables.append(list(_rows(element)))
        else:
            is_heading = local(element) == "h" and not (contents.paragraphs or contents.tables)
            is_title = is_heading or attribute(element, "style-name") in titles
            (contents.titles if is_title else contents.paragraphs).append(_text(element))


def _unwrapped(element: "Element") -> Iterator["Element"]:
    """Go through the paragraphs and tables inside, those in sections, lists and boxes too."""
    for child in element:
        name = local(child)
        if name == "table":
            yield child
        elif name in _PARAGRAPHS:
            yield child
            for box in child.iter():
                if local(box) == _BOX:
                    yield from _unwrapped(box)
        elif name == _FRAME:
            yield from (one for box in _named(child, _BOX) for one in _unwrapped(box))
        elif name not in _NOT_SHOWN:
            yield from _unwrapped(child)


def _rows(table: "Element") -> Iterator[list[str]]:
    """Go through the rows; those of headings and of groups stand in elements of their own."""
    for child in table:
        name = local(child)
        if name == "table-row":
            yield _cells(child)
        elif name not in _NOT_SHOWN:
            yield from _rows(child)


def _cells(row: "Element") -> list[str]:
    """Return the texts; a cell that another covers is empty and stands in the file itself."""
    cells: list[str] = []
    for cell in row:
        if local(cell) in ("table-cell", "covered-table-cell"):
            text = _time(cell) or "\n".join(_paragraphs(cell))
            cells += [text] * _number(cell, "number-columns-repeated", _MOST_COLUMNS)
    return cells[:_MOST_COLUMNS]


def _time(cell: "Element") -> str:
    """Return the time in a cell of a sheet as a clock, "" where there is none.

    What a sheet shows of it has no fractions.
    """
    found = _DURATION.fullmatch(attribute(cell, "time-value"))
    return ":".join(found.groups()) if found else ""


def _paragraphs(element: "Element") -> Iterator[str]:
    for inner in _unwrapped(element):
        if local(inner) == "table":
            yield from (cell for row in _rows(inner) for cell in row)
        else:
            yield _text(inner)


def _number(element: "Element", name: str, most: int) -> int:
    value = attribute(element, name, "1")
    return min(int(value[:9]), most) if value.isascii() and value.isdigit() else 1


def _text(paragraph: "Element") -> str:
    pieces: list[str] = []
    _collect(paragraph, pieces)
    return "".join(pieces).strip(" ")


def _collect(element: "Element", pieces: list[str]) -> None:
    _say(element.text, pieces)
    for child in element:
        name = local(child)
        if name == "s":
            pieces.append(" " * _number(child, "c", _MOST_REPEATED))
        elif name in _SIGNS:
            pieces.append(_SIGNS[name])
        elif name not in _NOT_SHOWN:
            _collect(child, pieces)
        _say(child.tail, pieces)


def _say(text: str | None, pieces: list[str]) -> None:
    """Add a text, each run of blanks in it as one: what is meant as more has an element."""
    pieces.append(_BLANKS.sub(" ", text or ""))
