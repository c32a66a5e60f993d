import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core import edits
from editor.core.segments import Status
from editor.core.timeslots import Origin
from editor.qt.grid.columns import Column

CTRL = Qt.ControlModifier
SHIFT = Qt.ShiftModifier


@pytest.fixture
def typing(grid):
    """The grid with the caret at the beginning of the first English text."""
    grid.view.edit_cell(0, 0)
    return grid


def start_column(grid, row):
    grid.view.show_cell(row, Column.START)


# -- beginning --------------------------------------------------------------------------------


def test_letters_in_move_mode_do_not_begin_editing(grid):
    QTest.keyClicks(grid.view, "split this")
    assert not grid.view.is_editing()
    assert grid.steps() == 0


@pytest.mark.parametrize("key", [Qt.Key_Return, Qt.Key_Enter, Qt.Key_F2])
def test_enter_and_f2_put_the_caret_at_the_end_of_the_text(grid, key):
    grid.view.go_to(1, 1)
    grid.press(key)
    assert grid.view.caret() == (1, 1, len(grid.text(1, 1)))
    assert grid.editor.hasFocus()


def test_a_click_places_the_caret_where_it_hit(grid):
    rect = grid.view.cell_rect(2, 5)
    at = grid.editor.fontMetrics().horizontalAdvance("So we") + rect.x() + 9
    QTest.mouseClick(grid.view.viewport(), Qt.LeftButton, pos=QPoint(at, rect.y() + 15))
    assert grid.view.caret() == (2, 0, 5)


def test_a_double_click_edits_a_time(grid):
    point = grid.view.cell_rect(1, Column.END).center()
    QTest.mouseDClick(grid.view.viewport(), Qt.LeftButton, pos=point)
    assert grid.view.is_editing()
    assert grid.view.caret() is None
    assert grid.editor.text() == "00:00:11.600"


def test_going_to_a_span_and_enter_selects_it(grid):
    grid.view.go_to(0, 0, (0, 8))
    grid.press(Qt.Key_Return)
    assert grid.editor.textCursor().selectedText() == "Marisole"


# -- leaving ----------------------------------------------------------------------------------


def test_enter_keeps_the_text_and_goes_on_in_the_row_below(typing):
    typing.type("Yes. ")
    typing.press(Qt.Key_Return)
    assert typing.text(0) == "Yes. Marisole drew the first tide map."
    assert typing.view.caret() == (1, 0, 0)
    assert typing.steps() == 1


def test_enter_on_the_last_row_goes_back_to_move_mode(grid):
    grid.view.edit_cell(3, 1)
    grid.type("x")
    grid.press(Qt.Key_Return)
    assert not grid.view.is_editing()
    assert grid.view.hasFocus()
    assert grid.text(3, 1).startswith("x")


def test_shift_enter_breaks_the_line_with_a_newline(typing):
    typing.type("One")
    typing.press(Qt.Key_Return, SHIFT)
    typing.view.commit()
    assert typing.text(0) == "One\nMarisole drew the first tide map."


def test_tab_goes_to_the_other_column_and_back(typing):
    typing.press(Qt.Key_Tab)
    assert typing.view.caret()[:2] == (0, 1)
    typing.press(Qt.Key_Backtab, SHIFT)
    assert typing.view.caret()[:2] == (0, 0)
    assert typing.steps() == 0


def test_tab_with_one_track_goes_to_the_next_row(grid_of, document_of):
    grid = grid_of(document_of(tracks=1))
    grid.view.edit_cell(0, 0)
    grid.press(Qt.Key_Tab)
    assert grid.view.caret()[:2] == (1, 0)


def test_esc_takes_the_change_away_and_undo_brings_it_back(typing):
    before = typing.text(0)
    typing.type("No. ")
    typing.press(Qt.Key_Escape)
    assert typing.text(0) == before
    assert not typing.view.is_editing()
    typing.document.undo()
    assert typing.text(0) == "No. " + before


def test_esc_without_a_change_makes_no_edit(typing):
    typing.press(Qt.Key_Escape)
    assert typing.steps() == 0


