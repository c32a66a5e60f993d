"""The word lists of wordfreq, read without importing it."""

import subprocess
import sys

import pytest

from editor.language.vocabulary import word_lists
from editor.language.vocabulary.chinese import chinese_words, simplified
from editor.language.vocabulary.word_lists import loaded_file, words_by_step


def test_commoner_words_stand_in_earlier_lists() -> None:
    steps = words_by_step("en")
    place = {word: step for step, words in enumerate(steps) for word in words}
    assert place["the"] < place["harbour"] < place["lighthouse"] < place["bioluminescent"]


@pytest.mark.parametrize("code", ["xx", "", "../en", "zh-TW"])
def test_a_language_that_is_not_known_has_no_words(code: str) -> None:
    assert words_by_step(code) == []


def test_without_the_library_there_are_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_lists, "find_spec", lambda _name: None)
    assert words_by_step("en") == []
    assert loaded_file("large_en") is None


def test_the_library_itself_is_not_imported() -> None:
    code = (
        "import sys; from editor.language.vocabulary.chinese import chinese_words, simplified;"
        "print(chinese_words(simplified('燈塔很高')), 'wordfreq' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == f"{chinese_words(simplified('燈塔很高'))} False"
