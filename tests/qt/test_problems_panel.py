"""The Problems panel: kinds with counts, and what the keys do about them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from editor.core import edits
from editor.qt.dialogs.rows.fixes_dialog import FixesDialog
from editor.qt.main_window import MainWindow
from editor.qt.panels.problem_work import kinds_of
from editor.qt.panels.problems_model import ProblemRole, ProblemsModel
from editor.qt.panels.problems_panel import ProblemsPanel
from editor.workflows.problems.guidelines import user_folder

from .conftest import press, texts

WRONG = """So the the lamp was lit lit in the tower.
灯亮了,在塔里。
It was 25 feet high.
它高35英尺。
And and the tide came.
潮水来了,很高。
"""


@pytest.fixture
def wrong(window: MainWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "wrong.txt"
    path.write_text(WRONG, encoding="utf-8")
    window.open_path(path)
    return window


@pytest.fixture
def panel(wrong: MainWindow) -> Iterator[ProblemsPanel]:
    press(wrong.view, "Ctrl+F8")
    found = wrong.side.findChild(ProblemsPanel)
    assert found.isVisible()
    wrong.checking.problems.finish()
    yield found


def listed(panel: ProblemsPanel) -> list[tuple[str, int]]:
    return [(kind.id, len(kind.issues)) for kind in panel.model.kinds]


def settle(window: MainWindow) -> None:
    window.checking.problems.finish()


def kind_titles(panel: ProblemsPanel) -> list[str]:
    return [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]


def test_kinds_have_counts_and_an_order(panel: ProblemsPanel) -> None:
    assert listed(panel) == [("numbers", 2), ("doubled-word", 3), ("punctuation-width", 2)]
    assert kind_titles(panel)[1] == "Doubled word: 3 problems"
    assert panel.told.text() == "5 problems · 2 hints"


def test_it_looks_by_itself_when_a_text_was_opened(wrong: MainWindow, qtbot: QtBot) -> None:
    problems = wrong.checking.problems
    qtbot.waitUntil(lambda: len(problems.issues) == 7, timeout=5000)
    assert wrong.actions_by_id["problems"].iconText() == "Check\t5"
    assert wrong.status._problems.text() == "5 problems"


def test_f8_goes_to_hints_only_where_there_is_nothing_worse(
    wrong: MainWindow, panel: ProblemsPanel
) -> None:
    def checks_walked(times: int) -> set[str]:
        walked = set()
        for _time in range(times):
            press(wrong.view, "F8")
            last = wrong.checking._last
            walked.add(last.check if last is not None else "")
        return walked

    assert "punctuation-width" not in checks_walked(8)
    for _kind in range(2):
        panel.tree.setCurrentIndex(panel.model.index(0, 0))
        press(panel, "Delete")
        settle(wrong)
    assert panel.told.text() == "2 hints"
    assert wrong.actions_by_id["problems"].iconText() == "Check"
    assert checks_walked(2) == {"punctuation-width"}


def test_enter_opens_a_kind_and_goes_to_a_row(panel: ProblemsPanel, wrong: MainWindow) -> None:
    panel.tree.setCurrentIndex(panel.model.index(1, 0))
    press(panel, "Return", "Down", "Down", "Down")
    assert wrong.view.current_row() == 2
    assert panel.tree.hasFocus()
    press(panel, "Return")
    assert wrong.view.hasFocus()
    assert wrong.view.current_row() == 2


def test_ctrl_enter_fixes_one_place_in_one_step(panel: ProblemsPanel, wrong: MainWindow) -> None:
    panel.tree.expand(panel.model.index(1, 0))
    panel.tree.setCurrentIndex(panel.model.place_of("doubled-word", 0))
    press(panel, "Ctrl+Return")
    assert texts(wrong)[0] == "So the lamp was lit lit in the tower."
    settle(wrong)
    assert ("doubled-word", 2) in listed(panel)
    assert panel.model.kind_at(panel.tree.currentIndex()).id == "doubled-word"
    assert panel.tree.hasFocus()
    press(panel, "Ctrl+Return")
    assert texts(wrong)[0] == "So the lamp was lit in the tower."
    wrong.actions_by_id["undo"].trigger()
    wrong.actions_by_id["undo"].trigger()
    assert texts(wrong)[0] == "So the the lamp was lit lit in the tower."


def test_what_has_no_fix_says_so(panel: ProblemsPanel, wrong: MainWindow) -> None:
    before = texts(wrong)
    panel.tree.setCurrentIndex(panel.model.place_of("numbers", 0))
    press(panel, "Ctrl+Return")
    assert "no fix" in panel.told.text()
    assert texts(wrong) == before
    assert not panel.fix_all.isEnabled()


def test_a_fix_of_a_text_that_has_changed_is_not_applied(
    panel: ProblemsPanel, wrong: MainWindow
) -> None:
    issue = panel.model.kinds[1].issues[0]
    session = wrong.session
    session.do(edits.set_text(session.document.segments, 0, 0, "Another text."))
    panel._say(panel._work.fix(issue))
    assert texts(wrong)[0] == "Another text."
    assert "changed" in panel.told.text()


def test_del_ignores_one_until_it_is_undone(panel: ProblemsPanel, wrong: MainWindow) -> None:
    panel.tree.setCurrentIndex(panel.model.place_of("numbers", 1))
    press(panel, "Delete")
    assert ("numbers", 1) in listed(panel)
    wrong.actions_by_id["undo"].trigger()
    assert ("numbers", 2) in listed(panel)


def test_what_is_ignored_stays_so_in_the_project(
    panel: ProblemsPanel, wrong: MainWindow, tmp_path: Path
) -> None:
    panel.tree.setCurrentIndex(panel.model.index(0, 0))
    press(panel, "Delete")
    assert listed(panel) == [("doubled-word", 3), ("punctuation-width", 2)]
    path = tmp_path / "wrong.interlinear"
    assert wrong.session.save(path)
    wrong.open_path(path)
    settle(wrong)
    assert listed(panel) == [("doubled-word", 3), ("punctuation-width", 2)]


def test_all_of_a_kind_are_fixed_after_a_preview_as_one_step(
    panel: ProblemsPanel, wrong: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[tuple[int, str]]] = []

    def agree(dialog: FixesDialog) -> bool:
        seen.append([(one.row, one.after) for one in dialog.model.changes])
        dialog.model.toggle(1)
        return True

    monkeypatch.setattr(FixesDialog, "exec", agree)
    before = texts(wrong)
    panel.tree.setCurrentIndex(panel.model.index(1, 0))
    assert panel.fix_all.text() == "Fix all of this kind (2)…"
    panel.fix_all.click()
    assert seen == [[(0, "So the lamp was lit in the tower."), (2, "And the tide came.")]]
    assert texts(wrong)[0] == "So the lamp was lit in the tower."
    assert texts(wrong)[2] == before[2]
    wrong.actions_by_id["undo"].trigger()
    assert texts(wrong) == before


def test_the_preview_ticks_by_keyboard(wrong: MainWindow, qtbot: QtBot) -> None:
    rows = wrong.session.document.segments
    dialog = FixesDialog("x", rows, {(0, 0): "So it is.", (2, 0): "And."}, wrong)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.table.hasFocus)
    assert dialog.agree.text() == "Fix 2 texts"
    press(dialog, "Down", "Space")
    assert dialog.chosen() == {(0, 0): "So it is."}
    assert dialog.agree.text() == "Fix 1 text"
    press(dialog, "Return")
    assert dialog.result() == FixesDialog.DialogCode.Accepted


def test_f8_walks_through_the_problems_and_round(wrong: MainWindow) -> None:
    settle(wrong)
    wrong.view.setFocus()
    noted: list[str] = []
    wrong.session.noted.connect(noted.append)
    rows = []
    for _step in range(8):
        press(wrong.view, "F8")
        rows.append(wrong.view.current_row())
        assert wrong.view.hasFocus()
    assert rows == [0, 0, 1, 1, 2, 0, 0, 1]
    assert len(noted) == 8
    press(wrong.view, "Shift+F8")
    assert wrong.view.current_row() == 0


def test_f8_begins_at_the_row_that_is_current(wrong: MainWindow) -> None:
    settle(wrong)
    wrong.view.go_to(1)
    wrong.view.setFocus()
    press(wrong.view, "F8")
    assert wrong.checking._last.row == 1


def test_an_edit_is_looked_at_again_by_itself(
    panel: ProblemsPanel, wrong: MainWindow, qtbot: QtBot
) -> None:
    session = wrong.session
    session.do(edits.set_text(session.document.segments, 1, 0, "It was 35 feet high."))
    qtbot.waitUntil(lambda: ("numbers", 2) not in listed(panel), timeout=5000)
    assert ("doubled-word", 3) in listed(panel)


def test_a_check_that_fails_stops_the_checking_and_nothing_else(
    wrong: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from editor.checks.spaces import Spaces

    def fail(_check: object, _side: object) -> None:
        raise ZeroDivisionError

    told: list[str] = []
    wrong.session.failed.connect(told.append)
    settle(wrong)
    monkeypatch.setattr(Spaces, "find_in", fail)
    session = wrong.session
    session.do(edits.set_text(session.document.segments, 1, 0, "It was 35 feet high."))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert not wrong.checking.problems._slices.isActive()


def test_a_beginning_that_is_cancelled_can_be_begun_again(wrong: MainWindow) -> None:
    problems = wrong.checking.problems
    problems._is_beginning = True
    wrong.jobs.ended.emit()
    QApplication.processEvents()
    problems.finish()
    assert len(problems.issues) == 7


def test_without_problems_it_names_the_limits(window: MainWindow, talk: Path) -> None:
    talk.write_text("The tide came.\n潮水来了。\nIt was high.\n它很高。\n", encoding="utf-8")
    window.open_path(talk)
    press(window.view, "Ctrl+F8")
    settle(window)
    panel = window.side.findChild(ProblemsPanel)
    assert panel.told.text() == "No problems at these limits (Interlinear)"
    assert panel.limits.hasFocus()


def test_the_guideline_is_chosen_from_a_menu_and_remembered(
    panel: ProblemsPanel, wrong: MainWindow
) -> None:
    assert panel.limits.text() == "Limits: Interlinear"
    menu = panel.limits.menu()
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["Interlinear"]
    next(one for one in menu.actions() if one.text() == "Netflix").trigger()
    assert panel.limits.text() == "Limits: Netflix"
    assert wrong.settings.guideline == "netflix"
    settle(wrong)
    assert len(listed(panel)) == 3


def test_a_guideline_of_ones_own_that_cannot_be_used_is_told_in_the_menu(
    panel: ProblemsPanel,
) -> None:
    folder = user_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "broken.toml").write_text("[", "utf-8")
    menu = panel.limits.menu()
    menu.aboutToShow.emit()
    assert menu.actions()[-1].text() == "1 guideline cannot be used…"


def test_the_window_answers_while_a_long_talk_is_looked_at(wrong: MainWindow, qtbot: QtBot) -> None:
    from editor.core.document import Document
    from tests.benchmarks.measure import transcript

    wrong.session.set_document(Document(transcript(600)))
    problems = wrong.checking.problems
    problems.look()
    assert problems.is_looking
    slices = 0
    while problems.is_looking and slices < 10_000:
        QApplication.processEvents()
        slices += 1
    assert slices > 10
    # On a fast machine nothing is told before all is looked at, and that a moment later.
    qtbot.waitUntil(lambda: bool(problems.issues))


def test_the_model_keeps_the_rules_of_qt(
    panel: ProblemsPanel, wrong: MainWindow, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(panel.model)
    model = ProblemsModel()
    qtmodeltester.check(model)
    model.show(kinds_of(wrong.checking.problems.issues))
    model.show(kinds_of(wrong.checking.problems.issues[:1]))
    model.show([])


def test_the_preview_keeps_the_rules_of_qt(
    wrong: MainWindow, qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    dialog = FixesDialog("x", wrong.session.document.segments, {(0, 0): "So."}, wrong)
    qtbot.addWidget(dialog)
    qtmodeltester.check(dialog.model)


def test_everything_is_painted(panel: ProblemsPanel) -> None:
    panel.tree.expandAll()
    assert not panel.grab().isNull()
    index = panel.model.place_of("numbers", 0)
    assert index.data(ProblemRole.ISSUE).check == "numbers"
    assert index.data() == "Row 2, warning: “25” is not in the other column."


def test_nothing_is_looked_at_while_a_person_scrolls_or_types(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(WRONG * 400, encoding="utf-8")
    window.open_path(path)
    problems = window.checking.problems
    looked: list[object] = []
    problems.look()
    findings = problems._findings
    assert findings is not None
    step = findings.step
    findings.step = lambda talk: looked.append(talk) or step(talk)  # type: ignore[func-returns-value,method-assign]
    qtbot.waitUntil(lambda: bool(looked))
    window.view.verticalScrollBar().setValue(40)
    looked.clear()
    QApplication.processEvents()
    assert not looked
    window.view.edit_cell(3, 0)
    qtbot.waitUntil(lambda: bool(looked))
    window.view.cell_editor.insertPlainText("x")
    looked.clear()
    QApplication.processEvents()
    assert not looked
    qtbot.waitUntil(lambda: bool(looked))
    assert problems.is_looking
    window.view.commit()


def test_a_sentence_wider_than_the_panel_is_wrapped_to_its_end(panel: ProblemsPanel) -> None:
    def height(message: str) -> int:
        kind = kinds_of([panel._problems.issues[0]._replace(message=message)])
        panel.model.show(kind)
        panel.tree.expandAll()
        return panel.tree.visualRect(panel.model.index(0, 0, panel.model.index(0, 0))).height()

    line = panel.tree.fontMetrics().height()
    short = height("Too fast.")
    assert height("The time may be wrong. Hear the row and confirm it or move it.") == short + line
    assert height("The tide came. " * 100) == short + 2 * line


def test_the_grid_goes_on_to_the_next_problem_when_one_is_ignored_or_fixed(
    panel: ProblemsPanel, wrong: MainWindow
) -> None:
    panel.tree.setCurrentIndex(panel.model.place_of("doubled-word", 0))
    press(panel, "Delete")
    settle(wrong)
    assert wrong.view.current_row() == 0
    press(panel, "Ctrl+Return")
    settle(wrong)
    assert texts(wrong)[0] == "So the the lamp was lit in the tower."
    assert wrong.view.current_row() == 2
    assert panel.tree.hasFocus()


def test_what_was_said_of_one_problem_is_not_said_of_the_next(panel: ProblemsPanel) -> None:
    panel.tree.setCurrentIndex(panel.model.place_of("numbers", 0))
    press(panel, "Ctrl+Return")
    assert "no fix" in panel.told.text()
    press(panel, "Down")
    assert panel.told.text() == "5 problems · 2 hints"


LONG = """1
00:00:01,000 --> 00:00:04,000
The keeper lit the lamp at five, and nobody saw it.