def test_ctrl_enter_confirms_with_the_text_in_one_edit_and_goes_to_the_next_unconfirmed(grid):
    rows = grid.document.segments
    grid.session.do(edits.replace_rows(rows, {1: rows[1]._replace(status=Status.CONFIRMED)}, "x"))
    grid.view.edit_cell(0, 0)
    grid.type("Yes. ")
    grid.press(Qt.Key_Return, CTRL)
    assert grid.text(0).startswith("Yes. ")
    assert grid.document.segments[0].status is Status.CONFIRMED
    assert grid.view.caret() == (2, 0, 0)
    grid.document.undo()
    assert not grid.text(0).startswith("Yes. ")
    assert grid.document.segments[0].status is Status.RAW


def test_down_and_up_leave_the_cell_at_its_edge_and_go_on_editing(grid):
    grid.view.edit_cell(0, 0, (3, 3))
    grid.press(Qt.Key_Down)
    row, track, offset = grid.view.caret()
    assert (row, track) == (1, 0)
    assert 1 <= offset <= 5
    grid.press(Qt.Key_Up)
    assert grid.view.caret()[0] == 0


def test_up_and_down_first_walk_the_lines_of_the_cell(grid):
    grid.session.do(edits.set_text(grid.document.segments, 1, 0, "one\ntwo\nthree"))
    grid.view.edit_cell(1, 0)
    grid.press(Qt.Key_Down)
    grid.press(Qt.Key_Down)
    assert grid.view.caret() == (1, 0, 8)
    grid.press(Qt.Key_Down)
    assert grid.view.caret()[0] == 2


def test_arrow_up_in_the_first_row_stays(typing):
    typing.press(Qt.Key_Up)
    assert typing.view.caret() == (0, 0, 0)


def test_the_focus_going_elsewhere_keeps_the_text(typing):
    typing.type("Kept. ")
    typing.view.setFocus()
    QApplication.processEvents()
    assert typing.text(0).startswith("Kept. ")
    assert not typing.view.is_editing()


def test_a_click_on_another_cell_keeps_the_text(typing):
    typing.type("Kept. ")
    QTest.mouseClick(
        typing.view.viewport(), Qt.LeftButton, pos=typing.view.cell_rect(2, 0).center()
    )
    assert typing.text(0).startswith("Kept. ")
    assert typing.view.current_row() == 2


# -- the text itself --------------------------------------------------------------------------


def test_no_break_spaces_and_line_separators_survive_an_edit_beside_them(grid):
    odd = "Tide\u00a0map\u2028and more"
    grid.session.do(edits.set_text(grid.document.segments, 0, 0, odd))
    grid.view.edit_cell(0, 0)
    grid.type("x")
    grid.view.commit()
    assert grid.text(0) == "x" + odd


def test_an_unchanged_cell_is_never_written_back(grid):
    odd = "a\u2029b\u2028c"
    grid.session.do(edits.set_text(grid.document.segments, 0, 0, odd))
    before = grid.document.revision
    grid.view.edit_cell(0, 0)
    grid.press(Qt.Key_Return)
    assert grid.document.revision == before
    assert grid.text(0) == odd


def test_rich_text_is_pasted_as_plain(typing):
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold\r\nmove ")
    typing.editor.insertFromMimeData(data)
    typing.view.commit()
    assert typing.text(0) == "bold\nmove Marisole drew the first tide map."


def test_copying_in_a_cell_keeps_no_break_spaces(typing):
    typing.editor.replace_all("a\u00a0b")
    typing.editor.selectAll()
    assert typing.editor.createMimeDataFromSelection().text() == "a\u00a0b"


def test_the_caret_counts_code_points_past_an_emoji(grid):
    grid.session.do(edits.set_text(grid.document.segments, 0, 0, "🙂🙂 tide"))
    grid.view.edit_cell(0, 0, (2, 3))
    assert grid.editor.textCursor().selectedText() == " "
    assert grid.view.caret() == (0, 0, 3)


def test_undo_while_typing_goes_by_words(typing):
    before = typing.text(0)
    typing.type("two words ")
    typing.press(Qt.Key_Z, CTRL)
    assert typing.editor.text() == "two " + before
    typing.press(Qt.Key_Z, CTRL)
    assert typing.editor.text() == before
    assert typing.steps() == 0


def test_a_long_text_makes_its_row_grow_while_it_is_typed(typing):
    before = typing.view.cell_rect(0, 5).height()
    for _ in range(3):
        typing.press(Qt.Key_Return, SHIFT)
    assert typing.view.cell_rect(0, 5).height() > before + 30
    typing.press(Qt.Key_Escape)
    assert typing.view.cell_rect(0, 5).height() == before


