"""Word documents: tables and paragraphs as they come, the translator's table there and back."""

import io
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.errors import InputError, OutputError
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Imported, Outgoing
from editor.formats.sniffing import read_bytes
from editor.formats.tables import docx_writing

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TRACKS = (Track("a", "en"), Track("b", "zh", Role.TRANSLATION))


def zipped(main: str, **others: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", main)
        for name, data in others.items():
            file.writestr(name, data)
    return out.getvalue()


def document(body: str) -> bytes:
    return zipped(f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')


def p(text: str, style: str = "") -> str:
    kind = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{kind}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    inner = (f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{''.join(inner)}</w:tbl>"


def read(body: str) -> Imported:
    imported = read_bytes(document(body), "talk.docx")
    assert imported.format == "docx"
    return imported


def write(transcript: Transcript) -> bytes:
    outgoing = Outgoing(transcript, (), transcript.segments, (0, 1))
    return FORMATS.get("docx").write(outgoing).data


def test_the_list_of_parts_may_name_another_main_part() -> None:
    types = '<Types><Override ContentType="a.wordprocessingml.document.main+xml"/></Types>'
    link = '<Relationship Type="x/officeDocument" Target="/text/one.xml"/>'
    main = f'<w:document xmlns:w="{WORD}"><w:body>{p("The lamp is lit.")}</w:body></w:document>'
    parts = {"[Content_Types].xml": types, "_rels/.rels": f"<Relationships>{link}</Relationships>",
             "text/one.xml": main}  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    imported = read_bytes(out.getvalue(), "talk.docx")
    assert (imported.format, imported.transcript.segments[0].texts) == (
        "docx", ("The lamp is lit.",))  # fmt: skip


def test_columns_and_tables_that_are_left_out_are_told() -> None:
    rows = [("The old lamp is lit.", "one a", "The tide is low tonight."),
            ("So we rowed all the way.", "two b", "And then nobody came.")]  # fmt: skip
    told = [one.message for one in read(table(*rows) + table(("a", "b"))).warnings]
    assert any("column 2" in message for message in told)
    assert any("1 table " in message for message in told)


def test_two_columns_are_two_languages() -> None:
    transcript = read(table(("The lamp.", "灯。"), ("The tide.", "潮。"))).transcript
    assert [track.language for track in transcript.tracks] == ["en", "zh"]
    assert [row.texts for row in transcript.segments] == [
        ("The lamp.", "灯。"),
        ("The tide.", "潮。"),
    ]


def test_a_heading_tells_times_and_speakers() -> None:
    heading = ("Time", "Speaker", "Source", "Translation")
    rows = (("0:01", "Juniper", "The lamp.", "灯。"), ("0:05", "Rowan", "The tide.", "潮。"))
    imported = read(p("Harbour Lights", "Title") + p("Episode 1") + table(heading, *rows))
    first = imported.transcript.segments[0]
    assert (first.speaker, first.texts, first.slot.start) == (
        "Juniper",
        ("The lamp.", "灯。"),
        1000,
    )
    assert imported.transcript.header == ("Harbour Lights", "Episode 1")
    assert len(imported.transcript.segments) == 2


def test_a_heading_that_is_repeated_on_each_page_is_no_row() -> None:
    heading = ("Speaker", "English", "中文")
    imported = read(table(heading, ("A", "Lamp.", "灯。")) + table(heading, ("B", "Tide.", "潮。")))
    assert [row.speaker for row in imported.transcript.segments] == ["A", "B"]


def test_paragraphs_are_read_as_a_text_would_be() -> None:
    imported = read("".join(p(f"Juniper: The lamp is lit, {n}.") for n in range(3)))
    assert [row.texts[0] for row in imported.transcript.segments] == [
        f"Juniper: The lamp is lit, {n}." for n in range(3)
    ]
    by_turns = "".join(p(f"The lamp {n}.") + p(f"第{n}盏灯。") for n in range(4))
    assert read(by_turns).transcript.segments[3].texts == ("The lamp 3.", "第3盏灯。")


def test_what_was_deleted_is_not_shown_and_what_was_inserted_is() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>dark</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>The lamp</w:t><w:br/><w:t>burns.</w:t></w:r></w:ins></w:p>"
    )
    imported = read(table(("a", "b")).replace(p("a"), body))
    assert imported.transcript.segments[0].texts[0] == "The lamp\nburns."


def test_a_table_inside_a_cell_loses_nothing() -> None:
    outer = table(("outside", "灯。")).replace(p("outside"), p("before") + table(("inside",)))
    assert read(outer).transcript.segments[0].texts == ("before\ninside", "灯。")


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="no text"):
        read(p(""))


@pytest.mark.parametrize(
    "start",
    ['<!DOCTYPE w [<!ENTITY a "b">]>', '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>'],
)
def test_a_document_type_is_refused_at_once(start: str) -> None:
    data = zipped(f'{start}<w:document xmlns:w="{WORD}"><w:body>&a;</w:body></w:document>')
    with pytest.raises(InputError, match="unsafe XML"):
        read_bytes(data, "talk.docx")
    began = time.process_time()
    with pytest.raises(InputError, match=r"word/document.xml, line 1: unsafe XML"):
        read_bytes(data, "talk.docx")
    assert time.process_time() - began < 0.1


def test_a_bomb_is_refused_and_no_member_is_unpacked_by_name() -> None:
    with pytest.raises(InputError, match="unsafe zip file"):
        read_bytes(zipped(" " * (30 << 20)), "talk.docx")
    main = f'<w:document xmlns:w="{WORD}"><w:body>{p("The lamp.")}</w:body></w:document>'
    imported = read_bytes(zipped(main, **{"../../evil.txt": b"x"}), "talk.docx")
    assert imported.transcript.segments[0].texts == ("The lamp.",)


def test_another_zip_is_no_word_document() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("lamp.txt", "The lamp.")
    with pytest.raises(InputError):
        read_bytes(out.getvalue(), "talk.docx")
    with pytest.raises(InputError, match="not a Word document"):
        read_bytes(b"The lamp.", "talk.docx", "docx")


def test_the_same_rows_give_the_same_bytes() -> None:
    rows = (Segment("1", ("The lamp.", "灯。"), TimeSlot(0, 1000), "Juniper"),)
    assert write(Transcript(TRACKS, rows)) == write(Transcript(TRACKS, rows))


CELLS = st.text("ab\t\n'=,&<> 灯\u2028", max_size=8).map(str.strip)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=3))
def test_what_is_written_is_read_again(cells: list[tuple[str, str, str]]) -> None:
    rows = tuple(
        Segment(str(n), (one, two), TimeSlot(n * 1000, n * 1000 + 1), " ".join(name.split()))
        for n, (one, two, name) in enumerate(cells)
    )
    again = read_bytes(write(Transcript(TRACKS, rows, header=("Harbour Lights",))), "talk.docx")
    assert again.transcript.header == ("Harbour Lights",)
    assert [(row.texts, row.slot[:2], row.speaker) for row in again.transcript.segments] == [
        (row.texts, row.slot[:2], row.speaker) for row in rows
    ]


def test_more_rows_than_can_be_read_again_are_refused_before_writing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(docx_writing, "_MOST_ELEMENTS", 100)
    rows = tuple(Segment(str(n), ("The lamp.", "灯。")) for n in range(10))
    with pytest.raises(OutputError, match="10 rows"):
        write(Transcript(TRACKS, rows))


def test_another_library_reads_the_table() -> None:
    from docx import Document

    rows = (Segment("1", ("The\nlamp.", "灯。"), TimeSlot(0, 1000), "Juniper"),)
    document = Document(io.BytesIO(write(Transcript(TRACKS, rows, header=("Harbour <Lights>",)))))
    assert document.paragraphs[0].text == "Harbour <Lights>"
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["start", "end", "speaker", "en", "zh"],
        ["00:00:00.000", "00:00:01.000", "Juniper", "The\nlamp.", "灯。"],
    ]
