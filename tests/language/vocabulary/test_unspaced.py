"""Words of a text without blanks are told by how common they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.vocabulary.unspaced import is_known, likeliest_words


@pytest.mark.parametrize(
    ("text", "word"),
    [("何も見ずに真下を通り過ぎてしまいます", "通り過ぎ"), ("まるで何事もなかった", "まるで")],
)
def test_japanese_words_stay_whole(text: str, word: str) -> None:
    assert word in likeliest_words(text, "ja")
    assert is_known(word, "ja")


@given(st.text("灯台の上をぶらりと歩く人々", max_size=40))
def test_joined_they_are_the_text(text: str) -> None:
    assert "".join(likeliest_words(text, "ja")) == text
