import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core import edits
from editor.qt.grid.columns import Column
from editor.qt.theme import DARK, LIGHT, apply_scheme

SHIFT = Qt.ShiftModifier


def paint(grid):
    return grid.view.grab().toImage()


def top_row(view):
    row = view.rowAt(0)
    return view.model().segment(row).id, view.rowViewportPosition(row)


def test_the_first_text_is_current_when_a_document_is_shown(grid):
    assert (grid.view.current_row(), grid.view.current_track()) == (0, 0)
    assert grid.view.selected_ranges() == [(0, 0)]


def test_an_empty_document_has_no_current_row(grid_of, document_of):
    grid = grid_of(document_of(0))
    assert grid.view.current_row() == -1
    grid.press(Qt.Key_Return)
    grid.press(Qt.Key_Tab)
    assert not grid.view.is_editing()
    assert not grid.view.go_to(0)


def test_going_to_a_text_is_told_once(grid, qtbot):
    with qtbot.waitSignal(grid.view.current_changed) as told:
        grid.view.go_to(2, 1)
    assert told.args == [2, 1]
    seen = []
    grid.view.current_changed.connect(lambda *now: seen.append(now))
    grid.view.go_to(2, 1)
    assert seen == []


def test_keys_walk_rows_and_the_cells_that_can_be_edited(grid):
    grid.press(Qt.Key_Down)
    grid.press(Qt.Key_Tab)
    assert (grid.view.current_row(), grid.view.current_track()) == (1, 1)
    grid.press(Qt.Key_Tab)
    for _ in range(9):
        grid.press(Qt.Key_Left)
    assert grid.view.currentIndex().column() == Column.START
    grid.press(Qt.Key_End)
    assert grid.view.current_row() == 3
    grid.press(Qt.Key_Home)
    assert grid.view.current_row() == 0


def test_selected_rows_are_given_as_ranges(grid_of, document_of):
    grid = grid_of(document_of(100_000))
    grid.view.selectAll()
    assert grid.view.selected_ranges() == [(0, 99_999)]
    grid.view.go_to(3)
    grid.press(Qt.Key_Down, SHIFT)
    assert grid.view.selected_ranges() == [(3, 4)]
    grid.view.select_rows(7, 9)
    assert grid.view.selected_ranges() == [(7, 9)]


def test_copied_rows_are_tab_separated(grid):
    grid.view.select_rows(2, 3)
    grid.press(Qt.Key_C, Qt.ControlModifier)
    assert QApplication.clipboard().text().split("\n") == [
        "00:00:11.980\t00:00:15.310\tMarisol\tSo we asked the lighthouse keeper.\t"
        "所以我们问了灯塔看守人。",
        "\t\tHost\tHe said it would rain.\t他说会下雨。",
        "",
    ]


def test_ctrl_enter_in_move_mode_confirms_and_goes_on(grid):
    grid.press(Qt.Key_Return, Qt.ControlModifier)
    assert grid.document.segments[0].status == "confirmed"
    assert grid.view.current_row() == 1
    assert not grid.view.is_editing()


def test_a_row_inserted_above_moves_the_current_one_along(grid):
    grid.view.go_to(2, 1)
    grid.session.do(edits.insert(grid.document.segments, 0, [edits.empty_segment(2)]))
    assert (grid.view.current_row(), grid.view.current_track()) == (3, 1)
    grid.document.undo()
    assert grid.view.current_row() == 2


def test_many_removed_rows_leave_the_view_where_it_is(grid_of, document_of):
    grid = grid_of(document_of(1000))
    grid.view.go_to(501, 1)
    grid.session.do(edits.remove(grid.document.segments, range(0, 1000, 3)))
    assert grid.view.model().segment(grid.view.current_row()).id != "s501"
    assert grid.view.current_track() == 1
    before = top_row(grid.view)
    grid.session.do(edits.remove(grid.document.segments, range(0, 200, 2)))
    assert top_row(grid.view) == before


