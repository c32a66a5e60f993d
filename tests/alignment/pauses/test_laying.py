"""Rows are laid over what is heard by pauses, lengths and hisses; no language is known."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.alignment.pauses.hearing import Hearing
from editor.alignment.pauses.laying import laid
from editor.alignment.pauses.syllables import Joint, syllables_of
from editor.core.progress import NoProgress

ROWS = (
    "The keeper climbed the stairs of the lighthouse.",
    "She carried two lamps, and a bottle of oil.",
    "So they rang the old bell instead.",
    "One winter the fog was so thick that nobody saw anything at all, not even the sea.",
    "Yes.",
    "Ships passed.",
)


def spoken(rows: tuple[str, ...], pace: float, pause: float) -> tuple[Hearing, list[float]]:
    """Return what would be heard of the rows, said evenly, and where each begins in seconds."""
    voices: list[bool] = []
    starts = []
    for row in rows:
        voices += [False] * round(pause * 100)
        starts.append(len(voices) / 100)
        said = syllables_of((row,))
        for joint, seconds in zip(said.joints[:-1], said.seconds, strict=True):
            if joint in (Joint.CLAUSE, Joint.SENTENCE):
                voices += [False] * 20
            voices += [True] * round(seconds * pace * 100)
    voices += [False] * 50
    mask = np.array(voices)
    return Hearing(mask, np.zeros(len(mask), np.uint8), np.zeros(len(mask), bool)), starts


@settings(deadline=None, max_examples=25)
@given(st.floats(0.7, 1.4), st.floats(0.2, 0.9), st.permutations(ROWS))
def test_rows_said_evenly_are_found_where_they_begin(
    pace: float, pause: float, rows: list[str]
) -> None:
    hearing, starts = spoken(tuple(rows), pace, pause)
    found = laid(rows, hearing, 0, NoProgress())
    near = [abs(one.start / 1000 - at) < 0.2 for one, at in zip(found, starts, strict=True) if one]
    assert sum(near) >= len(rows) - 1


def test_moments_are_counted_from_the_beginning_that_is_given() -> None:
    hearing, starts = spoken(ROWS, 1.0, 0.5)
    found = laid(ROWS, hearing, 60_000, NoProgress())
    assert found[0] is not None
    assert found[0].start == pytest.approx(60_000 + starts[0] * 1000, abs=20)


def test_a_text_without_anything_to_say_has_no_place() -> None:
    hearing, _starts = spoken(ROWS[:2], 1.0, 0.5)
    found = laid((ROWS[0], "…", ROWS[1]), hearing, 0, NoProgress())
    assert found[1] is None
    assert found[0] is not None
    assert found[2] is not None


def test_silence_holds_no_rows() -> None:
    quiet = Hearing(np.zeros(500, bool), np.zeros(500, np.uint8), np.zeros(500, bool))
    assert laid(ROWS, quiet, 0, NoProgress()) == [None] * len(ROWS)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.booleans(), max_size=60), st.lists(st.sampled_from((*ROWS, "", "…")), max_size=8)
)
def test_whatever_is_heard_rows_stay_in_order(heard: list[bool], texts: list[str]) -> None:
    mask = np.repeat(np.array(heard, bool), 20)
    hearing = Hearing(mask, np.zeros(len(mask), np.uint8), np.zeros(len(mask), bool))
    places = [one for one in laid(texts, hearing, 0, NoProgress()) if one is not None]
    assert all(one.start <= one.end for one in places)
    assert all(one.end <= other.start for one, other in pairwise(places))


def test_syllables_know_their_hisses_and_what_lies_before_them() -> None:
    said = syllables_of(("Yes, lessons.", "世界"))
    assert said.rows.tolist() == [0, 3, 5]
    assert said.joints.tolist() == [
        Joint.ROW, Joint.CLAUSE, Joint.INNER, Joint.ROW, Joint.WORD, Joint.ROW
    ]  # fmt: skip
    assert said.hisses[:3].tolist() == [1, 0, 2]
    assert said.hisses[3] == 1


def test_by_far_more_text_than_sound_has_no_place() -> None:
    hearing, _starts = spoken(ROWS[:2], 1.0, 0.5)
    assert laid(ROWS * 20, hearing, 0, NoProgress()) == [None] * 120


def test_hisses_are_known_where_syllables_begin_and_end() -> None:
    said = syllables_of(("Passes sea.",))
    assert said.begins.tolist() == [False, True, True]
    assert said.ends.tolist() == [False, True, False]
