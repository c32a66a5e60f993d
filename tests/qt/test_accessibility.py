"""A screen reader finds a name on everything that takes the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from editor.qt.dialogs.export_dialog import ExportDialog
from editor.qt.main_window import MainWindow


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
    opened.actions_by_id["replace"].trigger()
    assert nameless(opened) == []


def test_everything_in_the_export_dialog_has_a_name(opened: MainWindow, tmp_path, qtbot) -> None:
    dialog = ExportDialog(opened.session, tmp_path / "a.srt")
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
