"""The table of a translator as a Word document: times, speaker and one column a language."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence

from editor.core.errors import OutputError
from editor.core.i18n import _
from editor.formats.base import Outgoing
from editor.formats.containers.xml_safely import MAX_ELEMENTS
from editor.formats.containers.xml_writing import cleaned, escaped
from editor.formats.containers.zip_safely import MAX_MEMBER
from editor.formats.lines import unify
from editor.formats.tables.rows import written_rows

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PLACE = f'<w:tbl xmlns:w="{_SPACE}"/>'
_MAIN = "word/document.xml"
_WIDTHS = (1300, 1300, 1400)
_TEXT_WIDTH = 3600
_MOST_BYTES = MAX_MEMBER - (1 << 20)
_MOST_ELEMENTS = MAX_ELEMENTS - 1000
_EPOCH = (1980, 1, 1, 0, 0, 0)
_SIGNS = re.compile(r"([\n\t])")
_TAGS = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def written_document(outgoing: Outgoing) -> bytes:
    """Return the bytes of a document on wide pages: the titles, then a table with a heading.

    Raises:
        OutputError: it would be larger than what is read again.
    """
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.oxml import parse_xml

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    properties = document.core_properties
    properties.author, properties.comments = "", ""
    titles = [" ".join(cleaned(line).split()) for line in outgoing.transcript.header]
    properties.title = titles[0][:255] if titles else ""
    for title in filter(None, titles):
        document.add_paragraph(title, style="Title")
    document.element.body.insert(len(document.element.body) - 1, parse_xml(_PLACE))
    document.add_paragraph()
    out = io.BytesIO()
    document.save(out)
    table = _readable(_table(written_rows(outgoing)), len(outgoing.segments))
    return _packed(out.getvalue(), table.encode())


def _readable(table: str, rows: int) -> str:
    is_large = len(table) * 4 > _MOST_BYTES and len(table.encode()) > _MOST_BYTES
    if is_large or table.count("<w:") > _MOST_ELEMENTS:
        raise OutputError(
            _(
                "{n} rows make a Word document that is too large to be read again. "
                "Export them in parts, or as CSV."
            ).format(n=rows)
        )
    return table


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [*_WIDTHS, *[_TEXT_WIDTH] * (len(rows[0]) - len(_WIDTHS))]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    heading = _row(rows[0], "<w:trPr><w:tblHeader/></w:trPr>")
    body = "".join(map(_row, rows[1:]))
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        '<w:tblW w:type="auto" w:w="0"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{heading}{body}</w:tbl>"
    )


def _row(cells: Iterable[str], properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(map(_cell, cells))}</w:tr>"


def _cell(text: str) -> str:
    return f"<w:tc><w:p>{_run(text)}</w:p></w:tc>"


def _run(text: str) -> str:
    pieces = _SIGNS.split(unify(text))
    inner = "".join(
        _TAGS.get(piece) or f'<w:t xml:space="preserve">{escaped(piece)}</w:t>'
        for piece in pieces
        if piece
    )
    return f"<w:r>{inner}</w:r>" if inner else ""


def _packed(data: bytes, table: bytes) -> bytes:
    """Return the zip file with the table in its place; a tree of its cells would take long.

    It is dated as if made in 1980, so that the same rows give the same bytes.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            part = old.read(info)
            if info.filename == _MAIN:
                part = part.replace(b"<w:tbl/>", table, 1)
            new.writestr(zipfile.ZipInfo(info.filename, _EPOCH), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()
