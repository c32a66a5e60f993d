"""Another language: a window in it takes the place of the first, with all documents as they are."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from editor.core import i18n
from editor.core.progress import Progress
from editor.language.vocabulary import spelling
from editor.paths import state_dir
from editor.qt import neighbours
from editor.qt.dialogs.program.preferences_dialog import PreferencesDialog
from editor.qt.jobs import JobRunner
from editor.qt.main_window import MainWindow
from editor.qt.renewing import Windows
from editor.qt.translating import speak

from .conftest import AtOnce, press, texts


@pytest.fixture
def windows(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Windows]:
    monkeypatch.setattr(spelling, "_enchant", lambda: None)
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: pytest.fail("a question was asked"))
    before = QLocale()
    made = Windows(lambda: MainWindow(AtOnce()))
    made.window.show()
    yield made
    for one in made.window.session.documents:
        one.document.history.mark_saved()
    _end(made)
    i18n.use_language(i18n.SYSTEM)
    speak(qapp)
    QLocale.setDefault(before)


def _end(windows: Windows) -> None:
    """Close the window as the program does when it ends: nothing of it hears the system after."""
    windows.window.close()
    windows.window.deleteLater()


@pytest.fixture
def choose(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], None]:
    """Choose a language in the preferences and close them."""

    def choose(language: str) -> None:
        def answer(dialog: PreferencesDialog) -> int:
            box = dialog.field("look.language")
            assert isinstance(box, QComboBox)
            box.setCurrentIndex(box.findData(language))
            return 0

        monkeypatch.setattr(PreferencesDialog, "exec", answer)
        before = windows.window
        windows.window.actions_by_id["preferences"].trigger()
        qtbot.waitUntil(lambda: windows.window is not before)

    return choose


def menus(window: MainWindow) -> list[str]:
    return [one.text().replace("&", "") for one in window.menuBar().actions()]


def test_the_window_speaks_another_language_at_once(
    windows: Windows, choose: Callable[[str], None]
) -> None:
    assert menus(windows.window)[0] == "File"
    choose("nl")
    assert menus(windows.window)[0] == "Bestand"
    assert windows.window.isVisible()
    choose("en")
    assert menus(windows.window)[0] == "File"


def test_no_document_is_lost_and_no_step(
    windows: Windows, choose: Callable[[str], None], talk: Path, qtbot: QtBot
) -> None:
    first = windows.window
    first.open_path(talk)
    QApplication.clipboard().setText("The bell rings.\n钟响了。\nIt is quiet.\n很安静。\n")
    first.actions_by_id["paste-text"].trigger()
    first.documents.go_to(first.session.documents[0])
    first.view.edit_cell(1, 0)
    press(first, "A")
    handed = first.session.documents
    choose("zh_CN")
    window = windows.window
    assert window.session.documents == handed
    assert window.session.front is handed[0]
    assert texts(window)[1].startswith("a")
    assert (window.view.current_row(), window.view.current_track()) == (1, 0)
    assert window.isWindowModified()
    assert first.session.documents == ()
    told: list[None] = []
    window.session.kept.connect(lambda: told.append(None))
    window.actions_by_id["undo"].trigger()
    assert not texts(window)[1].startswith("a")
    qtbot.waitUntil(lambda: bool(told))
    assert window.tabs.count() == 2


def test_it_waits_for_the_work_that_goes_on(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    tasks: list[Callable[[], None]] = []
    windows = Windows(lambda: MainWindow(JobRunner(None, tasks.append)))
    first = windows.window
    done: list[int] = []

    def work(_progress: Progress) -> int:
        return 3

    first.jobs.run(work, done.append, first.notices.alarm)
    windows.renew()
    windows.renew()
    assert windows.window is first
    assert "as soon as" in first.notices.text
    for task in tasks:
        task()
    qtbot.waitUntil(lambda: windows.window is not first)
    assert done == [3]
    _end(windows)


def test_what_waits_for_a_document_behind_is_done_first(windows: Windows, talk: Path) -> None:
    window = windows.window
    window.open_path(talk)
    window.opening.open_sample()
    behind = window.session.documents[0]
    done: list[str] = []
    window.session.when_in_front(behind.document, lambda: done.append("done"))
    windows.renew()
    assert done == ["done"]
    assert windows.window.session.front.name == "harbour-lights.en-zh.txt"


def test_a_second_start_finds_the_new_window(windows: Windows) -> None:
    windows.window.open_the_door()
    windows.renew()
    assert neighbours._connected(neighbours._door_name(state_dir())) is not None
    assert windows.window.has_door


def test_the_words_of_qt_follow(
    windows: Windows, choose: Callable[[str], None], qapp: QApplication
) -> None:
    def cancel() -> str:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        return buttons.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")

    before = cancel()
    choose("zh_CN")
    assert cancel() == "取消"
    choose("en")
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert cancel() == before
