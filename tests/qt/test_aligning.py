"""Align to a recording from the window: one step, the reasons told, known times left alone."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from editor.alignment.base import AlignResult, Ghost, RowTime
from editor.core import edits
from editor.core.errors import RequestError
from editor.core.progress import Progress
from editor.core.timeslots import EMPTY_SLOT, Origin, Reason, TimeSlot
from editor.core.transcript import Media, Transcript
from editor.qt.main_window import MainWindow
from editor.workflows.times import aligning
from editor.workflows.times.aligning import Aligned, Recording


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "talk.mp3"
    path.write_bytes(b"not really a sound")
    return path


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[frozenset[int] | None]:
    """What was asked for, in place of listening: three rows, the second not in the recording."""
    asked: list[frozenset[int] | None] = []

    def align(
        transcript: Transcript, recording: Recording, _progress: Progress, *, only=None
    ) -> Aligned:
        asked.append(only)
        times = (
            RowTime(TimeSlot(100, 900, Origin.ALIGNED), reason=Reason.FITS),
            RowTime(EMPTY_SLOT, reason=Reason.NOT_FOUND),
            RowTime(TimeSlot(2000, 2900, Origin.ALIGNED), reason=Reason.POOR),
        )
        return Aligned(AlignResult(times, (Ghost(1000, 1900),)), recording)

    monkeypatch.setattr(aligning, "align", align)
    return asked


def starts(window: MainWindow) -> list[int | None]:
    return [row.slot.start for row in window.session.document.segments]


def test_dropping_a_recording_on_an_open_transcript_times_its_rows(
    opened: MainWindow, sound: Path, heard: list[object]
) -> None:
    opened.open_path(sound)
    assert starts(opened) == [100, None, 2000]
    assert opened.session.document.snapshot().media[0].path == "talk.mp3"
    assert "1 row was not found" in opened.notices.text
    assert opened.notices.details == (
        "Row 2: not found in the audio",
        "Row 3: text fits poorly",
    )


def test_a_row_that_begins_without_a_pause_is_not_named_as_in_doubt(
    opened: MainWindow, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = [
        RowTime(TimeSlot(start, start + 900, Origin.ALIGNED), reason=Reason.NO_PAUSE)
        for start in (100, 1000, 1900)
    ]
    monkeypatch.setattr(
        aligning,
        "align",
        lambda _transcript, recording, _progress, **_options: Aligned(
            AlignResult(tuple(times), ()), recording
        ),
    )
    opened.open_path(sound)
    assert opened.notices.text == "3 rows were aligned."
    assert opened.notices.details == ()


def test_it_is_one_step_to_undo(opened: MainWindow, sound: Path, heard: list[object]) -> None:
    opened.open_path(sound)
    opened.actions_by_id["undo"].trigger()
    assert starts(opened) == [None, None, None]
    assert not opened.session.document.snapshot().media


def test_the_menu_asks_for_the_recording_first(
    opened: MainWindow, sound: Path, heard: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(sound), ""))
    opened.actions_by_id["align"].trigger()
    assert heard == [None]
    opened.view.select_rows(0, 1)
    opened.actions_by_id["align-rows"].trigger()
    assert heard == [None, frozenset({0, 1})]


def test_a_recording_that_is_open_is_not_asked_for(
    opened: MainWindow, sound: Path, heard: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: pytest.fail("it asked"))
    snapshot = opened.session.document.snapshot()
    opened.session.do(edits.set_meta("media", snapshot.media, (Media("talk.mp3"),), "media"))
    opened.actions_by_id["align"].trigger()
    assert heard == [None]
    assert starts(opened) == [100, None, 2000]


def test_a_recording_of_another_talk_is_told_and_changes_nothing(
    opened: MainWindow, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_options: object) -> Aligned:
        raise RequestError("The recording is of another talk.")

    monkeypatch.setattr(aligning, "align", refuse)
    opened.open_path(sound)
    assert starts(opened) == [None, None, None]
    assert "another talk" in opened.notices.text


def test_a_path_that_leads_out_of_the_project_is_not_shown_to_the_system_unasked(
    opened: MainWindow, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: list[str] = []

    def ask(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        began.append(start)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    snapshot = opened.session.document.snapshot()
    for name in ("//elsewhere/share/talk.mp3", "../../talk.mp3"):
        edit = edits.set_meta("media", snapshot.media, (Media(name),), "media")
        opened.session.do(edit)
        opened.actions_by_id["align"].trigger()
        opened.actions_by_id["undo"].trigger()
    assert began == [str(sound.parent)] * 2


def test_only_rows_without_a_time_are_looked_for_and_the_recording_is_known(
    opened: MainWindow, sound: Path, heard: list[frozenset[int] | None]
) -> None:
    opened.open_path(sound)
    opened.actions_by_id["align-empty"].trigger()
    assert heard == [None, frozenset({1})]


def test_after_edits_the_neighbours_and_the_doubtful_are_looked_for_again(
    opened: MainWindow, sound: Path, heard: list[frozenset[int] | None]
) -> None:
    opened.open_path(sound)
    rows = opened.session.document.segments
    opened.session.do(edits.set_slot(rows, 1, TimeSlot(950, 1900, Origin.TYPED)))
    opened.actions_by_id["realign"].trigger()
    assert heard == [None, frozenset({0, 2})]


def test_when_nothing_is_left_to_look_for_it_says_so(
    opened: MainWindow, sound: Path, heard: list[frozenset[int] | None]
) -> None:
    opened.open_path(sound)
    rows = opened.session.document.segments
    times = {row: TimeSlot(row * 1000, row * 1000 + 900, Origin.TYPED) for row in range(len(rows))}
    opened.session.do(edits.set_slots(rows, times, "all"))
    opened.actions_by_id["realign"].trigger()
    assert heard == [None]
    assert "none is in doubt" in opened.notices.text


def test_the_notice_leads_to_the_review_of_doubtful_times(
    opened: MainWindow, sound: Path, heard: list[frozenset[int] | None]
) -> None:
    opened.open_path(sound)
    links = [link.text() for link in opened.notices.findChildren(QPushButton)]
    assert "Check the doubtful times by ear" in links
    assert "Hear the speech without a row" in links
