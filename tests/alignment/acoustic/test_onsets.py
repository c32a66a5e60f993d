"""Where rows like to begin: after a pause, and where a sound grows louder at once."""

import numpy as np

from editor.alignment.acoustic import onsets
from editor.alignment.acoustic.rows import Edges, Found, snapped


def bands(*levels: tuple[float, int]) -> np.ndarray:
    """Return 25 bands of some loudness (decibels), each for some hundredths of a second."""
    db = np.concatenate([np.full(length, level) for level, length in levels])
    return np.repeat(db[:, None] / 10 * np.log(10), 25, axis=1).astype(np.float16)


def test_a_sound_that_grows_louder_at_once_is_a_rise_where_it_does() -> None:
    risen = onsets.rises(bands((45, 60), (65, 60)))
    assert np.flatnonzero(risen == risen.max()).tolist() in ([19], [20], [19, 20])
    assert risen.max() == 1
    assert not risen[:18].any()
    assert not risen[22:].any()


def test_what_grows_louder_slowly_or_grows_quiet_is_none() -> None:
    slowly = [(45 + step, 10) for step in range(20)]
    assert not onsets.rises(bands(*slowly)).any()
    assert not onsets.rises(bands((65, 60), (45, 60))).any()


def test_a_row_earns_most_where_a_sound_begins_after_a_pause() -> None:
    speech = np.zeros(90, bool)
    speech[30:] = True
    risen = np.zeros(30, np.float32)
    risen[20] = 0.5
    earned = onsets.rewards(speech, risen, 30)
    assert earned[9:12].min() > earned[20] > 0
    assert not earned[:9].any()
    assert not onsets.rewards(np.zeros(90, bool), onsets.NO_RISES, 30).any()


def found(start: int, end: int) -> Found:
    return Found(start, end, (), -1, 80, 20, after_pause=False)


def test_speech_before_a_row_counts_from_the_end_of_the_row_above() -> None:
    speech = np.zeros(600, bool)
    for begin, end in ((0, 100), (120, 180), (190, 290), (300, 400)):
        speech[begin:end] = True
    rows = snapped([found(0, 1000), found(3000, 4000)], Edges(speech))
    assert [row.voice_before for row in rows if row is not None] == [0, 1600]
    rows = snapped([found(0, 1000), found(1900, 2900), found(3000, 4000)], Edges(speech))
    assert [row.voice_before for row in rows if row is not None] == [0, 600, 0]
