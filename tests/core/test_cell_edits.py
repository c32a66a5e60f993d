"""What moves texts from cell to cell."""

from editor.core import cell_edits
from editor.core.segments import WordTime

from .test_edits import rows, texts
from .test_row_edits import after


def test_the_columns_of_some_rows_change_places() -> None:
    before = rows(("a", "甲"), ("b", "乙"), ("same", "same"))
    before[0] = before[0]._replace(cuts=((1, 1),), words=(WordTime(0, 1, 0, 9),))
    edit = cell_edits.swap_columns(before, [0, 2], 0, 1)
    now = after(before, edit)
    assert texts(now) == [("甲", "a"), ("b", "乙"), ("same", "same")]
    assert (now[0].cuts, now[0].words) == ((), ())
    assert len(edit.splices) == 1


def test_two_texts_of_a_column_change_places() -> None:
    before = rows(("a", "甲"), ("b", "乙"))
    edit = cell_edits.swap_texts(before, 1, 0, 1)
    assert texts(after(before, edit)) == [("a", "乙"), ("b", "甲")]
    assert edit.label == "Swap the texts of rows 1 and 2"


def test_the_end_of_a_text_goes_to_the_row_below() -> None:
    before = rows(("one two", "一二"), ("three", "三"))
    assert texts(after(before, cell_edits.move_tail(before, 0, 0, 4)))[0][0] == "one"
    assert texts(after(before, cell_edits.move_tail(before, 0, 0, 4)))[1] == ("two three", "三")
    assert texts(after(before, cell_edits.move_tail(before, 0, 1, 1)))[1] == ("three", "二三")


def test_the_head_of_a_text_goes_to_the_row_above() -> None:
    before = rows(("one", ""), ("two three", ""))
    assert texts(after(before, cell_edits.move_head(before, 1, 0, 4))) == [
        ("one two", ""),
        ("three", ""),
    ]


def test_moving_nothing_changes_nothing() -> None:
    before = rows(("one", ""), ("two", ""))
    assert cell_edits.move_head(before, 1, 0, 0).is_empty
    assert cell_edits.move_tail(before, 0, 0, 3).is_empty
