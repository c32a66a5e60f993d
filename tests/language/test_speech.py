"""The length of speech grows with what there is to say."""

import pytest

from editor.language.speech import speech_seconds, syllables, word_count


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
