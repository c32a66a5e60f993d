"""Every control of the window has a name for a screen reader, whatever is open."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor.qt.main_window import MainWindow

from .test_accessibility import nameless

LEAVING = {"quit", "close", "new-window", "open", "paste-text", "sample"}


@pytest.fixture
def found(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What has no name in the dialogs that are opened; they are shown, looked at and cancelled."""
    missing: list[str] = []

    def look(dialog: QDialog) -> int:
        dialog.show()
        missing.extend(f"{type(dialog).__name__}: {one}" for one in nameless(dialog))
        dialog.hide()
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QDialog, "exec", look)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, lambda *_a, **_k: ("", ""))
    return missing


def test_whatever_an_action_opens_has_names(opened: MainWindow, found: list[str]) -> None:
    opened.speaking.name([0], "Ann")
    for action_id in opened.actions_by_id.specs:
        action = opened.actions_by_id[action_id]
        if action_id not in LEAVING and action.isEnabled():
            action.trigger()
            found += [f"{action_id}: {one}" for one in nameless(opened)]
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sorted(set(found)) == []


def test_every_action_says_what_it_does(opened: MainWindow) -> None:
    menus = [menu.menu() for menu in opened.menuBar().actions()]
    assert all(isinstance(menu, QWidget) and menu.title() for menu in menus)
    for action_id, spec in opened.actions_by_id.specs.items():
        assert opened.actions_by_id[action_id].text().strip(), spec
