"""The player, on a backend that plays by a fake time."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.qt.audio.backend import Trouble
from editor.qt.audio.player import AudioPlayer

from .conftest import wind
from .fakes import FakeBackend, FakeTime


def test_the_multimedia_library_waits_for_a_recording() -> None:
    import subprocess

    code = (
        "import sys\nfrom editor.qt.main_window import MainWindow\nimport editor.qt.audio.player\n"
        "print('PySide6.QtMultimedia' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_recording_opens_and_plays(player: AudioPlayer, backend: FakeBackend) -> None:
    assert player.is_open
    assert player.duration == 60_000
    player.play()
    wind(player, backend, 1000)
    assert player.is_playing
    assert abs(player.position() - backend.truth()) <= 10


def test_pausing_steps_back_a_little(player: AudioPlayer, backend: FakeBackend) -> None:
    player.play()
    wind(player, backend, 2000)
    player.toggle()
    assert not player.is_playing
    assert abs(player.position() - 1300) <= 10
    assert abs(backend.truth() - 1300) <= 10


def test_pausing_at_the_beginning_stays_there(player: AudioPlayer, backend: FakeBackend) -> None:
    player.play()
    wind(player, backend, 200)
    player.toggle()
    assert player.position() == 0


def test_a_span_stops_at_its_end(player: AudioPlayer, backend: FakeBackend) -> None:
    player.play_span(5000, 7000)
    wind(player, backend, 1900)
    assert player.is_playing
    wind(player, backend, 200)
    assert not player.is_playing
    assert player.position() == 7000
    assert backend.truth() == 7000


@given(start=st.integers(0, 50_000), length=st.integers(200, 3000))
def test_every_span_ends_within_thirty_milliseconds(a_sound: Path, start: int, length: int) -> None:
    backend = FakeBackend(FakeTime())
    player = AudioPlayer(now=backend.time, make_backend=lambda _parent: backend)
    player.open(a_sound)
    heard = []
    player.playing_changed.connect(lambda on: on or heard.append(backend.truth()))
    player.play_span(start, start + length)
    wind(player, backend, length + 300)
    assert heard
    assert abs(heard[0] - (start + length)) <= 30


@pytest.fixture(scope="module")
def a_sound(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    path = tmp_path_factory.mktemp("sound") / "talk.mp3"
    path.write_bytes(b"ID3\x04\x00\x00" * 9)
    return path


def test_a_loop_begins_again(player: AudioPlayer, backend: FakeBackend) -> None:
    player.is_looping = True
    player.play_span(5000, 6000)
    wind(player, backend, 2500)
    assert player.is_playing
    assert 5000 <= backend.truth() <= 6030
    player.seek(20_000)
    wind(player, backend, 2000)
    assert backend.truth() > 21_000


def test_the_last_two_seconds_are_played_again(player: AudioPlayer, backend: FakeBackend) -> None:
    player.seek(10_000)
    player.play_last()
    wind(player, backend, 3000)
    assert abs(backend.truth() - 11_000) <= 20


def test_before_and_after_a_boundary(player: AudioPlayer, backend: FakeBackend) -> None:
    player.play_before(10_000)
    assert abs(backend.truth() - 9200) <= 1
    wind(player, backend, 1000)
    assert player.position() == 10_000
    player.play_after(10_000)
    wind(player, backend, 1000)
    assert player.position() == 10_800


def test_the_rate_stays_between_half_and_double(player: AudioPlayer, backend: FakeBackend) -> None:
    player.set_rate(9)
    assert (player.rate, backend.rate) == (2.0, 2.0)
    player.set_rate(0.1)
    assert (player.rate, backend.rate) == (0.5, 0.5)
    player.play()
    wind(player, backend, 2000)
    assert abs(player.position() - 1000) <= 10


def test_the_end_is_the_end_and_playing_begins_again(
    player: AudioPlayer, backend: FakeBackend
) -> None:
    player.seek(59_500)
    player.play()
    wind(player, backend, 1000)
    assert not player.is_playing
    assert player.position() == 60_000
    player.play()
    wind(player, backend, 500)
    assert abs(player.position() - 500) <= 10


@pytest.mark.parametrize(
    ("trouble", "words"),
    [(Trouble.BROKEN, "broken"), (Trouble.NO_SOUND, "holds no sound")],
)
def test_trouble_is_told_in_a_sentence(
    qapp: object, backend: FakeBackend, sound: Path, trouble: Trouble, words: str
) -> None:
    backend.trouble = trouble
    player = AudioPlayer(now=backend.time, make_backend=lambda _parent: backend)
    told: list[str] = []
    player.failed.connect(told.append)
    player.open(sound)
    assert len(told) == 1
    assert words in told[0]
    assert not player.is_open


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("list.mp3", b"#EXTM3U\nhttp://example.org/a.mp3\n", "holds text"),
        ("ff.mp3", b"ffconcat version 1.0\nfile http://example.org/a\n", "holds text"),
        ("address.mp3", b"http://example.org/a.mp3\n", "holds text"),
        ("empty.mp3", b"", "it is empty"),
    ],
)
def test_what_is_no_sound_never_reaches_the_player(
    player: AudioPlayer, backend: FakeBackend, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    told: list[str] = []
    player.failed.connect(told.append)
    player.open(path)
    assert words in told[0]
    assert f"open {name}" not in backend.said


def test_a_missing_file_a_folder_and_an_address_are_refused(
    player: AudioPlayer, tmp_path: Path
) -> None:
    told: list[str] = []
    player.failed.connect(told.append)
    for path in (tmp_path / "gone.mp3", tmp_path, Path("http://example.org/a.mp3")):
        player.open(path)
    assert len(told) == 3
    assert not player.is_open


def test_a_file_that_goes_away_while_it_plays_is_told(
    player: AudioPlayer, backend: FakeBackend, sound: Path
) -> None:
    told: list[str] = []
    player.failed.connect(told.append)
    player.play()
    wind(player, backend, 500)
    sound.unlink()
    wind(player, backend, 1500)
    assert not player.is_playing
    assert len(told) == 1
    assert "no longer there" in told[0]


def test_without_a_sound_device_it_says_so_and_runs(backend: FakeBackend, sound: Path) -> None:
    backend.name = ""
    player = AudioPlayer(now=backend.time, make_backend=lambda _parent: backend)
    told: list[str] = []
    player.noted.connect(told.append)
    player.open(sound)
    assert "No sound device" in told[0]
    player.play()
    wind(player, backend, 300)
    assert player.is_playing


def test_without_the_library_it_says_what_to_install(qapp: object, sound: Path) -> None:
    def refuse(_parent: object) -> FakeBackend:
        raise ImportError("libpulse.so.0")

    player = AudioPlayer(make_backend=refuse)
    told: list[str] = []
    player.failed.connect(told.append)
    player.open(sound)
    assert "libpulse0" in told[0]
