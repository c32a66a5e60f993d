"""Text of the user is never taken for rich text, wherever it is shown.

Qt opens the files that rich text names, so that a transcript could make it read any file.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from editor.core import edits
from editor.qt.dialogs.exports.export_dialog import ExportDialog
from editor.qt.dialogs.rows.fixes_dialog import FixesDialog
from editor.qt.main_window import MainWindow
from editor.qt.panels.problems_panel import ProblemsPanel
from editor.qt.panels.replace_panel import ReplacePanel
from editor.qt.widgets.ask import AskDialog
from editor.qt.widgets.details import DetailsDialog
from editor.qt.widgets.keys_dialog import KeysDialog
from editor.qt.widgets.labels import plain_message
from editor.qt.widgets.questions import ask_about_changes, may_replace
from editor.search.query import Mode

CANARY = "<img src='canary.png'><b>bold</b>"


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []
    monkeypatch.setattr(
        QTextDocument, "loadResource", lambda _self, _kind, name: names.append(name.toString())
    )
    return names


def rich_labels(widget: QWidget) -> list[str]:
    return [
        label.text()
        for label in widget.findChildren(QLabel)
        if label.text() and label.textFormat() != Qt.TextFormat.PlainText
    ]


def test_no_surface_of_the_window_reads_user_text_as_rich_text(
    window: MainWindow, tmp_path: Path, loaded: list[str], qtbot
) -> None:
    path = tmp_path / "<b>talk.txt"
    path.write_text(f"{CANARY}\n{CANARY}灯\n{CANARY} two\n{CANARY}潮\n", encoding="utf-8")
    window.open_path(path)
    window.notices.alarm(CANARY)
    window.session.noted.emit(CANARY)
    window.actions_by_id["replace"].trigger()
    panel = window.side.findChild(ReplacePanel)
    panel.look_for(CANARY, Mode.LITERAL)
    panel.search()
    window.actions_by_id["problems"].trigger()
    window.checking.problems.finish()
    window.side.findChild(ProblemsPanel).tree.expandAll()
    window.side.grab()
    fixes = FixesDialog(CANARY, window.session.document.segments, {(0, 0): CANARY + "!"}, window)
    fixes.show()
    fixes.grab()
    window.actions_by_id["replace"].trigger()
    dialog = ExportDialog(window.session, tmp_path / "<i>out.srt", window)
    dialog.show()
    ask = AskDialog(CANARY, CANARY, lambda _text: None, window)
    ask.show()
    assert rich_labels(window) == []
    window.grab()
    dialog.grab()
    assert loaded == []
    assert panel.model.rowCount() == 1


def test_the_name_of_a_step_is_shown_as_it_is_in_the_tooltip(opened: MainWindow) -> None:
    document = opened.session.document
    opened.session.do(
        edits.replace_texts(document.segments, {(0, 0): "x"}, f"Replace {CANARY} (1)")
    )
    shown = QTextDocument()
    shown.setHtml(opened.actions_by_id["undo"].toolTip())
    assert shown.toPlainText() == f"Undo Replace {CANARY} (1)  Ctrl+Z"


def test_names_and_traces_are_shown_as_they_are(
    window: MainWindow, tmp_path: Path, loaded: list[str], qtbot
) -> None:
    recent = tmp_path / "<b>talk.txt"
    recent.touch()
    window.empty.show_recent([recent])
    details = DetailsDialog([CANARY])
    keys = KeysDialog(window.actions_by_id)
    for dialog in (details, keys):
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.grab()
        assert rich_labels(dialog) == []
    window.grab()
    assert rich_labels(window) == []
    assert loaded == []


@pytest.mark.parametrize(
    "ask", [ask_about_changes, lambda parent, name: may_replace(parent, Path(name))]
)
def test_questions_are_plain(ask, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    boxes: list[QMessageBox] = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: boxes.append(box) or QMessageBox.StandardButton.Cancel
    )
    ask(window, "<b>canary")
    assert "<b>canary" in boxes[0].text()
    assert boxes[0].textFormat() is Qt.TextFormat.PlainText


def test_messages_are_plain(qtbot) -> None:
    box = plain_message(None, CANARY, CANARY)
    qtbot.addWidget(box)
    assert isinstance(box, QMessageBox)
    assert box.textFormat() is Qt.TextFormat.PlainText