def test_the_editor_stands_where_the_text_was_painted(typing):
    corner = typing.view.cell_rect(0, 5).topLeft()
    assert (typing.editor.pos() - corner).toTuple() == (8, 6)
    typing.view.resize(800, 400)
    QApplication.processEvents()
    assert (typing.editor.pos() - typing.view.cell_rect(0, 5).topLeft()).toTuple() == (8, 6)


# -- times ------------------------------------------------------------------------------------


def test_a_typed_time_is_kept_and_enter_goes_to_the_time_below(grid):
    start_column(grid, 1)
    grid.press(Qt.Key_Return)
    grid.type("0:06.25")
    grid.press(Qt.Key_Return)
    slot = grid.document.segments[1].slot
    assert (slot.start, slot.origin) == (6250, Origin.TYPED)
    assert grid.view.is_editing()
    assert grid.view.current_row() == 2
    assert grid.editor.text() == "00:00:11.980"


def test_up_and_down_in_a_time_are_50_milliseconds(grid):
    start_column(grid, 1)
    grid.press(Qt.Key_Return)
    grid.press(Qt.Key_Up)
    grid.press(Qt.Key_Up)
    grid.press(Qt.Key_Down)
    grid.view.commit()
    assert grid.document.segments[1].slot.start == 5900


@pytest.mark.parametrize(("typed", "word"), [("noon", "noon"), ("0:59", "end")])
def test_a_wrong_time_is_told_and_stays_open_with_its_text(grid, typed, word):
    start_column(grid, 0)
    grid.press(Qt.Key_Return)
    grid.type(typed)
    grid.press(Qt.Key_Return)
    assert word in grid.failures[0]
    assert grid.editor.text() == typed
    assert grid.editor.hasFocus()
    assert grid.steps() == 0
    assert not grid.view.go_to(2)


def test_esc_leaves_a_wrong_time(grid):
    start_column(grid, 0)
    grid.press(Qt.Key_Return)
    grid.type("noon")
    grid.press(Qt.Key_Escape)
    assert not grid.view.is_editing()
    assert grid.steps() == 0


# -- the document changes under the editor ----------------------------------------------------


def test_an_unchanged_editor_shows_what_replaced_its_text(typing):
    typing.session.do(edits.set_text(typing.document.segments, 0, 0, "Marisol drew it."))
    assert typing.editor.text() == "Marisol drew it."
    assert typing.view.is_editing()


def test_what_is_being_typed_outlives_a_replacement(typing):
    typing.type("Typed. ")
    typing.session.do(edits.set_text(typing.document.segments, 0, 0, "Marisol drew it."))
    typing.view.commit()
    assert typing.text(0).startswith("Typed. ")
    typing.document.undo()
    assert typing.text(0) == "Marisol drew it."


def test_rows_inserted_above_do_not_lead_the_text_astray(grid):
    grid.view.edit_cell(2, 0)
    grid.type("Mine. ")
    before = grid.texts()
    new = edits.empty_segment(2)
    grid.session.do(edits.insert(grid.document.segments, 0, [new]))
    assert grid.view.caret()[0] == 3
    grid.view.commit()
    assert grid.texts() == [
        ("", ""),
        *before[:2],
        ("Mine. " + before[2][0], before[2][1]),
        before[3],
    ]


def test_a_reset_under_the_editor_keeps_its_row(grid_of, document_of):
    grid = grid_of(document_of(200))
    grid.view.edit_cell(101, 0)
    grid.type("Mine. ")
    grid.session.do(edits.remove(grid.document.segments, range(0, 200, 2)))
    assert grid.view.caret()[0] == 50
    grid.view.commit()
    assert [i for i, texts in enumerate(grid.texts()) if texts[0].startswith("Mine.")] == [50]


def test_the_text_of_a_removed_row_goes_to_the_clipboard_and_is_told(typing):
    typing.type("Mine. ")
    typing.session.do(edits.remove(typing.document.segments, [0]))
    assert not typing.view.is_editing()
    assert QApplication.clipboard().text().startswith("Mine. ")
    assert "clipboard" in typing.failures[0]


def test_another_document_closes_the_editor(typing, document_of):
    other = document_of(2)
    typing.session.set_document(other)
    assert not typing.view.is_editing()
    assert other.history.undo_edit is None
