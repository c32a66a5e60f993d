"""Speech without a row in the window: hatched on the waveform, walked, given a row by keys."""

import numpy as np
import pytest

from editor.alignment.base import Ghost
from editor.alignment.pauses.hearing import Hearing
from editor.core import edits
from editor.core.timeslots import Origin, TimeSlot
from editor.qt.main_window import MainWindow

from .conftest import type_keys
from .fakes import FakeBackend

SPOKEN = ((1000, 3000), (3200, 5000), (6000, 8000), (20_000, 24_000))


@pytest.fixture
def unheard(heard: MainWindow) -> MainWindow:
    """Three timed rows, and speech from 20 to 24 s that none of them has."""
    voices = np.zeros(6000, np.bool_)
    for start, end in SPOKEN:
        voices[start // 10 : end // 10] = True
    keeper = heard.audio.keeper
    keeper.hearing = Hearing(voices, np.zeros(6000, np.uint8), np.zeros(6000, np.bool_))
    rows = heard.session.document.segments
    slots = {n: TimeSlot(*SPOKEN[n], Origin.ALIGNED) for n in range(3)}
    heard.session.do(edits.set_slots(rows, slots, "aligned"))
    heard.audio.ghosts.look()
    return heard


def test_it_is_hatched_on_the_waveform(unheard: MainWindow) -> None:
    strip = unheard.audio.strip
    strip.show_span(20_000, 24_000)
    strip.resize(900, strip.height())
    assert strip._scene().ghosts == (Ghost(20_000, 24_000),)
    with_ghost = strip.grab().toImage()
    strip.set_ghosts(())
    assert strip.grab().toImage() != with_ghost


def test_a_key_plays_the_next_one_in_sight(unheard: MainWindow, backend: FakeBackend) -> None:
    type_keys(unheard, "Ctrl+F7")
    assert unheard.audio.player.is_playing
    assert unheard.audio.player.position() == 20_000
    view = unheard.audio.strip.viewport
    assert view.start_ms <= 20_000 < view.end_ms


def test_a_key_gives_it_a_row_to_type_into_as_one_step(unheard: MainWindow) -> None:
    steps = len(unheard.session.document.history.labels())
    type_keys(unheard, "Ctrl+F7", "Ctrl+Shift+F7")
    rows = unheard.session.document.segments
    assert len(rows) == 4
    assert rows[3].slot == TimeSlot(20_000, 24_000, Origin.ALIGNED)
    assert len(unheard.session.document.history.labels()) == steps + 1
    assert unheard.view.is_editing()
    assert unheard.view.current_row() == 3
    assert list(unheard.audio.ghosts.ghosts) == []


def test_undo_brings_it_back(unheard: MainWindow) -> None:
    type_keys(unheard, "Ctrl+F7", "Ctrl+Shift+F7", "Escape", "Ctrl+Z")
    assert len(unheard.session.document.segments) == 3
    assert list(unheard.audio.ghosts.ghosts) == [Ghost(20_000, 24_000)]


def test_where_there_is_none_a_sentence_says_so(heard: MainWindow) -> None:
    type_keys(heard, "Ctrl+F7")
    assert "there is a row" in heard.notices.text
    type_keys(heard, "Ctrl+Shift+F7")
    assert "at the playhead" in heard.notices.text
    assert len(heard.session.document.segments) == 3
