"""The Clean up panel: one card a rule, Enter tidies it, one step each."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from editor.core.document import Document
from editor.core.edits import set_text
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.qt.main_window import MainWindow
from editor.qt.panels.clean_panel import CleanPanel

from .conftest import press, texts

ROWS = (
    ("Um, so the the lamp was uh lit.", "灯点亮了。"),
    ("And um he went up up the the stairs.", "呃，他上楼了。"),
    ("[laughter] It it's , you know, bright.", "很亮。"),
    ("Uh.", "嘿。"),
)


@pytest.fixture
def panel(window: MainWindow) -> CleanPanel:
    tracks = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
    segments = tuple(Segment(str(n), row) for n, row in enumerate(ROWS))
    window.session.set_document(Document(Transcript(tracks, segments)))
    press(window.view, "Ctrl+Shift+L")
    found = window.side.findChild(CleanPanel)
    assert found.isVisible()
    return found


def rules(panel: CleanPanel) -> list[str]:
    return [card.right for card in panel.model.groups]


def test_it_opens_with_a_card_a_rule_and_the_keyboard_on_the_first(panel: CleanPanel) -> None:
    assert rules(panel) == ["fillers", "stutters", "noises", "spacing"]
    assert panel.tree.hasFocus()
    assert panel.tree.currentIndex().row() == 0
    assert "can be tidied" in panel._told.text()


def test_enter_tidies_the_card_in_one_step_and_the_next_one_stays_right(
    panel: CleanPanel, window: MainWindow
) -> None:
    before = texts(window)
    press(panel, "Return")
    assert texts(window)[0] == "So the the lamp was lit."
    assert rules(panel)[0] == "stutters"
    press(panel, "Return")
    assert texts(window)[:2] == [
        "So the lamp was lit.",
        "And um he went up up the stairs.",
    ]
    window.actions_by_id["undo"].trigger()
    window.actions_by_id["undo"].trigger()
    assert texts(window) == before


def test_what_the_translation_keeps_and_what_would_empty_a_row_is_not_ticked(
    panel: CleanPanel, window: MainWindow
) -> None:
    press(panel, "Ctrl+Return")
    assert texts(window) == [
        "So the lamp was lit.",
        "And um he went up up the stairs.",
        "It's, you know, bright.",
        "Uh.",
    ]
    window.actions_by_id["undo"].trigger()
    assert texts(window)[3] == "Uh."


def test_space_unticks_one_place_which_then_stays(panel: CleanPanel, window: MainWindow) -> None:
    ticked = panel.model.ticked_count()
    press(panel, "Down", "Space")
    assert panel.model.ticked_count() == ticked - 1
    press(panel, "Return")
    assert texts(window)[0] == "Um, so the the lamp was lit."


def test_a_row_is_emptied_when_its_place_is_ticked(panel: CleanPanel, window: MainWindow) -> None:
    card = panel.model.index(0, 0)
    last = panel.model.index(panel.model.rowCount(card) - 1, 0, card)
    panel.tree.setCurrentIndex(last)
    press(panel, "Space", "Return")
    assert texts(window)[3] == ""


def test_del_skips_a_card(panel: CleanPanel, window: MainWindow) -> None:
    before = texts(window)
    press(panel, "Delete")
    assert "fillers" not in rules(panel)
    panel._untidy.look()
    assert "fillers" not in rules(panel)
    assert texts(window) == before


def test_f2_edits_nothing(panel: CleanPanel) -> None:
    press(panel, "F2")
    assert panel.tree.state() is panel.tree.State.NoState


def test_matters_of_taste_come_when_asked_for(panel: CleanPanel, window: MainWindow) -> None:
    panel.taste.setFocus()
    press(panel, "Space")
    assert "hedges" in rules(panel)
    press(panel, "Space")
    assert "hedges" not in rules(panel)


def test_esc_goes_back_to_the_rows(panel: CleanPanel, window: MainWindow) -> None:
    press(panel, "Escape")
    assert window.view.hasFocus()


def test_the_keyboard_goes_to_the_cards_when_they_come(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = []
    monkeypatch.setattr(opened.jobs, "_execute", waiting.append)
    press(opened.view, "Ctrl+Shift+L")
    panel = opened.side.findChild(CleanPanel)
    assert not panel.model.groups
    for task in waiting:
        task()
    assert rules(panel)
    assert panel.tree.hasFocus()


def test_a_button_tidies_all_that_is_ticked(
    panel: CleanPanel, window: MainWindow, qtbot: QtBot
) -> None:
    assert panel.button.isEnabled()
    qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    assert texts(window)[0] == "So the lamp was lit."
    assert not panel.button.isEnabled()


def test_what_was_typed_meanwhile_is_found_when_the_panel_is_seen_again(
    panel: CleanPanel, window: MainWindow
) -> None:
    press(panel, "Ctrl+Return")
    press(window.view, "Ctrl+H")
    assert not panel.isVisible()
    rows = window.session.document.segments
    window.session.do(set_text(rows, 0, 0, "So uh the lamp was lit."))
    assert not any(one.row == 0 for one in panel._untidy.proposals)
    window.side.setCurrentWidget(panel)
    assert panel.isVisible()
    assert any(one.row == 0 for one in panel._untidy.proposals)


def test_a_search_that_was_stopped_can_be_begun_again(panel: CleanPanel) -> None:
    panel._untidy.is_looking = True
    panel._untidy._jobs.ended.emit()
    assert not panel._untidy.is_looking


def test_the_model_keeps_the_rules_of_qt(panel: CleanPanel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(panel.model)
