"""Chinese words are told by how common they are."""

from hypothesis import given
from hypothesis import strategies as st

from editor.language.vocabulary.chinese import chinese_words, simplified


def test_common_words_stay_whole() -> None:
    words = chinese_words("守灯人每天傍晚点亮灯塔因为船还没有回来")
    assert {"每天", "傍晚", "点亮", "灯塔", "因为", "没有", "回来"} <= set(words)


def test_traditional_text_has_the_same_words() -> None:
    assert simplified("燈塔與機器學習") == "灯塔与机器学习"


@given(st.text("灯塔港口的了我们在\u9fa5\u3400", max_size=40))
def test_joined_they_are_the_text(text: str) -> None:
    assert "".join(chinese_words(text)) == text
