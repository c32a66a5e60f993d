"""Playing and setting times by keys, in cells and outside, each change one step."""

import pytest

from editor.core.timeslots import Origin
from editor.qt.dialogs.rows.shift_dialog import ALL, ShiftDialog
from editor.qt.main_window import MainWindow

from .conftest import slots, type_keys, wind
from .fakes import FakeBackend


def play(window: MainWindow, backend: FakeBackend, ms: int) -> None:
    wind(window.audio.player, backend, ms)


def test_f5_plays_in_a_cell_and_the_caret_stays(heard: MainWindow, backend: FakeBackend) -> None:
    heard.view.edit_cell(0, 0, (3, 3))
    type_keys(heard, "F5")
    assert heard.audio.player.is_playing
    assert heard.view.caret() == (0, 0, 3)
    type_keys(heard, "F5")
    assert not heard.audio.player.is_playing


def test_space_plays_outside_cells_and_is_typed_inside(
    heard: MainWindow, backend: FakeBackend
) -> None:
    heard.view.go_to(0)
    type_keys(heard, "Space")
    assert heard.audio.player.is_playing
    type_keys(heard, "Space")
    assert not heard.audio.player.is_playing
    heard.view.edit_cell(0, 0, (2, 2))
    type_keys(heard, "Space")
    assert not heard.audio.player.is_playing
    heard.view.commit()
    assert heard.session.document.segments[0].texts[0].startswith("So  ")


def test_escape_stops_the_sound_first(heard: MainWindow, backend: FakeBackend) -> None:
    heard.view.select_rows(0, 1)
    type_keys(heard, "Space", "Escape")
    assert not heard.audio.player.is_playing
    assert heard.view.selected_ranges() == [(0, 1)]
    type_keys(heard, "Escape")
    assert heard.view.selected_ranges() != [(0, 1)]


def test_f6_plays_the_row_and_stops_at_its_end(heard: MainWindow, backend: FakeBackend) -> None:
    heard.view.go_to(1)
    type_keys(heard, "F6")
    play(heard, backend, 3000)
    assert not heard.audio.player.is_playing
    assert heard.audio.player.position() == 5000


def test_shift_f6_plays_the_last_two_seconds(heard: MainWindow, backend: FakeBackend) -> None:
    heard.audio.player.seek(30_000)
    type_keys(heard, "Shift+F6")
    assert backend.truth() == 28_000


def test_f7_and_f4_change_the_speed(heard: MainWindow, backend: FakeBackend) -> None:
    type_keys(heard, "F7", "F7", "F4")
    assert backend.rate == pytest.approx(1.1)
    assert heard.audio.transport.rate.text() == "1.1×"


@pytest.mark.parametrize("key", ["F11", "I", "Ctrl+BracketLeft"])
def test_a_start_is_set_at_the_playhead(heard: MainWindow, key: str) -> None:
    heard.view.go_to(0)
    heard.audio.player.seek(1500)
    type_keys(heard, key)
    assert slots(heard)[0] == (1500, 3000)
    assert heard.session.document.segments[0].slot.origin is Origin.TYPED
    type_keys(heard, "Ctrl+Z")
    assert slots(heard)[0] == (1000, 3000)


def test_start_and_end_are_set_while_a_cell_is_written(heard: MainWindow) -> None:
    heard.view.edit_cell(2, 0, (4, 4))
    heard.audio.player.seek(6000)
    type_keys(heard, "F11")
    heard.audio.player.seek(8000)
    type_keys(heard, "F12")
    assert slots(heard)[2] == (6000, 8000)
    assert heard.view.caret() == (2, 0, 4)


def test_letters_are_typed_in_a_cell(heard: MainWindow) -> None:
    heard.view.edit_cell(0, 0, (0, 0))
    type_keys(heard, "I", "O")
    heard.view.commit()
    assert heard.session.document.segments[0].texts[0].lower().startswith("io")
    assert slots(heard)[0] == (1000, 3000)


def test_an_end_before_the_start_is_told(heard: MainWindow) -> None:
    heard.view.go_to(1)
    heard.audio.player.seek(100)
    type_keys(heard, "O")
    assert "starts later" in heard.notices.text
    assert slots(heard)[1] == (3200, 5000)


def test_of_a_selection_the_first_start_and_the_last_end_are_set(heard: MainWindow) -> None:
    heard.view.go_to(0)
    heard.view.select_rows(0, 1)
    heard.audio.player.seek(900)
    type_keys(heard, "F11")
    heard.audio.player.seek(5200)
    type_keys(heard, "F12")
    assert slots(heard)[:2] == [(900, 3000), (3200, 5200)]


def test_brackets_nudge_the_selection_in_one_step(heard: MainWindow) -> None:
    heard.view.go_to(0)
    heard.view.select_rows(0, 1)
    type_keys(heard, "Alt+BracketLeft")
    assert slots(heard)[:2] == [(950, 3000), (3150, 5000)]
    type_keys(heard, "Ctrl+Z")
    assert slots(heard)[:2] == [(1000, 3000), (3200, 5000)]


