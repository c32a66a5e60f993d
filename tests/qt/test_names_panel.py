"""The Names panel: cards by themselves, Enter corrects one, one step each."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from editor.core.document import Document
from editor.core.edits import set_text
from editor.core.proposals import cards
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.qt.main_window import MainWindow
from editor.qt.panels.names_panel import NamesPanel
from editor.workflows.documents.opening import open_text
from editor.workflows.names.glossaries import user_glossary, user_glossary_path
from editor.workflows.names.ignored_names import ignored_forms

from .conftest import press, texts


@pytest.fixture
def panel(opened: MainWindow) -> NamesPanel:
    press(opened.view, "Ctrl+Shift+N")
    found = opened.side.findChild(NamesPanel)
    assert found.isVisible()
    return found


def rights(panel: NamesPanel) -> list[str]:
    return [card.right for card in panel.model.groups]


def test_the_panel_opens_with_cards_and_the_keyboard_on_the_first(panel: NamesPanel) -> None:
    assert rights(panel) == ["Marisol"]
    assert panel.tree.hasFocus()
    assert panel.tree.currentIndex().row() == 0
    assert panel._told.text() == "1 name · 2 places"


def test_enter_corrects_the_card_everywhere_in_one_step(
    panel: NamesPanel, opened: MainWindow
) -> None:
    before = texts(opened)
    press(panel, "Return")
    assert texts(opened)[:2] == [
        "So Marisol lit the lamp in the tower.",
        "And Marisol's brother uh watched the tide.",
    ]
    assert not panel.model.groups
    assert opened.session.document.snapshot().glossary.terms[0].preferred == "Marisol"
    opened.actions_by_id["undo"].trigger()
    assert texts(opened) == before
    assert not opened.session.document.snapshot().glossary.terms


def test_space_unticks_one_place_which_then_stays(panel: NamesPanel, opened: MainWindow) -> None:
    ticked = panel.model.ticked_count()
    press(panel, "Down", "Space")
    assert panel.model.ticked_count() in (ticked - 1, ticked + 1)
    chosen = {one.found for one in panel.model.ticked()}
    press(panel, "Return")
    for form in ("Marisole", "Marysol"):
        assert any(form in text for text in texts(opened)) == (form not in chosen)


def test_del_skips_a_card_for_good(panel: NamesPanel, opened: MainWindow) -> None:
    before = texts(opened)
    press(panel, "Delete")
    assert not panel.model.groups
    panel._names.look()
    assert not panel.model.groups
    assert texts(opened) == before


def test_f2_writes_another_right_form(panel: NamesPanel, opened: MainWindow, qtbot: QtBot) -> None:
    press(panel, "F2")
    press(panel, "Ctrl+A", "M", "A", "R", "A", "Return")
    qtbot.waitUntil(lambda: rights(panel) == ["mara"])
    panel.tree.setFocus()
    press(panel, "Return")
    assert "So mara lit" in texts(opened)[0]
    assert "And mara's brother" in texts(opened)[1]


def test_while_a_right_form_is_typed_the_places_that_it_changes_are_counted(
    panel: NamesPanel, opened: MainWindow, qtbot: QtBot
) -> None:
    press(panel, "F2", "Ctrl+A", "M")
    assert panel._told.text() == "2 places become “m”"
    QTest.keyClicks(QApplication.focusWidget(), "arysole")
    assert panel._told.text() == "2 places become “marysole”"
    press(panel, "Ctrl+A")
    QTest.keyClicks(QApplication.focusWidget(), "Tower")
    assert panel._told.text() == "2 places become “Tower”"
    press(panel, "Ctrl+A", "Backspace")
    assert panel._told.text() == "Without a right form nothing changes."
    press(panel, "Escape")
    qtbot.waitUntil(lambda: panel._told.text() == "1 name · 2 places")
    assert rights(panel) == ["Marisol"]


def test_places_that_are_not_on_the_card_but_sound_like_the_form_are_counted_too(
    panel: NamesPanel, opened: MainWindow
) -> None:
    session = opened.session
    session.do(set_text(session.document.segments, 2, 0, "Then Vexilor left."))
    press(panel, "F2", "Ctrl+A")
    QTest.keyClicks(QApplication.focusWidget(), "Vexylor")
    assert panel._told.text() == "2 places become “Vexylor” · 1 more is like it"


def test_the_keys_tell_how_to_hear_a_place_when_there_is_a_recording(
    panel: NamesPanel, opened: MainWindow
) -> None:
    hear = opened.actions_by_id["replay-row"]
    assert not hear.isEnabled()
    assert "F6" not in panel._hint.text()
    hear.setEnabled(True)
    assert "F6 plays the row" in panel._hint.text()


def test_f6_plays_the_row_of_the_place_that_the_keyboard_is_on(
    panel: NamesPanel, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    played: list[int] = []
    monkeypatch.setattr(opened.audio, "play_row", played.append)
    opened.actions_by_id["replay-row"].setEnabled(True)
    press(panel, "F6", "Down", "Down", "F6")
    assert played == [0, 1]
    assert panel.tree.hasFocus()


def test_what_is_ignored_always_is_proposed_in_no_talk(
    panel: NamesPanel, opened: MainWindow
) -> None:
    press(panel, "Shift+Delete")
    assert rights(panel) == []
    assert ignored_forms() == {"Marisole", "Marysol"}
    text = "Then Marysol waved.\nMarisol 挥手。\nAnd left.\n然后离开了。\n"
    opened.session.set_document(Document(open_text(text).transcript))
    panel._names.look()
    assert rights(panel) == []
    assert panel.again.text() == "1 skipped · Bring back"
    panel.again.click()
    assert rights(panel) == ["Marisol"]
    assert ignored_forms() == {"Marisole"}


def test_a_document_for_reading_forgets_what_was_skipped(
    panel: NamesPanel, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(opened.session), "is_read_only", property(lambda _session: True))
    press(panel, "Delete")
    assert rights(panel) == []
    assert not opened.session.document.snapshot().extra
    panel.again.click()
    assert rights(panel) == ["Marisol"]


def test_ctrl_enter_corrects_all_that_is_ticked(panel: NamesPanel, opened: MainWindow) -> None:
    press(panel, "Ctrl+Return")
    assert "Marisole" not in texts(opened)[0] or not panel.model.ticked()


def test_a_name_that_is_added_is_looked_for(panel: NamesPanel, opened: MainWindow) -> None:
    panel.field.setFocus()
    panel.field.setText("Juniper Gier")
    press(panel, "Return")
    assert opened.session.document.snapshot().glossary.terms[0].preferred == "Juniper Gier"
    assert panel.field.text() == ""


def test_the_button_above_tells_how_many_names_there_are(
    panel: NamesPanel, opened: MainWindow
) -> None:
    assert opened.actions_by_id["names"].iconText() == "Names\t1"
    press(panel, "Return")
    assert opened.actions_by_id["names"].iconText() == "Names"


def test_suspected_names_are_marked_in_the_grid(panel: NamesPanel, opened: MainWindow) -> None:
    marks = panel._names.marks()
    row = opened.session.document.segments[0]
    assert [row.texts[0][start:end] for start, end, _kind in marks(row.id, 0, row.texts[0])] == [
        "Marisole"
    ]
    assert marks(row.id, 0, "Something else now.") == []


def test_a_place_whose_text_a_person_changes_goes_away(
    panel: NamesPanel, opened: MainWindow
) -> None:
    session = opened.session
    session.do(set_text(session.document.segments, 0, 0, "So she lit the lamp."))
    assert {one.found for one in panel._names.proposals} == {"Marysol"}


def test_the_model_keeps_the_rules_of_qt(panel: NamesPanel, qtmodeltester: ModelTester) -> None:
    panel.model.show(cards(panel._names.proposals))
    qtmodeltester.check(panel.model)


def test_nothing_is_said_before_it_was_looked(window: MainWindow) -> None:
    assert not window.actions_by_id["names"].isEnabled()


def test_what_was_accepted_serves_the_next_talk(panel: NamesPanel, opened: MainWindow) -> None:
    press(panel, "Return")
    glossary, _warnings = user_glossary()
    (term,) = glossary.terms
    assert (term.preferred, set(term.heard)) == ("Marisol", {"Marisole", "Marysol"})
    talk = Transcript((Track("source", "en"),), (Segment("1", ("Then Marysol waved.",)),))
    opened.session.set_document(Document(talk))
    panel._names.look()
    assert [(one.found, one.replacement) for one in panel._names.proposals] == [
        ("Marysol", "Marisol")
    ]


def test_a_damaged_glossary_of_the_user_is_told_once_and_stops_nothing(
    panel: NamesPanel, opened: MainWindow
) -> None:
    told: list[str] = []
    opened.session.failed.connect(told.append)
    path = user_glossary_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("no,such,column\n", encoding="utf-8")
    panel._names.look()
    panel._names.look()
    assert len(told) == 1
    assert "glossary.csv" in told[0]
    assert rights(panel) == ["Marisol"]


def opened_before_names_are_found(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, typed: str
) -> NamesPanel:
    """Open the panel while names are still being looked for, type, and let them be found."""
    waiting: list = []
    talk = window.session.document.snapshot()
    monkeypatch.setattr(window.jobs, "_execute", waiting.append)
    window.session.set_document(Document(talk))
    press(window.view, "F9")
    panel = window.side.findChild(NamesPanel)
    assert panel.field.hasFocus()
    panel.field.setText(typed)
    while waiting:
        waiting.pop(0)()
    assert rights(panel) == ["Marisol"]
    return panel


def test_who_opens_the_panel_early_goes_on_to_the_cards_when_they_come(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened_before_names_are_found(opened, monkeypatch, "").tree.hasFocus()


def test_who_is_typing_a_name_goes_on_typing_when_cards_come(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened_before_names_are_found(opened, monkeypatch, "Quint").field.hasFocus()


def test_a_skipped_card_stays_away_when_the_project_is_opened_again(
    panel: NamesPanel, opened: MainWindow
) -> None:
    press(panel, "Delete")
    assert rights(panel) == []
    assert panel.again.text() == "1 skipped · Bring back"
    talk = opened.session.document.snapshot()
    opened.session.set_document(Document(talk))
    panel._names.look()
    assert rights(panel) == []
    assert not panel.again.isHidden()
    panel.again.click()
    assert rights(panel) == ["Marisol"]
    assert panel.again.isHidden()


def test_skipping_is_one_step_that_undo_takes_back(panel: NamesPanel, opened: MainWindow) -> None:
    press(panel, "Delete")
    assert opened.session.document.history.undo_edit.label == "Skip “Marisol”"
    opened.actions_by_id["undo"].trigger()
    panel._names.look()
    assert rights(panel) == ["Marisol"]


def test_an_edit_in_another_row_leaves_the_names_as_they_are(opened: MainWindow) -> None:
    names = opened.naming._names
    names.look()
    before, told = names.proposals, []
    assert before
    names.changed.connect(lambda: told.append(True))
    rows = opened.session.document.segments
    far = next(row for row in range(len(rows)) if all(one.row != row for one in before))
    names._pause.timeout.disconnect()
    opened.session.do(set_text(rows, far, 0, "Nobody is named here."))
    assert not told
    near = before[0].row
    opened.session.do(set_text(rows, near, 0, rows[near].texts[0] + " Yes."))
    assert told
    assert [one.found for one in names.proposals] == [one.found for one in before]
