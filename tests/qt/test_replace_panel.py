"""The replace panel: variants while typing, ticks, one step."""

import pytest

from editor.core.document import Document
from editor.qt.main_window import MainWindow
from editor.qt.panels.live_index import LiveIndex
from editor.qt.panels.replace_panel import ReplacePanel
from editor.search.index import WordIndex
from editor.search.query import Mode

from .conftest import press, texts


@pytest.fixture
def panel(opened: MainWindow) -> ReplacePanel:
    press(opened.view, "Ctrl+H")
    found = opened.side.findChild(ReplacePanel)
    assert found.isVisible()
    return found


def forms(panel: ReplacePanel) -> list[str]:
    model = panel.model
    return [model.groups[row].form for row in range(model.rowCount())]


def test_typing_a_right_form_lists_what_was_misheard(panel: ReplacePanel) -> None:
    panel.look_for("Marisol", Mode.FUZZY)
    panel.search()
    assert forms(panel) == ["Marisole", "Marysol"]
    assert panel.button.text() == "Replace 2"


def test_the_keyboard_is_in_the_field(panel: ReplacePanel) -> None:
    press(panel, "L", "A", "M", "P")
    assert panel.form.find_field.text() == "lamp"


def test_enter_replaces_all_ticked_places_in_one_step(
    panel: ReplacePanel, opened: MainWindow
) -> None:
    before = texts(opened)
    panel.look_for("Marisol", Mode.FUZZY)
    press(panel, "Return")
    assert texts(opened)[:2] == [
        "So Marisol lit the lamp in the tower.",
        "And Marisol's brother uh watched the tide.",
    ]
    assert "original" in texts(opened)[2]
    assert "2 places replaced" in panel._told.text()
    opened.actions_by_id["undo"].trigger()
    assert texts(opened) == before


def test_an_unticked_variant_stays(panel: ReplacePanel, opened: MainWindow) -> None:
    panel.look_for("Marisol", Mode.FUZZY)
    panel.search()
    panel.model.toggle(panel.model.index(0, 0))
    assert panel.button.text() == "Replace 1"
    panel.replace()
    assert "Marisole" in texts(opened)[0]
    assert "Marisol's" in texts(opened)[1]


def test_an_unticked_place_stays(panel: ReplacePanel, opened: MainWindow) -> None:
    panel.look_for("Marysol", Mode.FUZZY)
    panel.form.slider.setValue(70)
    panel.search()
    variant = next(
        panel.model.index(row, 0) for row, form in enumerate(forms(panel)) if form == "Marisol"
    )
    panel.model.toggle(panel.model.index(0, 0, variant))
    panel.replace()
    assert texts(opened, 1)[:2] == ["Marisol 点亮了塔里的灯。", "Marysol 的哥哥看着潮水。"]


def test_a_stricter_slider_ticks_less_but_still_lists_what_is_near(panel: ReplacePanel) -> None:
    panel.look_for("Marisol", Mode.FUZZY)
    panel.form.slider.setValue(95)
    panel.search()
    assert forms(panel) == ["Marisole", "Marysol"]
    assert panel.model.ticked_count() == 1


def test_one_column_can_be_searched_alone(panel: ReplacePanel) -> None:
    panel.look_for("Marysol", Mode.FUZZY)
    panel.form._tracks.setCurrentIndex(1)
    panel.search()
    assert {place.track for place in panel.model.ticked()} <= {0}


def test_only_selected_rows_can_be_searched(panel: ReplacePanel, opened: MainWindow) -> None:
    opened.view.go_to(1)
    panel.look_for("Marisol", Mode.FUZZY)
    panel.form._selection.setChecked(True)
    panel.search()
    assert forms(panel) == ["Marysol"]


def test_a_plain_text_is_replaced_by_another(panel: ReplacePanel, opened: MainWindow) -> None:
    panel.look_for("the lamp", Mode.LITERAL)
    panel.form.by_field.setText(r"a \1 light")
    panel.search()
    panel.replace()
    assert texts(opened)[0] == r"So Marisole lit a \1 light in the tower."


def test_a_pattern_puts_its_groups_in_place(panel: ReplacePanel, opened: MainWindow) -> None:
    panel.look_for(r"(\w+) uh", Mode.REGEX)
    panel.form.by_field.setText(r"\1")
    panel.search()
    panel.replace()
    assert texts(opened)[1] == "And Marysol's brother watched the tide."


@pytest.mark.parametrize(("pattern", "said"), [("(", "not a regular expression")])
def test_a_wrong_pattern_is_told_and_nothing_can_be_replaced(
    panel: ReplacePanel, pattern: str, said: str
) -> None:
    panel.look_for(pattern, Mode.REGEX)
    panel.search()
    assert said in panel._told.text()
    assert not panel.button.isEnabled()


def test_found_places_are_marked_in_the_grid_and_a_click_goes_there(
    panel: ReplacePanel, opened: MainWindow
) -> None:
    panel.look_for("Marysol", Mode.LITERAL)
    panel.search()
    variant = panel.model.index(0, 0)
    panel._go(panel.model.index(0, 0, variant))
    assert opened.view.current_row() == 1


def test_the_list_follows_an_edit(panel: ReplacePanel, opened: MainWindow, qtbot) -> None:
    panel.look_for("Marisol", Mode.FUZZY)
    panel.search()
    opened.view.edit_cell(0, 0, (0, len("So Marisole")))
    press(opened, "A")
    opened.view.commit()
    qtbot.waitUntil(lambda: forms(panel) == ["Marysol"])


def test_nothing_typed_and_nothing_found_are_told_apart(panel: ReplacePanel) -> None:
    panel.look_for("", Mode.FUZZY)
    panel.search()
    assert "Type a name" in panel._told.text()
    panel.look_for("Xyzzyx", Mode.FUZZY)
    panel.search()
    assert "Nothing" in panel._told.text()


def test_the_model_obeys_qt(panel: ReplacePanel, qtmodeltester) -> None:
    panel.look_for("Marisol", Mode.FUZZY)
    panel.search()
    qtmodeltester.check(panel.model)


def test_edits_made_while_the_index_is_built_are_in_it(opened: MainWindow, monkeypatch) -> None:
    waiting = []
    monkeypatch.setattr("editor.qt.panels.live_index._AT_ONCE", 0)
    monkeypatch.setattr(opened.jobs, "_execute", waiting.append)
    index = LiveIndex(opened.session, opened.jobs)
    assert index.get() is None
    opened.view.edit_cell(0, 0)
    press(opened, "Q")
    opened.view.commit()
    waiting.pop()()
    made = index.get()
    assert made.count("qSo") == 1
    assert made.count("So") == 0


def test_another_document_has_another_index(opened: MainWindow) -> None:
    index = LiveIndex(opened.session, opened.jobs)
    assert isinstance(index.get(), WordIndex)
    opened.session.set_document(Document())
    assert index.get().count("lamp") == 0


def test_a_form_that_is_right_everywhere_is_said_to_be_right(panel: ReplacePanel) -> None:
    panel.look_for("lamp", Mode.FUZZY)
    panel.search()
    assert forms(panel) == []
    assert panel._told.text() == "It is right in 1 place, and nothing else is like it."
    panel.look_for("Quixotry", Mode.FUZZY)
    panel.search()
    assert panel._told.text() == "Nothing like it is in the text."
