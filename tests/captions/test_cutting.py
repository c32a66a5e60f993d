"""The other language is cut where its own marks are."""

from hypothesis import given
from hypothesis import strategies as st

from editor.captions.cutting import matching_cut


def cut(text: str, share: float) -> tuple[str, str]:
    place = matching_cut(text, share)
    return text[:place], text[place:]


def test_the_end_of_a_sentence_goes_before_a_clause_mark() -> None:
    assert cut("灯亮了,我们看见了。潮水来了,很高。", 0.4) == (
        "灯亮了,我们看见了。",
        "潮水来了,很高。",
    )


def test_a_clause_mark_goes_before_the_very_middle() -> None:
    assert cut("潮水来的时候，灯就亮了", 0.5) == ("潮水来的时候，", "灯就亮了")


def test_without_marks_the_cut_is_between_words() -> None:
    assert cut("the lamp turns slowly", 0.5) == ("the lamp ", "turns slowly")


def test_a_latin_word_in_a_chinese_text_is_not_cut() -> None:
    assert cut("我们看见Skerrivane了", 0.6) == ("我们看见Skerrivane", "了")


def test_nothing_and_all_are_possible() -> None:
    assert matching_cut("灯亮了", 0) == 0
    assert matching_cut("灯亮了", 1) == 3
    assert matching_cut("", 0.5) == 0


@given(st.text(max_size=60), st.floats(0, 1))
def test_the_cut_is_always_inside_the_text(text: str, share: float) -> None:
    assert 0 <= matching_cut(text, share) <= len(text)
