"""The recording of a project: chosen, dropped, remembered, found again, never opened unasked."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from editor.core.document import Document
from editor.core.transcript import Media
from editor.qt.audio.backend import Trouble
from editor.qt.audio.recording import State
from editor.qt.main_window import MainWindow

from .conftest import type_keys
from .fakes import FakeBackend


def media(window: MainWindow) -> tuple[Media, ...]:
    return window.session.document.snapshot().media


def reopened(window: MainWindow, path: Path) -> None:
    window.session.document.history.mark_saved()
    window.actions_by_id["close"].trigger()
    assert not window.session.is_open
    window.open_path(path)


def saved(window: MainWindow, tmp_path: Path) -> Path:
    path = tmp_path / "talk.interlinear"
    assert window.session.save(path, wait=True)
    return path


def test_a_chosen_recording_is_remembered_by_one_edit(heard: MainWindow) -> None:
    assert heard.audio.keeper.standing.state is State.READY
    assert heard.audio.isVisible()
    (one,) = media(heard)
    assert (one.path, len(one.hash)) == ("talk.mp3", 64)
    heard.actions_by_id["undo"].trigger()
    heard.actions_by_id["undo"].trigger()
    assert not media(heard)
    assert not heard.audio.isVisible()
    heard.actions_by_id["redo"].trigger()
    assert heard.audio.player.is_open


def test_the_menu_opens_one(
    heard: MainWindow, tmp_path: Path, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.mp3"
    other.write_bytes(sound.read_bytes() + b"x")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(other), ""))
    type_keys(heard, "Ctrl+Shift+O")
    assert [one.path for one in media(heard)] == ["other.mp3"]
    assert heard.audio.player.path == other


def test_it_is_there_again_when_the_project_is_opened(heard: MainWindow, tmp_path: Path) -> None:
    path = saved(heard, tmp_path)
    reopened(heard, path)
    assert heard.audio.keeper.standing.state is State.READY
    assert not heard.session.document.is_modified


def test_it_is_found_under_another_name(heard: MainWindow, tmp_path: Path, sound: Path) -> None:
    path = saved(heard, tmp_path)
    (tmp_path / "sounds").mkdir()
    sound.rename(tmp_path / "sounds" / "final.mp3")
    reopened(heard, path)
    assert heard.audio.player.path == tmp_path / "sounds" / "final.mp3"


def test_a_missing_one_is_named_and_can_be_found(
    heard: MainWindow, tmp_path: Path, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(heard, tmp_path)
    away = tmp_path.parent / "away.mp3"
    sound.rename(away)
    reopened(heard, path)
    message = heard.audio.message
    assert "talk.mp3" in message.text
    assert str(sound) in message.text
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(away), ""))
    message.find_button.click()
    assert heard.audio.player.path == away
    assert media(heard)[0].path == "../away.mp3"
    assert not message.isVisible()


def test_one_can_work_without_it(heard: MainWindow, tmp_path: Path, sound: Path) -> None:
    path = saved(heard, tmp_path)
    sound.unlink()
    reopened(heard, path)
    heard.audio.message.dismiss_button.click()
    assert not heard.audio.isVisible()
    assert len(media(heard)) == 1


def test_a_recording_outside_the_folder_waits_for_a_word(
    heard: MainWindow, tmp_path: Path, backend: FakeBackend
) -> None:
    far = tmp_path.parent / "far.mp3"
    far.write_bytes(b"ID3\x04\x00\x00" * 9)
    project = replace(heard.session.document.snapshot(), media=(Media("../far.mp3"),))
    backend.said.clear()
    heard.session.set_document(Document(project, tmp_path / "talk.interlinear"))
    assert heard.audio.keeper.standing.state is State.ASKING
    assert str(far) in heard.audio.message.text
    assert not any(word.startswith("open") for word in backend.said)
    heard.audio.message.open_button.click()
    assert heard.audio.player.path == far
    heard.session.set_document(Document(project, tmp_path / "talk.interlinear"))
    assert heard.audio.player.path == far


def test_trouble_stands_in_the_strip(heard: MainWindow, sound: Path, backend: FakeBackend) -> None:
    backend.trouble = Trouble.NO_SOUND
    heard.audio.keeper.choose(sound)
    assert "holds no sound" in heard.audio.message.text
    assert heard.audio.message.find_button.isVisible()
    assert not heard.actions_by_id["play"].isEnabled()


def test_saved_in_another_folder_the_recording_is_still_found(
    heard: MainWindow, tmp_path: Path, sound: Path
) -> None:
    (tmp_path / "there").mkdir()
    path = tmp_path / "there" / "talk.interlinear"
    assert heard.session.save(path, wait=True)
    assert not heard.session.document.is_modified
    reopened(heard, path)
    assert media(heard)[0].path == "../talk.mp3"
    assert heard.audio.player.path == sound


def test_another_document_closes_the_recording(heard: MainWindow, talk: Path) -> None:
    reopened(heard, talk)
    assert not heard.audio.player.is_open
    assert not heard.audio.isVisible()


def test_a_recording_given_with_the_file_is_opened_with_it(
    heard: MainWindow, sound: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("A keeper.\n守护人。\nA lamp.\n灯。\n", "utf-8")
    heard.open_path(other, sound)
    assert heard.audio.player.path == sound
    assert heard.session.document.snapshot().media[0].path == "talk.mp3"
