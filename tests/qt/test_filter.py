"""Only some rows are shown, and what is done there is done to them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from editor.core.document import Document
from editor.core.segments import Role, Segment, Status, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.qt.main_window import MainWindow

from .conftest import press, texts

TRACKS = (Track("en", "en"), Track("zh", "zh", Role.TRANSLATION))


def row(number: int) -> Segment:
    word = "lamp" if number % 4 == 1 else "tide"
    both = (f"{word} {number}", f"灯 {number}" if word == "lamp" else f"潮 {number}")
    slot = TimeSlot(number, number + 1, Origin.TYPED) if number % 2 else EMPTY_SLOT
    return Segment(f"s{number}", both, slot, "Ann" if number < 3 else "Bo", imported=both)


@pytest.fixture
def long(window: MainWindow) -> MainWindow:
    """Twelve rows; 1, 5 and 9 hold the word lamp."""
    window.session.set_document(Document(Transcript(TRACKS, tuple(row(n) for n in range(12)))))
    window.view.setFocus()
    return window


@pytest.fixture
def lamps(long: MainWindow, qtbot: QtBot) -> MainWindow:
    """Only the rows with lamp are shown."""
    ask(long, qtbot, "lamp")
    press(long, "Return")
    return long


def ask(window: MainWindow, qtbot: QtBot, text: str) -> None:
    press(window, "Ctrl+Shift+F")
    QTest.keyClicks(QApplication.focusWidget(), text)
    qtbot.waitUntil(lambda: not window.view.shown.is_everything)


def shown(window: MainWindow) -> list[str]:
    model = window.view.model()
    return [model.index(place, 5).data() for place in range(model.rowCount())]


def choose(window: MainWindow, name: str, text: str) -> None:
    box = next(
        box for box in window.filter_bar.findChildren(QComboBox) if box.accessibleName() == name
    )
    box.setCurrentIndex(box.findText(text))
    window.filtering.apply()


def test_rows_with_a_text_are_shown_and_counted(lamps: MainWindow) -> None:
    assert shown(lamps) == ["lamp 1", "lamp 5", "lamp 9"]
    assert lamps.filter_bar.count_text == "3 of 12 rows"
    assert lamps.view.hasFocus()


def test_the_other_language_is_found_by_an_input_method(long: MainWindow, qtbot: QtBot) -> None:
    press(long, "Ctrl+Shift+F")
    field = long.filter_bar.findChild(QLineEdit)
    QApplication.sendEvent(field, QInputMethodEvent("deng", []))
    qtbot.wait(100)
    assert long.view.shown.is_everything
    event = QInputMethodEvent("", [])
    event.setCommitString("灯")
    QApplication.sendEvent(field, event)
    qtbot.waitUntil(lambda: not long.view.shown.is_everything)
    assert shown(long) == ["lamp 1", "lamp 5", "lamp 9"]


def test_walking_goes_from_shown_row_to_shown_row(lamps: MainWindow) -> None:
    press(lamps, "Home", "Down")
    assert lamps.view.current_row() == 5
    press(lamps, "End")
    assert lamps.view.current_row() == 9


def test_an_edit_is_made_in_the_row_that_is_seen(lamps: MainWindow) -> None:
    lamps.view.go_to(5)
    press(lamps, "Return")
    assert lamps.view.caret() == (5, 0, 6)
    QTest.keyClicks(QApplication.focusWidget(), "!")
    press(lamps, "Return")
    assert texts(lamps)[5] == "lamp 5!"
    assert lamps.view.caret() == (9, 0, 0)
    press(lamps, "Escape", "Ctrl+Z")
    assert texts(lamps)[5] == "lamp 5"


def test_a_row_that_fits_no_more_stays_until_something_else_is_asked(lamps: MainWindow) -> None:
    lamps.view.edit_cell(5, 0, (0, 4))
    QTest.keyClicks(QApplication.focusWidget(), "gear")
    lamps.view.commit()
    assert shown(lamps) == ["lamp 1", "gear 5", "lamp 9"]
    lamps.filtering.apply()
    assert shown(lamps) == ["lamp 1", "lamp 9"]


def test_cancelling_and_confirming_touch_the_row_that_is_seen(lamps: MainWindow) -> None:
    lamps.view.edit_cell(5, 0)
    press(lamps, "X", "Escape")
    assert texts(lamps)[5] == "lamp 5"
    lamps.view.edit_cell(5, 0)
    press(lamps, "Ctrl+Return")
    rows = lamps.session.document.segments
    assert [n for n, one in enumerate(rows) if one.status is Status.CONFIRMED] == [5]
    assert lamps.view.caret() == (9, 0, 0)


def test_only_rows_that_are_seen_are_deleted_and_come_back(lamps: MainWindow) -> None:
    before = texts(lamps)
    lamps.view.selectAll()
    assert lamps.view.selected_ranges() == [(1, 1), (5, 5), (9, 9)]
    press(lamps, "Ctrl+Delete")
    assert shown(lamps) == []
    assert len(texts(lamps)) == 9
    press(lamps, "Ctrl+Z")
    assert texts(lamps) == before
    assert shown(lamps) == ["lamp 1", "lamp 5", "lamp 9"]


def test_a_new_row_is_shown_below_the_one_it_was_made_from(lamps: MainWindow) -> None:
    lamps.view.go_to(5)
    press(lamps, "Ctrl+Insert", "N")
    lamps.view.commit()
    assert shown(lamps) == ["lamp 1", "lamp 5", "n", "lamp 9"]
    assert texts(lamps)[6] == "n"
    assert lamps.filter_bar.count_text == "4 of 13 rows"


def test_rows_with_others_between_them_are_not_joined(lamps: MainWindow) -> None:
    lamps.view.selectAll()
    press(lamps, "Ctrl+J")
    assert len(texts(lamps)) == 12
    assert "others lie between" in lamps.notices.text


def test_copied_rows_are_those_that_are_seen(lamps: MainWindow) -> None:
    lamps.view.selectAll()
    press(lamps, "Ctrl+C")
    lines = QApplication.clipboard().text().splitlines()
    assert [line.split("\t")[3] for line in lines] == ["lamp 1", "lamp 5", "lamp 9"]


@pytest.mark.parametrize("way", ["Escape", "Ctrl+Shift+A"])
def test_leaving_shows_all_rows_and_keeps_the_place(lamps: MainWindow, way: str) -> None:
    lamps.view.go_to(9)
    press(lamps, way)
    assert len(shown(lamps)) == 12
    assert lamps.view.current_row() == 9
    assert not lamps.filter_bar.isVisible()
    assert lamps.view.hasFocus()


def test_the_first_escape_clears_a_selection_the_second_leaves(lamps: MainWindow) -> None:
    lamps.view.selectAll()
    press(lamps, "Escape")
    assert len(shown(lamps)) == 3
    press(lamps, "Escape")
    assert len(shown(lamps)) == 12


def test_the_place_is_kept_when_nothing_fits(long: MainWindow, qtbot: QtBot) -> None:
    long.view.go_to(7)
    ask(long, qtbot, "zeppelin")
    assert shown(long) == []
    assert long.view.current_row() == -1
    assert not long.actions_by_id["delete"].isEnabled()
    press(long, "Escape")
    assert long.view.current_row() == 7


def test_speaker_state_and_what_rows_are_narrow_it_together(long: MainWindow) -> None:
    press(long, "Ctrl+2", "Ctrl+Shift+F")
    choose(long, "Speaker", "Ann")
    assert shown(long) == ["tide 0", "lamp 1", "tide 2"]
    choose(long, "Only rows that are", "Without a whole time")
    assert shown(long) == ["tide 0", "tide 2"]
    choose(long, "State", "Confirmed")
    assert shown(long) == ["tide 0"]


def test_what_was_changed_since_it_came_is_found(long: MainWindow) -> None:
    long.view.edit_cell(3, 0)
    press(long, "X")
    long.view.commit()
    press(long, "Ctrl+Shift+F")
    choose(long, "Only rows that are", "Changed since they came")
    assert shown(long) == ["xtide 3"]


def test_rows_with_a_suspected_name_are_found(opened: MainWindow) -> None:
    press(opened, "Ctrl+Shift+F")
    choose(opened, "Only rows that are", "With a suspected name")
    assert shown(opened) == [
        "So Marisole lit the lamp in the tower.",
        "And Marysol's brother uh watched the tide.",
    ]


def test_a_row_gone_to_from_elsewhere_is_shown(lamps: MainWindow) -> None:
    lamps.looks.go_to("8")
    assert shown(lamps) == ["lamp 1", "lamp 5", "tide 7", "lamp 9"]
    assert lamps.view.current_row() == 7


def test_another_document_is_shown_whole(lamps: MainWindow, talk) -> None:
    lamps.session.document.history.mark_saved()
    lamps.open_path(talk)
    assert len(shown(lamps)) == 3
    assert not lamps.filter_bar.isVisible()


def test_numbers_and_words_are_those_of_the_document(lamps: MainWindow) -> None:
    index = lamps.view.model().index(1, 5)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Row 6,")
