"""Review mode with real key events: which rows it walks, what it plays and what each key does."""

import pytest

from editor.core import edits
from editor.core.edit import Edit
from editor.core.segments import Status
from editor.core.timeslots import EMPTY_SLOT, Origin, Reason, TimeSlot
from editor.core.transcript import Transcript
from editor.qt.main_window import MainWindow
from editor.search.row_filter import Trait
from editor.workflows.times import reviewing
from editor.workflows.times.aligning import Recording

from .conftest import slots, type_keys
from .fakes import FakeBackend


@pytest.fixture
def doubted(heard: MainWindow) -> MainWindow:
    """Three rows: one fits poorly, one is fine, one was not found; the review begun at the top."""
    rows = heard.session.document.segments
    given = {
        0: TimeSlot(2000, 3000, Origin.ALIGNED, 0.3, reason=Reason.POOR),
        1: TimeSlot(3200, 5000, Origin.ALIGNED, 0.9, reason=Reason.FITS),
        2: TimeSlot(reason=Reason.NOT_FOUND),
    }
    heard.session.do(edits.set_slots(rows, given, "aligned"))
    heard.view.go_to(0)
    type_keys(heard, "Ctrl+Shift+F8")
    return heard


def test_it_plays_from_a_second_before_and_says_why(
    doubted: MainWindow, backend: FakeBackend
) -> None:
    assert doubted.reviewing.mode.is_on
    assert doubted.audio.player.is_playing
    assert doubted.audio.player.position() == 1000
    assert "1 of 2" in doubted.audio.transport.note
    assert "text fits poorly" in doubted.audio.transport.note


def test_enter_confirms_and_goes_to_the_next_doubtful_row(doubted: MainWindow) -> None:
    type_keys(doubted, "Return")
    first = doubted.session.document.segments[0]
    assert first.slot == TimeSlot(2000, 3000, Origin.TYPED)
    assert first.status is Status.HEARD
    assert doubted.view.current_row() == 2
    assert "not found" in doubted.audio.transport.note


def test_a_confirmation_is_one_step_of_undo(doubted: MainWindow) -> None:
    before = doubted.session.document.segments[0]
    type_keys(doubted, "Return", "Escape", "Ctrl+Z")
    assert doubted.session.document.segments[0] == before


def test_the_arrows_move_the_start_and_it_is_heard_again(doubted: MainWindow) -> None:
    type_keys(doubted, "Left", "Shift+Right")
    assert slots(doubted)[0] == (1960, 3000)
    assert doubted.audio.player.position() == 960
    assert doubted.view.current_row() == 0


def test_delete_takes_the_time_away(doubted: MainWindow) -> None:
    type_keys(doubted, "Delete")
    assert doubted.session.document.segments[0].slot == EMPTY_SLOT
    assert doubted.view.current_row() == 2


def test_down_and_up_go_on_without_deciding(doubted: MainWindow) -> None:
    before = doubted.session.document.segments
    type_keys(doubted, "Down", "Up", "Up")
    assert doubted.view.current_row() == 0
    assert doubted.session.document.segments == before


def test_after_the_last_one_it_ends_and_counts(doubted: MainWindow) -> None:
    said: list[str] = []
    doubted.session.noted.connect(said.append)
    type_keys(doubted, "Return", "Delete")
    assert not doubted.reviewing.mode.is_on
    assert said[-1] == "2 rows were checked. None is left."
    assert doubted.audio.transport.note == ""


def test_leaving_at_once_says_nothing(doubted: MainWindow) -> None:
    said: list[str] = []
    doubted.session.noted.connect(said.append)
    type_keys(doubted, "Escape")
    assert said == []


def test_a_row_that_was_not_found_cannot_be_confirmed(doubted: MainWindow) -> None:
    said: list[str] = []
    doubted.session.noted.connect(said.append)
    type_keys(doubted, "Down")
    before = doubted.session.document.segments
    assert "F11: it starts here" in doubted.audio.transport.note
    type_keys(doubted, "Return")
    assert doubted.session.document.segments == before
    assert doubted.reviewing.mode.is_on
    assert said == ["Row 3 has no time to confirm. F11 starts it where the sound is."]


def test_a_row_that_was_not_found_is_given_a_time_and_confirmed(doubted: MainWindow) -> None:
    type_keys(doubted, "Down")
    here = doubted.audio.player.position()
    type_keys(doubted, "F11")
    assert "Enter: right" in doubted.audio.transport.note
    type_keys(doubted, "Return")
    row = doubted.session.document.segments[2]
    assert row.slot == TimeSlot(here, None, Origin.TYPED)
    assert row.status is Status.HEARD
    assert not doubted.reviewing.mode.is_on


def test_escape_ends_it_and_the_rest_stays_doubtful(doubted: MainWindow) -> None:
    type_keys(doubted, "Escape")
    assert not doubted.reviewing.mode.is_on
    assert doubted.session.document.segments[0].slot.is_doubtful


def test_a_row_without_a_time_cannot_be_nudged(doubted: MainWindow) -> None:
    type_keys(doubted, "Down", "Left")
    assert slots(doubted)[2] == (None, None)
    assert doubted.reviewing.mode.is_on


def test_letters_are_no_commands_while_it_runs(doubted: MainWindow) -> None:
    type_keys(doubted, "T")
    assert not doubted.tapping.mode.is_on


def test_it_ends_when_another_row_is_chosen(doubted: MainWindow) -> None:
    doubted.view.go_to(1)
    assert not doubted.reviewing.mode.is_on


def test_without_a_doubt_it_does_not_begin(heard: MainWindow) -> None:
    said: list[str] = []
    heard.session.noted.connect(said.append)
    type_keys(heard, "Ctrl+Shift+F8")
    assert not heard.reviewing.mode.is_on
    assert said == ["No aligned time is in doubt."]


def test_the_grid_can_be_kept_to_the_rows_to_hear(doubted: MainWindow) -> None:
    doubted.filtering.show_to_hear()
    assert doubted.filter_bar.asked().trait is Trait.TO_HEAR
    assert list(doubted.view.shown.rows or ()) == [0, 2]


def test_rows_that_a_confirmation_settles_are_passed_by(
    doubted: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = TimeSlot(6000, 8000, Origin.ALIGNED, 0.9, reason=Reason.FITS)

    def agree(transcript: Transcript, row: int, recording: Recording | None) -> Edit:
        assert recording is doubted.aligning.recording
        rows = transcript.segments
        changed = {row: reviewing.agreed(rows[row]), 2: rows[2]._replace(slot=found)}
        return edits.replace_rows(rows, changed, "Confirm")

    monkeypatch.setattr(reviewing, "agree", agree)
    type_keys(doubted, "Return")
    assert not doubted.reviewing.mode.is_on
    assert doubted.session.document.segments[2].slot == found
