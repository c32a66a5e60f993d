"""In the longest and in the densest language no word is cut and none lies upon another."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from editor.core import i18n
from editor.qt.main_window import MainWindow
from tests.tools.cut import troubles

from .conftest import AtOnce

LEAVING = {"quit", "new-window", "open", "paste-text", "sample"}


@pytest.fixture(params=["en", "nl", "zh_CN"])
def language(request: pytest.FixtureRequest) -> Iterator[None]:
    i18n.use_language(request.param)
    yield
    i18n.use_language(i18n.SYSTEM)


def test_nothing_is_cut_at_a_usual_size(
    language: None, talk: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: set[str] = set()

    def look(dialog: QDialog) -> int:
        dialog.show()
        qtbot.wait(30)
        found.update(f"{type(dialog).__name__} {one}" for one in troubles(dialog))
        dialog.hide()
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QDialog, "exec", look)
    for name in ("getOpenFileName", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, lambda *_a, **_k: ("", ""))
    window = MainWindow(AtOnce())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.open_path(talk)
    for action_id in window.actions_by_id.specs:
        action = window.actions_by_id[action_id]
        if action_id not in LEAVING and action.isEnabled():
            action.trigger()
            qtbot.wait(30)
            found |= set(troubles(window))
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.session.document.history.mark_saved()
    assert "\n".join(sorted(found)) == ""
