"""A screen reader finds a name on everything that takes the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from editor.core.glossary import EMPTY_GLOSSARY
from editor.core.segments import Segment
from editor.qt.dialogs.exports.export_dialog import ExportDialog
from editor.qt.dialogs.lists.glossary_dialog import GlossaryDialog
from editor.qt.dialogs.lists.glossary_picking import PickingDialog
from editor.qt.dialogs.lists.replacements_dialog import ReplacementsDialog
from editor.qt.dialogs.program.palette import PaletteDialog
from editor.qt.dialogs.rows.fixes_dialog import FixesDialog
from editor.qt.main_window import MainWindow
from editor.qt.widgets.ask import AskDialog
from editor.qt.widgets.details import DetailsDialog
from editor.qt.widgets.keys_dialog import KeysDialog


def nameless(widget: QWidget) -> list[str]:
    found = []
    for child in widget.findChildren(QWidget):
        if child.focusPolicy() == Qt.FocusPolicy.NoFocus or not child.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(child)
        name = interface.text(QAccessible.Text.Name) if interface else child.accessibleName()
        if not name and not child.objectName().startswith("qt_"):
            found.append(f"{type(child).__name__} {child.objectName()}")
    return found


def test_everything_in_the_window_has_a_name(opened: MainWindow) -> None:
    for panel in ("replace", "names", "problems"):
        opened.actions_by_id[panel].trigger()
        assert nameless(opened) == []


def test_everything_in_an_empty_window_with_a_notice_has_a_name(
    window: MainWindow, tmp_path
) -> None:
    recent = tmp_path / "talk.txt"
    recent.touch()
    window.empty.show_recent([recent])
    window.notices.tell("Two remarks.", ["one", "two"])
    assert nameless(window) == []


def test_everything_in_the_small_dialogs_has_a_name(window: MainWindow, qtbot) -> None:
    for dialog in (
        AskDialog("Go to", "Where?", lambda _text: None),
        DetailsDialog(["one"]),
        KeysDialog(window.actions_by_id),
        GlossaryDialog(window.session),
        PickingDialog(EMPTY_GLOSSARY),
        PaletteDialog(window.actions_by_id),
        ReplacementsDialog(window.session, window.jobs),
        FixesDialog("Doubled word", (Segment("a", ("one",)),), {(0, 0): "two"}),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []


def test_everything_in_the_filter_bar_has_a_name(opened: MainWindow) -> None:
    opened.actions_by_id["filter"].trigger()
    assert opened.filter_bar.isVisible()
    assert nameless(opened) == []


def test_a_notice_is_announced(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    announced = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: announced.append(event.message())
    )
    window.notices.alarm("The disk is full.")
    assert announced == ["The disk is full."]


def test_everything_in_the_export_dialog_has_a_name(opened: MainWindow, tmp_path, qtbot) -> None:
    dialog = ExportDialog(opened.session, tmp_path / "a.srt")
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