@pytest.mark.parametrize(
    ("keys", "slot"),
    [
        ("BracketRight", (1050, 3000)),
        ("Shift+BraceLeft", (990, 3000)),
        ("Alt+Shift+BraceRight", (1010, 3000)),
        ("Ctrl+Alt+BracketRight", (1000, 3050)),
    ],
)
def test_each_edge_has_its_keys(heard: MainWindow, keys: str, slot: tuple[int, int]) -> None:
    heard.view.go_to(0)
    type_keys(heard, keys)
    assert slots(heard)[0] == slot


def test_the_rest_is_pushed_from_here(heard: MainWindow) -> None:
    heard.view.go_to(0)
    heard.audio.player.seek(1500)
    type_keys(heard, "Shift+F11")
    assert slots(heard)[:2] == [(1500, 3500), (3700, 5500)]
    type_keys(heard, "Ctrl+Z")
    assert slots(heard)[:2] == [(1000, 3000), (3200, 5000)]


def test_times_are_shifted_by_an_amount(heard: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def shift(dialog: ShiftDialog) -> int:
        dialog.field.setText("-0.5")
        dialog.which.choose(ALL)
        dialog._try()
        return dialog.result()

    monkeypatch.setattr(ShiftDialog, "exec", shift)
    heard.actions_by_id["shift-times"].trigger()
    assert slots(heard)[:2] == [(500, 2500), (2700, 4500)]


@pytest.mark.parametrize(
    ("text", "ms"), [("+0.5", 500), ("-1.2", -1200), ("−1:30", -90_000), ("2", 2000)]
)
def test_amounts_are_read(qtbot, text: str, ms: int) -> None:
    dialog = ShiftDialog([0], 3, lambda _rows, _ms: None)
    qtbot.addWidget(dialog)
    dialog.field.setText(text)
    assert dialog.amount() == ms
    assert list(dialog.rows()) == [0, 1, 2]


def test_what_is_no_amount_is_told(qtbot) -> None:
    dialog = ShiftDialog([0, 1], 3, lambda _rows, _ms: None)
    qtbot.addWidget(dialog)
    dialog.show()
    for text in ("", "soon", "0", "--1"):
        dialog.field.setText(text)
        dialog._try()
        assert dialog.problem.isVisible()
        assert "not an amount" in dialog.problem.text()


def test_the_row_follows_the_sound(heard: MainWindow, backend: FakeBackend) -> None:
    heard.audio.player.seek(1000)
    type_keys(heard, "Space")
    play(heard, backend, 2700)
    assert heard.view.current_row() == 1
    assert heard.audio.player.is_playing


def test_the_row_does_not_follow_out_of_a_cell(heard: MainWindow, backend: FakeBackend) -> None:
    heard.view.edit_cell(0, 0, (2, 2))
    type_keys(heard, "F5")
    play(heard, backend, 4000)
    assert heard.view.caret() == (0, 0, 2)


def test_the_row_can_be_told_to_stay(heard: MainWindow, backend: FakeBackend) -> None:
    heard.actions_by_id["row-follows"].trigger()
    heard.view.go_to(0)
    type_keys(heard, "Space")
    play(heard, backend, 4000)
    assert heard.view.current_row() == 0


def test_the_sound_follows_the_row(heard: MainWindow) -> None:
    heard.view.go_to(1)
    assert heard.audio.player.position() == 3200
    heard.view.go_to(0)
    assert heard.audio.player.position() == 1000
    heard.actions_by_id["sound-follows"].trigger()
    heard.view.go_to(1)
    assert heard.audio.player.position() == 1000


def test_without_a_recording_its_keys_are_off(heard: MainWindow, talk) -> None:
    heard.session.document.history.mark_saved()
    heard.open_path(talk)
    type_keys(heard, "F5", "Space", "I")
    assert slots(heard)[0] == (None, None)


def test_an_estimate_after_a_set_end_follows_it_in_the_same_step(heard: MainWindow) -> None:
    heard.view.go_to(0)
    heard.audio.player.seek(3900)
    type_keys(heard, "F12")
    assert slots(heard)[0] == (1000, 3900)
    assert (slots(heard)[1][0] or 0) >= 3900
    type_keys(heard, "Ctrl+Z")
    assert slots(heard)[:2] == [(1000, 3000), (3200, 5000)]


def test_estimates_stay_when_a_person_wants_them_to(heard: MainWindow) -> None:
    heard.actions_by_id["estimates-follow"].trigger()
    heard.view.go_to(0)
    heard.audio.player.seek(3100)
    type_keys(heard, "F12")
    assert slots(heard)[:2] == [(1000, 3100), (3200, 5000)]
    heard.actions_by_id["estimates-follow"].trigger()
