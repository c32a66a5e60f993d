"""Tables for spreadsheets: no text of a transcript becomes a formula there."""

import csv
import io

import pytest

from editor.captions.layouts import Layout
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.formats.sniffing import read_bytes
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import ExportOptions

FORMULAS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '"=1"', " =1", "=cmd|' /C calc'!A0",
    "＝1+1", "\u00a0=1", "\n=1", "'=1", '=HYPERLINK("http://x","y")', "%0A=1", ";=1", ",=1",
]  # fmt: skip


def talk(text: str) -> Transcript:
    tracks = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
    return Transcript(tracks, (Segment("1", (text, text), speaker=text.strip()),))


@pytest.mark.parametrize("format_id", ["csv", "tsv"])
@pytest.mark.parametrize("text", FORMULAS, ids=ascii)
def test_30_no_cell_begins_like_a_formula_and_each_comes_back(format_id: str, text: str) -> None:
    exported = exporting.build(talk(text), ExportOptions(format_id, Layout.SOURCE_FIRST))
    data = exported.files[0].data
    sign = "," if format_id == "csv" else "\t"
    rows = list(csv.reader(io.StringIO(data.decode(), newline=""), delimiter=sign))
    for cell in rows[1][2:]:
        start = cell.lstrip(" \t\r\n\u00a0\"'") if not cell.startswith("'") else cell
        assert start[:1] not in tuple("=+-@"), cell
    (row,) = read_bytes(data, f"talk.{format_id}", format_id).transcript.segments
    assert row.texts[0].strip() == text.replace("\r", "\n").strip()


@pytest.mark.parametrize("format_id", ["csv", "tsv"])
def test_30_a_separator_in_a_text_makes_no_new_cell(format_id: str) -> None:
    text = 'a;=1,=2\t=3"\n=4'
    data = exporting.build(talk(text), ExportOptions(format_id, Layout.SOURCE_FIRST)).files[0].data
    (row,) = read_bytes(data, f"talk.{format_id}", format_id).transcript.segments
    assert row.texts == (text, text)
