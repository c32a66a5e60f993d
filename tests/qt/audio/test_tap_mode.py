"""Tap mode with real key events: times true to the event, one edit a pass, the delay measured."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from editor.core import edits
from editor.core.segments import Segment
from editor.core.timeslots import Origin
from editor.qt.audio.moments import KeyMoments
from editor.qt.audio.player import AudioPlayer
from editor.qt.audio.tap_mode import delay_key
from editor.qt.dialogs.rows.calibration_dialog import CalibrationDialog
from editor.qt.main_window import MainWindow
from editor.workflows.times.calibrating import BEEPS_MS, beeps_file

from .conftest import slots, type_keys, wind
from .fakes import FakeBackend, FakeTime

SPACE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return
DOWN, UP = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


class Typist:
    """Presses keys at moments of the sound; each event may be heard of late."""

    def __init__(self, window: MainWindow, backend: FakeBackend) -> None:
        self.window = window
        self.backend = backend
        self.late = 0

    def at(self, ms: int) -> None:
        """Let the sound run to a moment."""
        wind(self.window.audio.player, self.backend, ms - round(self.backend.truth()))

    def send(self, kind: QEvent.Type, key: Qt.Key, text: str = "") -> None:
        stamp = round((self.backend.time.seconds - 50) * 1000)
        self.backend.wind(self.late)
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(stamp)
        QApplication.sendEvent(QApplication.focusWidget(), event)

    def hold(self, start: int, end: int) -> None:
        self.at(start)
        self.send(DOWN, SPACE, " ")
        self.at(end)
        self.send(UP, SPACE, " ")

    def strike(self, key: Qt.Key, ms: int) -> None:
        self.at(ms)
        self.send(DOWN, key)
        self.send(UP, key)


@pytest.fixture
def typist(heard: MainWindow, backend: FakeBackend) -> Typist:
    """Tap mode begun at the third row, which has no time; no delay, no snapping."""
    heard.settings.set_milliseconds(delay_key("Test speakers"), 0)
    heard.settings.prefer("tapping.snap", False)
    heard.view.go_to(2)
    heard.audio.player.seek(9000)
    type_keys(heard, "T")
    return Typist(heard, backend)


def near(found: tuple[int | None, int | None], start: int, end: int, within: int = 15) -> bool:
    return abs((found[0] or 0) - start) <= within and abs((found[1] or 0) - end) <= within


def test_t_begins_and_the_sound_runs(heard: MainWindow, typist: Typist) -> None:
    assert heard.tapping.mode.is_on
    assert heard.audio.player.is_playing
    assert "Space" in heard.audio.transport.note


def test_a_row_with_a_time_is_heard_from_two_seconds_before(
    heard: MainWindow, backend: FakeBackend
) -> None:
    heard.view.go_to(1)
    type_keys(heard, "T")
    assert backend.truth() == 1200


def test_a_held_key_times_the_row_within_15_ms(heard: MainWindow, typist: Typist) -> None:
    typist.hold(10_000, 12_000)
    assert not heard.tapping.mode.is_on
    assert near(slots(heard)[2], 10_000, 12_000)
    assert heard.session.document.segments[2].slot.origin is Origin.TAPPED


@pytest.mark.parametrize("late", [40, 150])
def test_a_busy_program_does_not_make_taps_late(
    heard: MainWindow, typist: Typist, late: int
) -> None:
    typist.send(UP, Qt.Key.Key_T)
    typist.late = late
    typist.hold(10_000, 12_000)
    assert near(slots(heard)[2], 10_000, 12_000)


def test_a_repeating_key_that_seems_to_come_up_is_still_held(
    heard: MainWindow, typist: Typist
) -> None:
    type_keys(heard, "Escape")
    heard.view.go_to(1)
    heard.tapping.mode.begin()
    heard.audio.player.seek(9000)
    typist.at(10_000)
    typist.send(DOWN, SPACE, " ")
    typist.at(11_060)
    typist.send(UP, SPACE, " ")
    typist.send(DOWN, SPACE, " ")
    typist.at(12_000)
    typist.send(UP, SPACE, " ")
    type_keys(heard, "Escape")
    assert near(slots(heard)[1], 10_000, 12_000)
    assert slots(heard)[2] == (None, None)


def test_a_pass_is_one_edit(heard: MainWindow, backend: FakeBackend, typist: Typist) -> None:
    type_keys(heard, "Escape")
    heard.view.go_to(0)
    heard.audio.player.seek(0)
    steps = heard.session.document.history.done_count
    heard.tapping.mode.begin()
    heard.audio.player.seek(0)
    typist.hold(900, 2000)
    assert heard.view.current_row() == 1
    typist.hold(2500, 4000)
    type_keys(heard, "Escape")
    assert not heard.audio.player.is_playing
    assert near(slots(heard)[0], 900, 2000)
    assert near(slots(heard)[1], 2500, 4000)
    assert heard.session.document.history.done_count == steps + 1
    type_keys(heard, "Ctrl+Z")
    assert slots(heard)[:2] == [(1000, 3000), (3200, 5000)]


def test_enter_goes_on_without_a_gap_and_is_no_edit_of_a_cell(
    heard: MainWindow, typist: Typist
) -> None:
    type_keys(heard, "Escape")
    heard.view.go_to(0)
    heard.tapping.mode.begin()
    heard.audio.player.seek(0)
    for ms in (1000, 2000, 3000, 4000):
        typist.strike(ENTER, ms)
    assert not heard.view.is_editing()
    assert near(slots(heard)[0], 1000, 2000)
    assert near(slots(heard)[1], 2000, 3000)
    assert near(slots(heard)[2], 3000, 4000)
    assert slots(heard)[0][1] == slots(heard)[1][0]


def test_backspace_takes_back_one_tap_and_rewinds(
    heard: MainWindow, backend: FakeBackend, typist: Typist
) -> None:
    type_keys(heard, "Escape")
    heard.view.go_to(0)
    heard.tapping.mode.begin()
    heard.audio.player.seek(0)
    typist.hold(3000, 4000)
    typist.hold(5000, 6000)
    typist.strike(Qt.Key.Key_Backspace, 6500)
    assert abs(backend.truth() - 3000) <= 15
    assert heard.view.current_row() == 1
    assert heard.audio.player.is_playing
    type_keys(heard, "Escape")
    assert near(slots(heard)[0], 3000, 4000)
    again = heard.session.document.segments[1].slot
    assert again.origin is Origin.ESTIMATED
    assert (again.start or 0) >= (slots(heard)[0][1] or 0)


def test_the_delay_is_taken_off(heard: MainWindow, typist: Typist) -> None:
    type_keys(heard, "Escape")
    heard.settings.set_milliseconds(delay_key("Test speakers"), 140)
    heard.audio.player.seek(9000)
    heard.tapping.mode.begin()
    typist.hold(10_140, 12_140)
    assert near(slots(heard)[2], 10_000, 12_000)


def test_taps_snap_to_silence(heard: MainWindow, typist: Typist) -> None:
    type_keys(heard, "Escape")
    heard.settings.prefer("tapping.snap", True)
    heard.audio.player.seek(5500)
    heard.tapping.mode.begin()
    typist.hold(6060, 7950)
    assert slots(heard)[2] == (6000, 8000)


def test_letters_and_space_are_no_commands_meanwhile(heard: MainWindow, typist: Typist) -> None:
    typist.at(10_000)
    type_keys(heard, "I", "N", "B")
    assert slots(heard)[2] == (None, None)
    assert heard.audio.player.is_playing


def test_a_paused_sound_goes_on_with_space(heard: MainWindow, typist: Typist) -> None:
    type_keys(heard, "F5")
    assert not heard.audio.player.is_playing
    typist.send(DOWN, SPACE, " ")
    assert heard.audio.player.is_playing
    assert heard.tapping.mode.is_on


def test_the_end_of_the_recording_ends_the_pass(heard: MainWindow, typist: Typist) -> None:
    heard.audio.player.seek(59_000)
    typist.backend.wind(1500)
    assert not heard.tapping.mode.is_on


def test_another_document_ends_the_pass_untouched(heard: MainWindow, typist: Typist, talk) -> None:
    typist.at(10_000)
    typist.send(DOWN, ENTER)
    heard.session.document.history.mark_saved()
    heard.open_path(talk)
    assert not heard.tapping.mode.is_on
    assert slots(heard)[2] == (None, None)


def test_moments_are_those_of_the_events(qapp: object) -> None:
    time = FakeTime()
    moments = KeyMoments(time)

    def event(stamp: int) -> QKeyEvent:
        made = QKeyEvent(DOWN, SPACE, Qt.KeyboardModifier.NoModifier)
        made.setTimestamp(stamp)
        return made

    assert moments.of(event(5000)) == time.seconds
    time.seconds += 1.08
    assert abs(moments.of(event(6000)) - (time.seconds - 0.08)) < 1e-6
    assert moments.of(event(0)) == time.seconds
    # The other clock began anew.
    assert moments.of(event(10)) == time.seconds


def test_eight_beeps_measure_the_delay(
    heard: MainWindow, backend: FakeBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = FakeBackend(backend.time)
    own.duration = 11_000

    def measure(dialog: CalibrationDialog) -> int:
        dialog.show()
        press(dialog)
        for beep in BEEPS_MS:
            for _ in range((beep + 120 - round(own.truth())) // 10):
                own.wind(10)
            press(dialog)
        own.wind(2000)
        assert "120" in dialog.text.text() or "11" in dialog.text.text()
        return QDialog.DialogCode.Accepted

    def press(dialog: CalibrationDialog) -> None:
        event = QKeyEvent(DOWN, SPACE, Qt.KeyboardModifier.NoModifier, " ")
        QApplication.sendEvent(dialog, event)

    monkeypatch.setattr(CalibrationDialog, "exec", measure)
    monkeypatch.setattr(
        AudioPlayer, "sibling", lambda _self: AudioPlayer(now=own.time, make_backend=lambda _p: own)
    )
    heard.actions_by_id["calibrate"].trigger()
    delay = heard.settings.milliseconds(delay_key("Test speakers"), 0)
    assert abs(delay - 120) <= 15


def test_too_few_presses_are_told(qtbot, backend: FakeBackend) -> None:
    player = AudioPlayer(now=backend.time, make_backend=lambda _parent: backend)
    backend.duration = 11_000
    dialog = CalibrationDialog(player, beeps_file())
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.sendEvent(dialog, QKeyEvent(DOWN, SPACE, Qt.KeyboardModifier.NoModifier, " "))
    backend.wind(12_000)
    assert dialog.delay is None
    assert "Too few" in dialog.text.text()


def test_each_tap_is_kept_at_once(heard: MainWindow, typist: Typist) -> None:
    type_keys(heard, "Escape")
    heard.view.go_to(0)
    heard.tapping.mode.begin()
    heard.audio.player.seek(0)
    typist.hold(900, 2000)
    assert near(slots(heard)[0], 900, 2000)
    assert heard.session.document.segments[0].slot.origin is Origin.TAPPED
    typist.strike(Qt.Key.Key_Backspace, 2500)
    assert slots(heard)[0] == (1000, 3000)
    type_keys(heard, "Escape")


def test_what_is_done_meanwhile_stays_and_the_taps_with_it(
    heard: MainWindow, typist: Typist
) -> None:
    type_keys(heard, "Escape")
    heard.view.go_to(0)
    heard.tapping.mode.begin()
    heard.audio.player.seek(0)
    typist.hold(900, 2000)
    heard.session.do(edits.set_speaker(heard.session.document.segments, 2, "Juniper"))
    typist.hold(2500, 4000)
    type_keys(heard, "Escape")
    assert near(slots(heard)[0], 900, 2000)
    assert near(slots(heard)[1], 2500, 4000)
    assert heard.session.document.segments[2].speaker == "Juniper"


def test_a_pass_over_a_selection_ends_with_it(heard: MainWindow, typist: Typist) -> None:
    type_keys(heard, "Escape")
    heard.view.select_rows(0, 1)
    heard.tapping.mode.begin()
    heard.audio.player.seek(0)
    typist.hold(900, 2000)
    typist.hold(2500, 4000)
    assert not heard.tapping.mode.is_on
    assert slots(heard)[2] == (None, None)


def test_it_counts_in_before_the_first_row(
    heard: MainWindow, backend: FakeBackend, typist: Typist
) -> None:
    type_keys(heard, "Escape")
    heard.view.go_to(1)
    heard.tapping.mode.begin()
    notes = [heard.audio.transport.note]
    for _part in range(3):
        wind(heard.audio.player, backend, 700)
        notes.append(heard.audio.transport.note)
    counted = [note.partition(" · ")[0] for note in notes]
    assert counted[:3] == ["3…", "3… 2…", "3… 2… 1…"]
    assert all("Space: hold" in note for note in notes)


def test_what_the_keys_do_is_said_below_the_buttons_where_they_leave_no_room(
    heard: MainWindow, qtbot: QtBot
) -> None:
    transport = heard.audio.transport
    heard.resize(900, 700)
    rows = [Segment(f"more-{n}", ("A lamp.", "灯。")) for n in range(60)]
    heard.session.do(edits.insert(heard.session.document.segments, 0, rows))
    view = heard.view
    view.go_to(view.rowAt(view.viewport().height() - 1) - 1)
    before = view.viewport().height()
    transport.set_note("Space: hold while spoken · " * 6)
    assert transport._below.isVisible()
    assert transport._note.text() == ""
    qtbot.waitUntil(lambda: view.viewport().height() < before)
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(view.currentIndex())))
    transport.set_note("3…")
    assert not transport._below.isVisible()
    assert transport._note.text() == "3…"
