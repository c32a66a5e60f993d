"""The window as a person meets it: opening, editing, undoing, saving, leaving."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from editor import paths
from editor.qt.main_window import MainWindow
from editor.qt.settings import Settings
from editor.qt.theme import LIGHT, Scheme
from editor.qt.widgets.status_line import StatusLine
from editor.workflows.documents.opening import open_file

from .conftest import press, texts


def status(window: MainWindow) -> str:
    line = window.findChild(StatusLine)
    return line._counts.text() + " | " + line._saved.text()


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []

    def reply(box: QMessageBox) -> int:
        asked.append(box.text())
        return button

    monkeypatch.setattr(QMessageBox, "exec", reply)
    return asked


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))


def test_an_empty_window_says_what_to_do(window: MainWindow) -> None:
    assert window.empty.isVisible()
    assert not window.view.isVisible()
    assert not window.actions_by_id["save"].isEnabled()
    assert window.windowTitle() == "Interlinear"


def test_opening_asks_nothing_and_shows_both_columns(opened: MainWindow) -> None:
    assert opened.view.isVisible()
    assert texts(opened, 1)[0] == "Marisol 点亮了塔里的灯。"
    assert opened.notices.text == ""
    assert "3 rows" in status(opened)
    assert "timed 0 / 3" in status(opened)
    assert "2 title lines" in status(opened)
    assert "talk.txt" in opened.windowTitle()


def test_a_file_that_cannot_be_read_leaves_the_open_one_alone(
    opened: MainWindow, tmp_path: Path
) -> None:
    before = opened.session.document
    opened.open_path(tmp_path / "gone.txt")
    assert "no such file" in opened.notices.text
    assert opened.session.document is before


def test_remarks_of_the_importer_are_told(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "orphan.txt"
    path.write_text("One lamp.\n一盏灯。\nTwo.\nThree.\n三。\nFour.\n四。\n", encoding="utf-8")
    window.open_path(path)
    assert "Line 3" in window.notices.text


def test_an_edit_marks_the_title_and_the_status_line(opened: MainWindow) -> None:
    opened.view.edit_cell(0, 0)
    press(opened, "A")
    opened.view.commit()
    assert opened.isWindowModified()
    assert "not saved" in status(opened)


def test_undo_names_what_it_takes_back_and_goes_there(opened: MainWindow) -> None:
    opened.view.edit_cell(2, 0)
    press(opened, "A")
    opened.view.commit()
    opened.view.go_to(0)
    assert opened.actions_by_id["undo"].text() == "Undo Edit row 3"
    opened.actions_by_id["undo"].trigger()
    assert opened.view.current_row() == 2
    assert not opened.isWindowModified()
    assert opened.actions_by_id["redo"].text() == "Redo Edit row 3"


def test_undo_while_a_cell_is_edited_keeps_what_was_typed_as_a_step(opened: MainWindow) -> None:
    before = texts(opened)
    opened.view.edit_cell(0, 0)
    press(opened, "A")
    opened.actions_by_id["undo"].trigger()
    assert texts(opened) == before
    opened.actions_by_id["redo"].trigger()
    assert texts(opened)[0] == "a" + before[0]


def test_saving_asks_for_a_name_once_and_never_writes_over_the_text(
    opened: MainWindow, talk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = talk.read_bytes()
    target = tmp_path / "talk.interlinear"
    save_to(monkeypatch, target)
    press(opened.view, "Ctrl+S")
    assert target.exists()
    assert "All changes saved · talk.interlinear" in status(opened)
    save_to(monkeypatch, tmp_path / "not-asked-again.interlinear")
    opened.view.edit_cell(0, 0)
    press(opened, "A")
    press(opened, "Ctrl+S")
    assert open_file(target).transcript.segments[0].texts[0].startswith("a")
    assert talk.read_bytes() == original
    assert sorted(path.name for path in tmp_path.glob("*.interlinear")) == ["talk.interlinear"]


def test_a_full_disk_keeps_the_changes_and_says_so(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_to(monkeypatch, tmp_path / "talk.interlinear")

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    opened.view.edit_cell(0, 0)
    press(opened, "A", "Ctrl+S")
    assert "disk is full" in opened.notices.text
    assert opened.isWindowModified()
    assert texts(opened)[0].startswith("a")


def test_a_project_changed_by_another_program_is_not_overwritten(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "talk.interlinear"
    save_to(monkeypatch, target)
    opened.actions_by_id["save"].trigger()
    target.write_bytes(b"theirs")
    opened.actions_by_id["save"].trigger()
    assert "another program" in opened.notices.text
    assert target.read_bytes() == b"theirs"


def test_a_name_without_its_suffix_never_replaces_a_project_unasked(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = tmp_path / "other.interlinear"
    theirs.write_bytes(b"theirs")
    save_to(monkeypatch, tmp_path / "other")
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    opened.actions_by_id["save"].trigger()
    assert asked == ["“other.interlinear” is there already. Replace it?"]
    assert theirs.read_bytes() == b"theirs"
    answer(monkeypatch, QMessageBox.StandardButton.Yes)
    opened.actions_by_id["save"].trigger()
    assert open_file(theirs).transcript.segments[2].texts[0].startswith("The original")


def test_the_suggested_name_is_that_of_the_text(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Episode 1.5 final.txt"
    path.write_text("Marisole lit the lamp.", encoding="utf-8")
    opened.open_path(path)
    assert opened.session.suggested_path(".srt") == tmp_path / "Episode 1.5 final.srt"
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    opened.opening.open_sample()
    assert opened.session.suggested_path(".srt").parent == tmp_path / "home"


def test_what_is_written_while_the_file_is_read_again_is_kept(
    opened: MainWindow, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = []
    monkeypatch.setattr(opened.jobs, "_execute", waiting.append)
    opened.open_path(talk)
    opened.view.edit_cell(0, 0)
    press(opened, "A")
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    waiting.pop()()
    assert asked == []
    assert len(opened.session.documents) == 1
    assert texts(opened)[0].startswith("a")


def test_a_text_that_was_not_changed_is_read_again(opened: MainWindow, talk: Path) -> None:
    talk.write_text(talk.read_text(encoding="utf-8").replace("lamp", "lantern"), encoding="utf-8")
    opened.open_path(talk)
    assert "lantern" in texts(opened)[0]
    assert len(opened.session.documents) == 1


def test_a_text_with_changes_comes_to_the_front_as_it_is(opened: MainWindow, talk: Path) -> None:
    opened.view.edit_cell(0, 0)
    press(opened, "A")
    opened.open_path(talk)
    assert texts(opened)[0].startswith("a")
    assert len(opened.session.documents) == 1


def test_leaving_with_changes_asks_once_and_cancel_stays(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.view.edit_cell(0, 0)
    press(opened, "A")
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    event = QCloseEvent()
    opened.closeEvent(event)
    assert not event.isAccepted()
    assert asked == ["“talk.txt” has changes that are not saved."]


def test_a_dropped_file_is_opened(window: MainWindow, talk: Path, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(talk))])
    window.dropEvent(
        QDropEvent(
            QPointF(10, 10), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    qtbot.waitUntil(lambda: len(texts(window)) == 3)


def test_pasted_text_becomes_an_untitled_document(window: MainWindow, talk: Path) -> None:
    QGuiApplication.clipboard().setText(talk.read_text(encoding="utf-8"))
    window.opening.paste()
    assert len(texts(window)) == 3
    assert window.session.name == "Untitled"


def test_an_empty_clipboard_is_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.opening.paste()
    assert "no text on the clipboard" in window.notices.text


def test_files_opened_before_are_offered_but_never_the_sample(
    window: MainWindow, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Leaving a recording while it is being opened makes Qt say so.
    monkeypatch.setattr(window.audio.player, "open", lambda _path: None)
    window.opening.open_sample()
    assert len(texts(window)) > 50
    window.open_path(talk)
    assert window.settings.recent == (talk.resolve(),)


def test_the_look_changes_at_once_and_is_remembered(window: MainWindow) -> None:
    window.actions_by_id["theme-dark"].trigger()
    assert window.palette().window().color().lightness() < 128
    assert window.settings.scheme == "dark"
    window.actions_by_id["theme-light"].trigger()
    assert window.palette().window().color().lightness() > 128


def test_the_window_remembers_itself(window: MainWindow) -> None:
    window.settings.scheme = Scheme.DARK
    window.settings.column_share = 0.3
    window.settings.zoom = 130
    again = Settings()
    assert (again.scheme, again.column_share, again.zoom) == (Scheme.DARK, 0.3, 130)
    assert Path(again._store.fileName()).is_relative_to(paths.config_dir())


@pytest.mark.parametrize("nonsense", ["wide", "nan", "7", "-1"])
def test_a_settings_file_with_nonsense_is_not_believed(nonsense: str) -> None:
    settings = Settings()
    for key in ("column-share", "zoom", "scheme", "geometry", "recent"):
        settings._store.setValue(key, nonsense)
    assert settings.column_share == 0.5
    assert settings.scheme is Scheme.SYSTEM
    assert settings.geometry is None
    assert settings.recent == ()


def test_the_look_follows_the_system_unless_another_was_chosen(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    dressed = []
    monkeypatch.setattr(
        "editor.qt.parts_window._dress", lambda scheme: dressed.append(scheme) or LIGHT
    )
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    window.settings.scheme = Scheme.LIGHT
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert dressed == [Scheme.SYSTEM]


def test_a_session_without_a_document_has_no_counts(window: MainWindow) -> None:
    assert status(window) == " | Nothing leaves this computer."
