"""What stands in a Word document: its tables and paragraphs, without the rest."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.containers.xml_safely import attribute, local
from editor.formats.containers.zip_safely import SafeZip, is_zip
from editor.formats.tables.documents import Contents, xml_part

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MAIN = "word/document.xml"
_PARTS = "_rels/.rels"
_TYPES = "[Content_Types].xml"
_OF_WORD = "wordprocessingml"
_STYLES = "styles.xml"
_TITLES = frozenset({"title", "subtitle"})
_HEADING = "heading"
_BREAKS = frozenset({"br", "cr"})
_HYPHENS = {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_NOT_SHOWN = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr"})
_BOX = "txbxContent"
_REFERENCES = frozenset({"footnoteReference", "endnoteReference"})


def is_docx(data: bytes) -> bool:
    """True when the bytes are a zip file with the main part of a Word document."""
    if not is_zip(data):
        return False
    try:
        return _main_part(SafeZip(data)) != ""
    except InputError:
        return False


def _main_part(file: SafeZip) -> str:
    """Return the name of the part with the text, "" where the file has none.

    Nearly all programs call it the same; where one does not, the list of parts names it.
    """
    if _MAIN in file.names:
        return _MAIN
    if not file.names.issuperset((_PARTS, _TYPES)) or _OF_WORD not in _as_text(file, _TYPES):
        return ""
    targets = (
        attribute(one, "Target").lstrip("/")
        for one in xml_part(file, _PARTS)
        if attribute(one, "Type").endswith("/officeDocument")
    )
    return next((name for name in targets if name in file.names), "")


def _as_text(file: SafeZip, name: str) -> str:
    return file.read(name).decode("utf-8", "replace")


def contents_of(data: bytes) -> Contents:
    """Return the texts of a Word document; tracked deletions and comments are not shown.

    Raises:
        InputError: it is no Word document, unsafe or damaged.
    """
    if not is_zip(data):
        raise InputError(
            _("this is not a Word document (.docx). Save it once more from Word or Writer.")
        )
    file = SafeZip(data)
    main = _main_part(file) or _MAIN
    root = xml_part(file, main)
    names = _style_names(file, main)
    body = next((one for one in root if local(one) == "body"), None)
    if body is None:
        raise InputError(_("this document has no text in it. Open the right file."))
    contents = Contents([], [], [])
    has_text = False
    for element in _unwrapped(body):
        if _is(element, "tbl"):
            has_text = True
            contents.tables.append([_row(one) for one in _unwrapped(element) if _is(one, "tr")])
        elif _is(element, "p"):
            style = names.get(_style(element), _style(element).lower())
            is_title = style in _TITLES or (style.startswith(_HEADING) and not has_text)
            has_text = has_text or not (is_title or not _text(element).strip())
            (contents.titles if is_title else contents.paragraphs).append(_text(element))
            contents.paragraphs.extend(_in_boxes(element))
    return contents._replace(notes=sum(local(one) in _REFERENCES for one in body.iter()))


def _style_names(file: SafeZip, main: str) -> dict[str, str]:
    """Return the names of styles by id: an id depends on the language of Word, a name does not."""
    part = f"{main.rpartition('/')[0]}/{_STYLES}".lstrip("/")
    if part not in file.names:
        return {}
    styles = (one for one in xml_part(file, part) if _is(one, "style"))
    return {
        attribute(style, "styleId"): attribute(name, "val").lower()
        for style in styles
        for name in style
        if _is(name, "name")
    }


def _is(element: "Element", name: str) -> bool:
    return local(element) == name


def _unwrapped(element: "Element") -> Iterator["Element"]:
    """Go through the children, into boxes of content controls and tracked changes."""
    for child in element:
        name = local(child)
        if name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from _unwrapped(child)
        elif name not in _NOT_SHOWN:
            yield child


def _row(row: "Element") -> list[str]:
    cells: list[str] = []
    for cell in _unwrapped(row):
        if _is(cell, "tc"):
            cells.append("\n".join(_paragraphs(cell)))
            cells.extend([""] * (_columns_spanned(cell) - 1))
    return cells


def _paragraphs(element: "Element") -> Iterator[str]:
    for child in _unwrapped(element):
        if _is(child, "p"):
            yield _text(child)
        elif local(child) in ("tbl", "tr", "tc"):
            yield from _paragraphs(child)


def _in_boxes(element: "Element") -> Iterator[str]:
    """Go through the paragraphs of the text boxes that hang on a paragraph."""
    for child in element:
        name = local(child)
        if name == _BOX:
            yield from _paragraphs(child)
        elif name not in _NOT_SHOWN:
            yield from _in_boxes(child)


def _columns_spanned(cell: "Element") -> int:
    for element in cell.iter():
        if _is(element, "gridSpan"):
            value = next(iter(element.attrib.values()), "1")
            return min(int(value), 63) if value.isascii() and value.isdigit() else 1
        if _is(element, "p"):
            break
    return 1


def _style(paragraph: "Element") -> str:
    for element in paragraph.iter():
        if _is(element, "pStyle"):
            return next(iter(element.attrib.values()), "")
        if _is(element, "r"):
            break
    return ""


def _text(element: "Element") -> str:
    pieces: list[str] = []
    _collect(element, pieces)
    return "".join(pieces)


def _collect(element: "Element", pieces: list[str]) -> None:
    for child in element:
        name = local(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name == "tab":
            pieces.append("\t")
        elif name in _BREAKS:
            pieces.append("\n")
        elif name in _HYPHENS:
            pieces.append(_HYPHENS[name])
        elif name not in _NOT_SHOWN and name != _BOX:
            _collect(child, pieces)