def test_every_row_in_sight_is_as_high_as_its_taller_text(grid):
    grid.session.do(edits.set_text(grid.document.segments, 1, 1, "一\n二\n三\n四"))
    heights = [grid.view.rowHeight(row) for row in range(4)]
    assert heights[1] >= heights[0] + 3 * grid.view.metrics.pitch
    assert heights[0] == heights[2] == heights[3]


def test_scrolling_up_over_unmeasured_rows_does_not_move_what_is_seen(grid_of, document_of):
    document = document_of(400)
    long = {(row, 0): "one two three four five six seven " * 8 for row in range(0, 400, 2)}
    document.do(edits.replace_texts(document.segments, long, "x"))
    grid = grid_of(document)
    view, bar = grid.view, grid.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    for _ in range(12):
        row = view.rowAt(view.viewport().height() // 2)
        before = view.rowViewportPosition(row)
        bar.setValue(bar.value() - 40)
        assert view.rowViewportPosition(row) == before + 40


def test_the_last_row_can_be_reached_and_lies_at_the_bottom(grid_of, document_of):
    grid = grid_of(document_of(100_000))
    grid.press(Qt.Key_End)
    rect = grid.view.cell_rect(99_999, Column.TEXT)
    assert rect.bottom() < grid.view.viewport().height()
    assert rect.top() > 0


def test_a_far_row_is_wholly_in_sight_after_going_there(grid_of, document_of):
    document = document_of(5000)
    document.do(edits.set_text(document.segments, 2500, 0, "tide " * 200))
    grid = grid_of(document)
    grid.view.go_to(2500)
    rect = grid.view.cell_rect(2500, Column.TEXT)
    assert rect.top() >= 0
    assert rect.bottom() <= grid.view.viewport().height()


def test_text_columns_share_the_width_and_keep_their_ratio(grid):
    view = grid.view
    view.horizontalHeader().resizeSection(5, view.columnWidth(5) + 100)
    share = view.column_share()
    assert share > 0.55
    view.resize(1300, 600)
    first, second = view.columnWidth(5), view.columnWidth(6)
    assert abs(first / (first + second) - share) < 0.01
    assert view.horizontalHeader().length() == view.viewport().width()


def test_the_current_row_stays_in_sight_when_the_grid_becomes_narrow(grid_of, document_of):
    document = document_of(100)
    for row in range(100):
        document.do(edits.set_text(document.segments, row, 0, "The tide came at night. " * 12))
    view = grid_of(document).view
    view.go_to(50)
    view.resize(600, 600)
    rect = view.cell_rect(50, Column.TEXT)
    assert rect.top() >= 0
    assert rect.bottom() <= view.viewport().height()
    view.verticalScrollBar().setValue(0)
    view.resize(1000, 400)
    assert view.rowAt(0) == 0


def test_a_narrow_window_keeps_texts_readable_and_scrolls(grid):
    grid.view.resize(300, 400)
    assert grid.view.columnWidth(5) >= 120
    assert grid.view.horizontalScrollBar().maximum() > 0


def test_zoom_stays_between_60_and_300_percent(grid):
    before = grid.view.rowHeight(0)
    grid.view.set_zoom(150)
    assert grid.view.rowHeight(0) > before
    for wanted, got in ((10, 60), (999, 300)):
        grid.view.set_zoom(wanted)
        assert grid.view.zoom() == got


def test_ctrl_and_the_wheel_zoom_while_the_caret_stays(grid):
    grid.view.edit_cell(1, 0, (4, 4))
    wheel = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120),
        Qt.NoButton, Qt.ControlModifier, Qt.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(grid.view.viewport(), wheel)
    assert grid.view.zoom() == 110
    assert grid.view.caret() == (1, 0, 4)


