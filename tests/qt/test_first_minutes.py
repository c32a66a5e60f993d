"""The first minutes: nothing open yet, the sample with its sound, a document from nothing."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from editor import paths
from editor.core.segments import Status
from editor.qt.main_window import MainWindow
from editor.workflows.documents.beginning import begin_empty, open_sample

from .conftest import press


def test_the_sample_names_its_recording() -> None:
    (media,) = open_sample().transcript.media
    assert Path(media.path) == paths.sample_sound()
    assert paths.sample_sound().stat().st_size < 1_000_000


def test_the_sample_opens_with_its_recording(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(window.audio.player, "open", opened.append)
    window.open_path(paths.sample())
    assert len(window.session.document.segments) == 69
    assert opened == [paths.sample_sound()]
    assert not window.session.document.is_modified


def test_a_document_begins_with_an_empty_row_in_each_language(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(dialog: QDialog) -> int:
        dialog.second.setCurrentIndex(dialog.second.findData("zh-Hans"))  # type: ignore[attr-defined]
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QDialog, "exec", choose)
    window.empty.new_wanted.emit()
    tracks = window.session.document.tracks
    assert tracks[1].language == "zh-Hans"
    assert [row.texts for row in window.session.document.segments] == [("", "")]
    window.view.edit_cell(0, 0, (0, 0))


def test_one_language_is_enough() -> None:
    transcript = begin_empty(["nl"]).transcript
    assert [track.language for track in transcript.tracks] == ["nl"]
    assert transcript.segments[0].texts == ("",)


def test_a_transcript_dropped_with_its_recording_gets_it(
    window: MainWindow, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[Path] = []
    monkeypatch.setattr(window.audio.keeper, "choose", chosen.append)
    sound = talk.with_suffix(".mp3")
    window.open_paths([sound, talk])
    assert window.session.document.path == talk or window.session.is_open
    assert chosen == [sound]
    window.open_path(talk)
    assert chosen == [sound]


def test_a_recording_alone_is_told(window: MainWindow, tmp_path: Path) -> None:
    window.open_paths([tmp_path / "talk.mp3"])
    assert "is a recording" in window.notices.text
    assert not window.session.is_open


def two_files(folder: Path) -> tuple[Path, Path]:
    """Three lines in English, two in Dutch."""
    english, dutch = folder / "talk.en.txt", folder / "talk.nl.txt"
    english.write_text(
        "The keeper climbed the stairs at seven.\nNobody saw the ship.\n"
        "On 4 May 1911 the harbour was full of people from Brussels.\n"
    )
    dutch.write_text(
        "De wachter klom om zeven uur de trap op.\n"
        "Op 4 mei 1911 stond de haven vol mensen uit Brussel.\n"
    )
    return english, dutch


def test_two_files_dropped_together_stand_side_by_side(window: MainWindow, tmp_path: Path) -> None:
    window.open_paths(two_files(tmp_path))
    rows = window.session.document.segments
    assert [bool(row.texts[1]) for row in rows] == [True, False, True]
    assert rows[1].status is Status.QUESTION
    assert "in question" in " ".join((window.notices.text, *window.notices.details))


def test_the_menu_asks_for_the_text_and_then_for_its_translation(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter(map(str, two_files(tmp_path)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (next(names), ""))
    window.actions_by_id["open-pair"].trigger()
    assert [track.language for track in window.session.document.tracks] == ["en", "nl"]


def test_without_a_second_file_nothing_is_opened(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter((str(two_files(tmp_path)[0]), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (next(names), ""))
    window.actions_by_id["open-pair"].trigger()
    assert not window.session.is_open


def test_enter_presses_the_button_that_has_the_keyboard(window: MainWindow) -> None:
    press(window, "Tab", "Tab", "Tab", "Return")
    assert window.session.name == "harbour-lights.en-zh.txt"
