"""The table of a translator as a Word document: times, speaker and one column a language."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence

from editor.formats.base import Outgoing
from editor.formats.lines import unify
from editor.formats.tables.rows import written_rows
from editor.formats.xml_writing import cleaned, escaped

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WIDTHS = (1300, 1300, 1400)
_TEXT_WIDTH = 3600
_EPOCH = (1980, 1, 1, 0, 0, 0)
_SIGNS = re.compile(r"([\n\t])")
_TAGS = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def written_document(outgoing: Outgoing) -> bytes:
    """Return the bytes of a document on wide pages: the titles, then a table with a heading."""
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
    table = parse_xml(_table(written_rows(outgoing)))
    document.element.body.insert(len(document.element.body) - 1, table)
    document.add_paragraph()
    out = io.BytesIO()
    document.save(out)
    return _without_dates(out.getvalue())


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [*_WIDTHS, *[_TEXT_WIDTH] * (len(rows[0]) - len(_WIDTHS))]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    heading = _row(rows[0], widths, "<w:trPr><w:tblHeader/></w:trPr>")
    body = "".join(_row(row, widths) for row in rows[1:])
    return (
        f'<w:tbl xmlns:w="{_SPACE}"><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        '<w:tblW w:type="auto" w:w="0"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{heading}{body}</w:tbl>"
    )


def _row(cells: Iterable[str], widths: Iterable[int], properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(map(_cell, cells, widths))}</w:tr>"


def _cell(text: str, width: int) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/></w:tcPr><w:p>{_run(text)}</w:p></w:tc>'
    )


def _run(text: str) -> str:
    pieces = _SIGNS.split(unify(text))
    inner = "".join(
        _TAGS.get(piece) or f'<w:t xml:space="preserve">{escaped(piece)}</w:t>'
        for piece in pieces
        if piece
    )
    return f"<w:r>{inner}</w:r>" if inner else ""


def _without_dates(data: bytes) -> bytes:
    """Return the same zip file as if made in 1980, so that the same rows give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            dated = zipfile.ZipInfo(info.filename, _EPOCH)
            new.writestr(dated, old.read(info), zipfile.ZIP_DEFLATED)
    return out.getvalue()
