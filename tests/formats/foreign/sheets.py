"""Spreadsheets and word processors, as small as a program reads them."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from html import escape

from .foreign import PLAIN, TURNS, Foreign, Row, spoken_by

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(f'xmlns:{name}="{_OPEN}{name}:1.0"' for name in ("office", "text", "table"))
STYLES = (
    f'<styleSheet xmlns="{_SHEET}"><numFmts><numFmt numFmtId="170" formatCode="[h]:mm:ss.000"/>'
    '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="21"/><xf numFmtId="170"/>'
    '<xf numFmtId="20"/></cellXfs></styleSheet>'
)
Cell = str | float | tuple[float, int]


def zipped(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return out.getvalue()


def xlsx(*sheets: Iterable[Sequence[Cell]]) -> bytes:
    """Return a workbook; a cell is a text, a number, or a number with the index of its style."""
    texts: list[str] = []
    parts = {"xl/styles.xml": STYLES}
    for number, rows in enumerate(sheets, 1):
        inner = "".join(_row(row, cells, texts) for row, cells in enumerate(rows, 1))
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{_SHEET}"><sheetData>{inner}</sheetData></worksheet>'
        )
    names = "".join(
        f'<sheet name="Tab {number}" sheetId="{number}" r:id="r{number}"/>'
        for number in range(1, len(sheets) + 1)
    )
    links = "".join(
        f'<Relationship Id="r{number}" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(sheets) + 1)
    )
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets>{names}</sheets></workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = f"<Relationships>{links}</Relationships>"
    shared = "".join(f"<si><r><t>{escape(text)}</t></r><rPh><t>x</t></rPh></si>" for text in texts)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_SHEET}">{shared}</sst>'
    return zipped(**parts)


def _row(row: int, cells: Sequence[Cell], texts: list[str]) -> str:
    inner = "".join(_cell(row, at, cell, texts) for at, cell in enumerate(cells))
    return f'<row r="{row}">{inner}</row>'


def _cell(row: int, at: int, cell: Cell, texts: list[str]) -> str:
    place = f"{chr(ord('A') + at)}{row}"
    if isinstance(cell, tuple):
        return f'<c r="{place}" s="{cell[1]}"><v>{cell[0]}</v></c>'
    if isinstance(cell, float | int):
        return f'<c r="{place}"><v>{cell}</v></c>'
    if not cell:
        return ""
    texts.append(cell)
    return f'<c r="{place}" t="s"><v>{len(texts) - 1}</v></c>'


def table(rows: Sequence[Sequence[str]]) -> str:
    inner = "".join(
        f"<table:table-row>{''.join(map(_open_cell, cells))}"
        '<table:table-cell table:number-columns-repeated="900"/></table:table-row>'
        for cells in rows
    )
    return f'<table:table table:name="Tab">{inner}</table:table>'


def _open_cell(cell: str) -> str:
    if cell.startswith("PT"):
        value = f'office:value-type="time" office:time-value="{cell}"'
        return f"<table:table-cell {value}><text:p>rounded</text:p></table:table-cell>"
    return f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>"


def opened(body: str, kind: str) -> str:
    return (
        f"<office:document {_SPACES}><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document>"
    )


def ods(rows: Sequence[Sequence[str]]) -> bytes:
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped(mimetype=kind, **{"content.xml": opened(table(rows), "spreadsheet")})


def _days(seconds: float | None) -> float:
    return (seconds or 0) / 86400


SAID = spoken_by("Ann Vale", "Bo")
TWO: list[Row] = [
    (*row[:4], zh)
    for row, zh in zip(
        SAID, ("我们九点点亮了旧灯。", "潮水很低，没有人来。", "于是我们划船回家。"), strict=True
    )
]
_CLOCKS = [[f"PT00H00M0{row[0]}S", f"PT00H00M0{row[1]}S", row[2], row[3]] for row in SAID]


def _typed_hours() -> list[Sequence[Cell]]:
    return [[(at / 24 + 3 / 1440, 3), row[3]] for at, row in enumerate(SAID)]


SHEETS: list[Foreign] = [
    Foreign(
        "a workbook with times as parts of a day, a title, and a second sheet",
        "talk.xlsx",
        xlsx(
            [
                ["Harbour Lights"],
                [],
                ["Start", "End", "Speaker", "English", "中文"],
                *([(_days(row[0]), 2), (_days(row[1]), 2), *row[2:]] for row in TWO),
            ],
            [["to do"]],
        ),
        TWO,
        ("Harbour Lights", "English", "中文"),
    ),
    Foreign(
        "a workbook in which minutes were typed as hours",
        "talk.xlsx",
        xlsx(
            [["Time", "Text"], *([(at / 24 + 3 / 1440, 3), row[3]] for at, row in enumerate(SAID))]
        ),
        [(3, 63, "", SAID[0][3]), (63, 123, "", SAID[1][3]), (123, None, "", SAID[2][3])],
    ),
    Foreign(
        "a workbook with seconds as numbers",
        "talk.xlsx",
        xlsx([("start", "end", "text"), *TURNS]),
        PLAIN,
    ),
    Foreign(
        "a sheet of Calc with durations",
        "talk.ods",
        ods([["Begin", "End", "Name", "Text"], *_CLOCKS]),
        SAID,
    ),
    Foreign(
        "a text of Writer in one file",
        "talk.fodt",
        opened(table([["Speaker", "Text"], *([row[2], row[3]] for row in SAID)]), "text").encode(),
        [(None, None, row[2], row[3]) for row in SAID],
    ),
]
