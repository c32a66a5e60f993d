"""Tables with commas: their headings, their quotes, their times, and no formulas."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Imported, Outgoing
from editor.formats.sniffing import read_bytes

TRACKS = (Track("a", "en"), Track("b", "zh", Role.TRANSLATION))


def write(transcript: Transcript, bom: bool = False, newline: str = "\n") -> bytes:
    outgoing = Outgoing(transcript, (), transcript.segments, (0, 1), newline, bom)
    return FORMATS.get("csv").write(outgoing).data


def read(text: str, name: str = "talk.csv") -> Imported:
    imported = read_bytes(text.encode(), name)
    assert imported.format == "csv"
    return imported


@pytest.mark.parametrize("sign", [",", ";"])
def test_a_heading_tells_the_columns(sign: str) -> None:
    rows = (
        ("No", "Start time", "End time", "Name", "Source", "Translation", "Mood"),
        ("1", "0:01", "00:00:02,5", "Juniper", "So we lit the lamp.", "灯亮了。", "calm"),
        ("2", "", "", "", "The tide.", "潮。", ""),
    )
    text = "\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows)
    imported = read(text, "talk.txt")
    first, second = imported.transcript.segments
    assert first.texts == ("So we lit the lamp.", "灯亮了。")
    assert (first.slot[:2], first.speaker) == ((1000, 2500), "Juniper")
    assert second.slot[:2] == (None, None)
    assert [track.language for track in imported.transcript.tracks] == ["en", "zh"]
    assert "Mood" in imported.warnings[0].message


def test_names_of_languages_are_told_and_kept() -> None:
    imported = read("Deutsch,中文\nDas Licht brennt.,灯亮着。\nDie Flut kommt.,涨潮了。\n")
    assert [track.language for track in imported.transcript.tracks] == ["de", "zh"]
    assert imported.transcript.header == ("Deutsch", "中文")
    assert len(imported.transcript.segments) == 2


def test_a_quoted_line_break_stays_in_its_cell() -> None:
    imported = read('start,end,text\n1.0,2.0,"The lamp,\nthe tide"\n2.0,3.0,"He said ""no"""\n')
    texts = [row.texts[0] for row in imported.transcript.segments]
    assert texts == ["The lamp,\nthe tide", 'He said "no"']


def test_whole_numbers_as_long_as_milliseconds_are_milliseconds() -> None:
    slots = [
        row.slot[:2] for row in read("start,end,text\n0,2500,a\n2500,4000,b\n").transcript.segments
    ]
    assert slots == [(0, 2500), (2500, 4000)]
    slots = [row.slot[:2] for row in read("start,end,text\n0,2,a\n2,4,b\n").transcript.segments]
    assert slots == [(0, 2000), (2000, 4000)]


def test_a_duration_gives_the_end() -> None:
    imported = read("start,duration,text\n1.5,2,The lamp\n")
    assert imported.transcript.segments[0].slot[:2] == (1500, 3500)


def test_columns_without_a_heading_are_told_by_their_cells() -> None:
    imported = read("0:01,0:02,The lamp burns.,灯亮着。\n0:02,0:03,The tide comes.,涨潮了。\n")
    row = imported.transcript.segments[1]
    assert (row.texts, row.slot[:2]) == (("The tide comes.", "涨潮了。"), (2000, 3000))


def test_a_bad_time_is_told_with_its_line() -> None:
    imported = read('start,end,text\n0:01,0:02,"a\nb"\nsoon,0:05,c\n')
    assert imported.warnings[0].line == 4
    assert imported.transcript.segments[1].slot[:2] == (None, 5000)


def test_sentences_with_commas_are_no_table() -> None:
    text = "Well, we lit it.\nThen, the tide.\nNo, never.\nYes, it was.\n"
    assert read_bytes(text.encode(), "talk.txt").format == "text"


def test_bom_and_line_ends_are_as_asked() -> None:
    rows = (Segment("1", ("a\nb", "灯"), TimeSlot(0, 10), "=Juniper"),)
    data = write(Transcript(TRACKS, rows), bom=True, newline="\r\n")
    assert data.startswith(b"\xef\xbb\xbfstart,end,speaker,en,zh\r\n")
    again = read_bytes(data, "talk.csv").transcript.segments[0]
    assert (again.texts, again.speaker, again.slot[:2]) == (("a\nb", "灯"), "=Juniper", (0, 10))


CELLS = st.text("ab\t\n\r\"',;=+-@ 灯", max_size=12).map(str.strip)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_every_cell_comes_back_and_none_is_a_formula(cells: list[tuple[str, str]]) -> None:
    rows = tuple(Segment(str(n), pair, TimeSlot(n, n + 1)) for n, pair in enumerate(cells))
    data = write(Transcript(TRACKS, rows))
    for row in csv.reader(io.StringIO(data.decode(), newline="")):
        assert not any(cell.strip(" \n")[:1] in tuple("=+-@\t\r") for cell in row if cell.strip())
    again = read_bytes(data, "talk.csv", "csv").transcript
    expected = [
        tuple(text.replace("\r\n", "\n").replace("\r", "\n") for text in pair) for pair in cells
    ]
    assert [row.texts for row in again.segments] == expected
