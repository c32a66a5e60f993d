"""Tables from spreadsheets put into rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import Document
from editor.core.errors import InputError
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.qt.grid.clipboard import as_html, as_tsv
from editor.workflows.corrections import pasting
from editor.workflows.corrections.pasting import paste, read_table
from tests.core.random_edits import TRACKS
from tests.core.test_edits import rows, texts
from tests.core.undo import assert_undoable

EXCEL = """<html><head><style>td {color: red}</style></head><body>
<table border=0><tr><td colspan="2">wide</td></tr>
<tr><td>a <b>bold</b> word</td><td>两<br>行</td></tr>
<tr><td>1 &lt; 2 &amp; 3<td><p>one</p><p>two</p></td></tr></table>
<table><tr><td>another</td></tr></table></body></html>"""


def after(before: list[Segment], table: pasting.Table, row: int, track: int) -> list[Segment]:
    document = Document(Transcript(TRACKS, tuple(before)))
    assert_undoable(document, paste(before, table, row, track, 2).edit)
    return list(document.segments)


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("", []),
        ("one", [["one"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"a\nb"\tc\n', [["a\nb", "c"]]),
        ('"He said ""no"""\tc', [['He said "no"', "c"]]),
        ('He said "no', [['He said "no']]),
        ('5" and\t6" ', [['5" and', '6" ']]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("'=1+1", [["=1+1"]]),
    ],
)
def test_text_of_a_spreadsheet_is_read(text: str, table: pasting.Table) -> None:
    assert read_table(text) == table


def test_the_first_table_of_a_page_is_read() -> None:
    assert read_table("ignored", EXCEL) == [
        ["wide", ""],
        ["a bold word", "两\n行"],
        ["1 < 2 & 3", "one\ntwo"],
    ]


def test_a_page_without_a_table_is_read_as_text() -> None:
    assert read_table("a\tb", "<p>a b</p>") == [["a", "b"]]


def test_too_much_is_refused_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pasting, "MOST_BYTES", 10)
    with pytest.raises(InputError, match="Save them as a file"):
        read_table("x" * 11)


def test_more_rows_than_anybody_pastes_are_refused_before_they_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pasting, "MOST_ROWS", 3)
    assert len(read_table("a\nb\nc\n")) == 3
    for text, html in (("a\n" * 4, ""), ("", "<table>" + "<TR><td>a</td>" * 4)):
        with pytest.raises(InputError, match="more than 3 rows"):
            read_table(text, html)


def test_cells_without_a_column_are_counted() -> None:
    found = pasting.paste(rows(("a", "甲")), [["1", "2", "3"], ["4", "5", "6"]], 0, 1, 2)
    assert (found.cells, found.left_out) == (2, 4)


def test_cells_are_filled_to_the_right_and_downward_and_rows_added() -> None:
    before = rows(("a", "甲"), ("b", "乙"))
    now = after(before, [["1", "2", "3"], ["4"], ["5", "6"]], 1, 0)
    assert texts(now) == [("a", "甲"), ("1", "2"), ("4", ""), ("5", "6")]
    found = paste(before, [["1", "2", "3"], ["4"], ["5", "6"]], 1, 0, 2)
    assert (found.cells, found.added, found.first) == (5, 2, 1)
    assert found.edit.label == "Paste 5 cells"


def test_a_cell_fills_only_the_column_that_it_is_pasted_in() -> None:
    assert texts(after(rows(("a", "甲")), [["x", "y"]], 0, 1)) == [("a", "x")]


def test_an_empty_document_takes_all_as_new_rows() -> None:
    assert texts(after([], [["a", "b"]], -1, 0)) == [("a", "b")]


def test_what_would_change_nothing_is_no_edit() -> None:
    assert paste(rows(("a", "甲")), [["a"]], 0, 0, 2).edit.is_empty


def test_copied_rows_become_new_rows_with_times_and_speakers() -> None:
    slot = TimeSlot(1500, 2500, Origin.TYPED)
    copied = [
        Segment("1", ("=1+1\nmore", "two\twords"), slot, "Ann"),
        Segment("2", ("", "'quoted"), EMPTY_SLOT, ""),
    ]
    before = rows(("a", "甲"), ("b", "乙"))
    for text, html in ((as_tsv(copied), ""), ("", as_html(copied))):
        now = after(before, read_table(text, html), 0, 0)
        assert [row.texts[0] for row in now] == ["a", "=1+1\nmore", "", "b"]
        assert (now[1].slot, now[1].speaker) == (slot, "Ann")
        assert now[2].slot == EMPTY_SLOT


def test_no_copied_text_is_a_formula_or_a_tag() -> None:
    row = Segment("1", ("=cmd|x", "<img src=x>"), EMPTY_SLOT, "@SUM(A1)")
    assert as_tsv([row]) == "\t\t'@SUM(A1)\t'=cmd|x\t<img src=x>\n"
    assert "<img" not in as_html([row])


@given(st.text('a\t\n"<>td&=', max_size=30), st.text("<>/tabledr a=\"1colspn'", max_size=40))
def test_anything_on_the_clipboard_is_read(text: str, html: str) -> None:
    for table in (read_table(text), read_table(text, f"<table>{html}")):
        after(rows(("a", "甲"), ("b", "乙")), table, 1, 1)