2
00:00:05,000 --> 00:00:08,000
{endless}

3
00:00:09,000 --> 00:00:12,000
The boats waited outside until the fog was gone.
"""


def test_lines_of_subtitles_are_broken_where_the_parts_end(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "long.srt"
    path.write_text(LONG.format(endless="The tide came. " * 9), encoding="utf-8")
    window.open_path(path)
    press(window.view, "Ctrl+F8")
    settle(window)
    panel = window.side.findChild(ProblemsPanel)
    panel.tree.setCurrentIndex(panel.model.place_of("line-length", 1))
    press(panel, "Ctrl+Return")
    assert "no fix" in panel.told.text()
    panel.tree.setCurrentIndex(panel.model.place_of("line-length", 0))
    press(panel, "Ctrl+Return")
    assert texts(window)[0] == "The keeper lit the lamp at five,\nand nobody saw it."
    settle(window)
    seen: list[str] = []

    def agree(dialog: FixesDialog) -> bool:
        seen.append(dialog.model.index(0, 2).data())
        return True

    monkeypatch.setattr(FixesDialog, "exec", agree)
    panel.tree.setCurrentIndex(panel.model.place_of("line-length", -1))
    press(panel, "Ctrl+Return")
    assert seen[0].count("↵") == 1
    assert texts(window)[2].count("\n") == 1
    assert texts(window)[1].count("\n") == 0


def test_lines_of_a_transcript_are_left_to_the_export(panel: ProblemsPanel) -> None:
    issue = panel._problems.issues[0]._replace(check="line-length", track=0, fix=None)
    assert not panel._problems.may_fix(issue)