def test_highlights_are_asked_for_texts_in_sight_and_painted(grid):
    asked = []

    def provider(segment_id, track, text):
        asked.append((segment_id, track, text))
        return [(0, 8, "name")] if track == 0 else []

    plain = paint(grid)
    grid.view.marking.set_highlights(provider)
    assert paint(grid) != plain
    assert ("s0", 0, "Marisole drew the first tide map.") in asked
    grid.view.marking.set_highlights(None)
    assert paint(grid) == plain


def test_a_place_gone_to_is_marked_until_another_row_is_current(grid):
    grid.view.go_to(1)
    plain = paint(grid)
    grid.view.go_to(1, 0, (4, 11))
    assert paint(grid) != plain
    grid.view.go_to(2)
    grid.view.go_to(1)
    assert paint(grid) == plain


def colours_of(grid, row):
    """The colours of a row: behind it, and of the line below."""
    image, rect = paint(grid), grid.view.cell_rect(row, Column.NUMBER)
    top = grid.view.viewport().y()
    ground = image.pixelColor(2, top + rect.top() + 2)
    return ground, image.pixelColor(2, top + rect.bottom())


@pytest.fixture
def scheme():
    def choose(name):
        apply_scheme(QApplication.instance(), name)

    yield choose
    choose("light")


def test_cells_follow_a_change_of_theme(grid, scheme):
    scheme("light")
    assert colours_of(grid, 0) == (LIGHT.tint, LIGHT.line)
    scheme("dark")
    assert colours_of(grid, 0) == (DARK.tint, DARK.line)
    assert colours_of(grid, 2) == (DARK.surface, DARK.line)


def test_a_grid_made_in_the_dark_is_dark(grid_of, document_of, scheme):
    scheme("dark")
    assert colours_of(grid_of(document_of()), 0) == (DARK.tint, DARK.line)


def test_a_hundred_thousand_rows_are_shown_without_measuring_them(grid_of, document_of):
    grid = grid_of(document_of(100_000))
    measured = []
    needed = grid.view.needed_height
    grid.view._heights._measure = lambda row: measured.append(row) or needed(row)
    grid.view.measure_all()
    assert len(measured) < 40
    grid.view.go_to(99_999)
    assert len(measured) < 120


def test_a_click_on_a_number_chooses_the_row_and_enter_edits_its_text(grid):
    point = grid.view.cell_rect(2, Column.NUMBER).center()
    QTest.mouseClick(grid.view.viewport(), Qt.LeftButton, pos=point)
    assert grid.view.selected_ranges() == [(2, 2)]
    assert not grid.view.is_editing()
    grid.view.setFocus()
    grid.press(Qt.Key_Return)
    assert grid.view.caret()[:2] == (2, 0)


@pytest.fixture
def tall(grid):
    """A grid whose second row is higher than the window."""
    text = "\n".join(f"line {number}" for number in range(90))
    grid.session.do(edits.set_text(grid.document.segments, 1, 0, text))
    grid.view.go_to(1)
    assert grid.view.rowHeight(1) > 2 * grid.view.viewport().height()
    return grid


def test_pages_lead_through_a_row_that_is_higher_than_the_window(tall):
    bar, places = tall.view.verticalScrollBar(), []
    while tall.view.current_row() == 1 and len(places) < 20:
        places.append(bar.value())
        tall.press(Qt.Key_PageDown)
    assert tall.view.current_row() == 2
    assert len(places) > 2
    assert places == sorted(set(places))
    tall.view.go_to(1)
    bar.setValue(bar.maximum())
    for _page in range(20):
        tall.press(Qt.Key_PageUp)
    assert tall.view.current_row() == 0


def test_the_caret_stays_in_sight_in_a_row_that_is_higher_than_the_window(tall):
    tall.view.edit_cell(1, 0, (0, 0))
    for key in (Qt.Key_Down, Qt.Key_Up):
        for _line in range(89):
            tall.press(key)
            caret = tall.editor.cursorRect().translated(tall.editor.pos())
            assert tall.view.viewport().rect().contains(caret)
    assert tall.view.caret()[:2] == (1, 0)
