"""The sound waits while somebody types, if that is wanted."""

from editor.qt.audio.typing_pause import REST_MS
from editor.qt.main_window import MainWindow

from .conftest import type_keys, wind
from .fakes import FakeBackend


def look(window: MainWindow, times: int = 1) -> None:
    for _ in range(times):
        window.audio.typing_pause.look()


def begin(window: MainWindow, backend: FakeBackend, *, wanted: bool) -> None:
    action = window.actions_by_id["typing-pauses"]
    if action.isChecked() is not wanted:
        action.trigger()
    window.view.edit_cell(0, 0, (0, 0))
    type_keys(window, "F5")
    wind(window.audio.player, backend, 2000)
    look(window)


def test_it_pauses_at_the_first_letter_and_goes_on_when_the_keys_rest(
    heard: MainWindow, backend: FakeBackend
) -> None:
    begin(heard, backend, wanted=True)
    assert heard.audio.player.is_playing
    type_keys(heard, "X")
    look(heard)
    assert not heard.audio.player.is_playing
    assert heard.audio.player.position() < 2000
    look(heard, REST_MS // 100 - 1)
    assert not heard.audio.player.is_playing
    look(heard)
    assert heard.audio.player.is_playing


def test_leaving_the_cell_lets_it_go_on(heard: MainWindow, backend: FakeBackend) -> None:
    begin(heard, backend, wanted=True)
    type_keys(heard, "X")
    look(heard)
    assert heard.view.commit()
    assert heard.audio.player.is_playing


def test_a_person_who_paused_is_not_overruled(heard: MainWindow, backend: FakeBackend) -> None:
    begin(heard, backend, wanted=True)
    type_keys(heard, "F5", "X")
    look(heard, 40)
    assert not heard.audio.player.is_playing


def test_by_itself_it_plays_on(heard: MainWindow, backend: FakeBackend) -> None:
    begin(heard, backend, wanted=False)
    type_keys(heard, "X")
    assert heard.audio.player.is_playing
