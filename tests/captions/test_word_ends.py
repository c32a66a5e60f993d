"""Which word is the first and which the last of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.captions.word_ends import end_of_first_word, start_of_last_word


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("the lamp in the tower.", "tower."),
        ("tower", "tower"),
        ("", ""),
        ("她点亮了灯。", "灯。"),
        ("她遇见Marisol。", "Marisol。"),
        ("她遇见 Marisol", "Marisol"),
        ("그는 바다를 보았다", "보았다"),
        ("wait …", "…"),
    ],
)
def test_the_last_word_goes_with_its_punctuation(text: str, last: str) -> None:
    assert text[start_of_last_word(text) :] == last


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("the lamp", "the "),
        ("“Well,” he said", "“Well,” "),
        ("灯，亮了", "灯，"),
        ("“灯，亮了", "“灯，"),
        ("Marisol点亮了灯", "Marisol"),
        ("one", "one"),
        ("", ""),
    ],
)
def test_the_first_word_goes_with_its_punctuation(text: str, first: str) -> None:
    assert text[: end_of_first_word(text)] == first


@given(st.text("ab 灯，.안\u3000\n", min_size=1))
def test_a_text_with_words_always_gives_one(text: str) -> None:
    if text.strip():
        assert 0 < end_of_first_word(text) <= len(text)
        assert 0 <= start_of_last_word(text) < len(text.rstrip())
