"""The length of speech grows with what there is to say."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.speech import (
    speech_seconds,
    spoken_before,
    spoken_pieces,
    syllables,
    word_count,
)


@pytest.mark.parametrize(
    ("word", "count"),
    [("lamp", 1), ("lighthouse", 2), ("tide", 1), ("tides", 1), ("harbour", 2), ("NATO", 4),
     ("hmm", 1), ("idea", 2), ("table", 2), ("свет", 1), ("молоко", 3)],
)  # fmt: skip
def test_syllables_are_about_those_that_are_heard(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_chinese_character_takes_about_as_long_as_a_syllable() -> None:
    assert speech_seconds("潮汐灯塔") == pytest.approx(speech_seconds("la la la la"))


def test_digits_and_pauses_take_time() -> None:
    assert speech_seconds("in 2017") > speech_seconds("in")
    assert speech_seconds("Yes. No.") > speech_seconds("Yes No")


def test_a_text_without_words_takes_none() -> None:
    assert speech_seconds(" \n") == 0
    assert word_count("—") == 0


def test_three_chinese_characters_count_as_two_words() -> None:
    assert word_count("潮汐灯") == pytest.approx(2)


@given(st.text("ab é潮汐灯.,。1 \n", max_size=40))
def test_what_is_spoken_before_an_offset_is_the_sum_of_the_pieces_before_it(text: str) -> None:
    chunks = [(match.start(), match[0]) for match in re.finditer(r"\S+", text)]
    offsets = range(len(text) + 1)
    pieces = list(spoken_pieces(text))
    sounds, both = spoken_before(chunks, offsets)
    for offset in offsets:
        before = [piece for piece in pieces if piece.end <= offset]
        sound = sum(piece.sound for piece in before)
        assert sounds[offset] == pytest.approx(sound)
        assert both[offset] == pytest.approx(sound + sum(piece.pause for piece in before))
