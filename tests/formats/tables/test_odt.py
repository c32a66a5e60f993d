"""OpenDocument texts: tables and paragraphs as they come, and what is no document refused."""

import io
import zipfile

import pytest

from editor.core.errors import InputError
from editor.formats.base import Imported
from editor.formats.sniffing import read_bytes

KIND = "application/vnd.oasis.opendocument.text"
_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(
    f'xmlns:{name}="{_NS}{name}:1.0"' for name in ("office", "text", "table", "style")
)
STYLE = '<style:style style:name="P1" style:parent-style-name="Title"/>'


def odt(body: str, head: str = "", kind: str = KIND) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", kind)
        file.writestr(
            "content.xml",
            f"{head}<office:document-content {_SPACES}><office:automatic-styles>{STYLE}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
    return out.getvalue()


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def table(*rows: tuple[str, ...], heading: tuple[str, ...] = ()) -> str:
    def row(cells: tuple[str, ...]) -> str:
        inner = (f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in cells)
        return f"<table:table-row>{''.join(inner)}</table:table-row>"

    first = f"<table:table-header-rows>{row(heading)}</table:table-header-rows>" if heading else ""
    return f"<table:table><table:table-column/>{first}{''.join(map(row, rows))}</table:table>"


def read(body: str) -> Imported:
    imported = read_bytes(odt(body), "talk.odt")
    assert imported.format == "odt"
    return imported


def texts(body: str) -> list[str]:
    return [row.texts[0] for row in read(body).transcript.segments]


def test_a_table_with_a_heading_has_times_speakers_and_two_languages() -> None:
    heading = ("Time", "Speaker", "Source", "Translation")
    rows = (("0:01", "Juniper", "The lamp.", "灯。"), ("0:05", "Rowan", "The tide.", "潮。"))
    imported = read(p("Harbour Lights", "P1") + p("Episode 1") + table(*rows, heading=heading))
    found = [(row.slot.start, row.speaker, row.texts) for row in imported.transcript.segments]
    assert found == [
        (1000, "Juniper", ("The lamp.", "灯。")),
        (5000, "Rowan", ("The tide.", "潮。")),
    ]
    assert imported.transcript.header == ("Harbour Lights", "Episode 1")


def test_a_table_without_a_heading_has_two_languages() -> None:
    transcript = read(table(("The lamp.", "灯。"), ("The tide.", "潮。"))).transcript
    assert [track.language for track in transcript.tracks] == ["en", "zh"]


def test_paragraphs_are_read_as_a_text_would_be() -> None:
    names = ("Ann", "Bob", "Ann", "Bob", "Ann")
    body = "".join(p(f"{name}: The lamp is lit, {n}.") for n, name in enumerate(names))
    assert [row.speaker for row in read(body).transcript.segments] == list(names)


def test_what_is_in_lists_and_sections_is_read_and_what_is_not_shown_is_not() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"{p('Gone.')}</text:deletion></text:changed-region></text:tracked-changes>"
        f"<text:section><text:list><text:list-item>{p('The lamp is lit.')}</text:list-item>"
        "</text:list></text:section>"
        + p('The <text:span>tide</text:span><text:note><text:note-body>'
            f'{p("A note.")}</text:note-body></text:note> was<text:s text:c="2"/>high\n   then.')
    )  # fmt: skip
    assert texts(body) == ["The lamp is lit.", "The tide was  high then."]


@pytest.mark.parametrize(
    "data",
    [
        b"So we lit the lamp.\n",
        b"PK\x03\x04 and no more",
        odt(p("Up."), kind="application/vnd.oasis.opendocument.spreadsheet"),
    ],
    ids=["text", "half a zip", "spreadsheet"],
)
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="OpenDocument"):
        read_bytes(data, "talk.odt")


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="no text"):
        read("")


def test_entities_are_refused() -> None:
    head = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(InputError, match="unsafe XML"):
        read_bytes(odt(p("&a;"), head), "talk.odt")


def test_a_part_that_grows_without_measure_is_refused() -> None:
    with pytest.raises(InputError, match="unsafe zip"):
        read_bytes(odt(p(" " * (80 << 20))), "talk.odt")
