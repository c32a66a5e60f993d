"""Find in both columns, forwards, backwards and round."""

import pytest

from editor.qt.main_window import MainWindow

from .conftest import press


@pytest.fixture
def place(opened: MainWindow):
    press(opened.view, "Ctrl+F")
    assert opened.find_field.hasFocus()
    return lambda: (opened.view.current_row(), opened.view.current_track())


def test_enter_goes_through_both_columns_and_round(opened: MainWindow, place) -> None:
    opened.view.go_to(0)
    opened.find_field.setFocus()
    opened.find_field.setText("marisol")
    places = []
    for _ in range(4):
        press(opened.find_field, "Return")
        places.append(place())
        opened.find_field.setFocus()
    assert places == [(0, 0), (0, 1), (1, 1), (0, 0)]


def test_shift_enter_goes_back(opened: MainWindow, place) -> None:
    opened.view.go_to(1, 1)
    opened.find_field.setFocus()
    opened.find_field.setText("marisol")
    press(opened.find_field, "Shift+Return")
    assert place() == (0, 1)


def test_escape_clears_it_and_returns_to_the_grid(opened: MainWindow, place) -> None:
    opened.find_field.setText("lamp")
    press(opened.find_field, "Escape")
    assert opened.find_field.text() == ""
    assert opened.view.hasFocus()


def test_what_is_not_there_is_told(opened: MainWindow, place, qtbot) -> None:
    with qtbot.waitSignal(opened.session.noted) as told:
        opened.find_field.setText("xyzzy")
    assert told.args == ["Not found"]


def test_each_place_of_one_cell_is_visited(opened: MainWindow, place, qtbot) -> None:
    opened.view.go_to(2)
    opened.find_field.setFocus()
    opened.find_field.setText("is")
    told: list[str] = []
    opened.session.noted.connect(told.append)
    opened.find_field._show()
    total = len(opened.find_field._places)
    for _ in range(total + 1):
        press(opened.find_field, "Return")
    numbers = [text.split()[0] for text in told if " of " in text]
    assert sorted(map(int, numbers[:total])) == list(range(1, total + 1))
    assert numbers[total] == numbers[0]


def test_there_is_nothing_to_find_in_an_empty_window(window: MainWindow) -> None:
    assert not window.find_field.isEnabled()


def test_its_key_is_named_where_there_is_room_for_all_of_it(opened: MainWindow) -> None:
    field = opened.find_field
    field.resize(400, 30)
    assert field.placeholderText().endswith("Ctrl+F")
    field.setMinimumWidth(0)
    field.resize(field.fontMetrics().horizontalAdvance(field.placeholderText()), 30)
    assert field.placeholderText() == "Find in both columns…"
