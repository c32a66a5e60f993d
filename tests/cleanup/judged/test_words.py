"""A text in words, and what stands between them."""

import pytest

from editor.cleanup.judged.words import BLANK, COMMA, NOTHING, PAUSE, Words


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("so it", BLANK), ("so, it", COMMA), ("so — it", PAUSE), ("so... it", PAUSE),
        ("so. It", None), ("so: it", None), ("so (it)", None),
    ],
)  # fmt: skip
def test_what_stands_between_two_words_is_told(text: str, gap: str | None) -> None:
    assert Words(text, "en").gaps == [None, gap]


def test_signs_are_the_words_of_chinese_but_latin_words_stay_whole() -> None:
    words = Words("我用 Rust 写", "zh")
    assert words.said == ["我", "用", "rust", "写"]
    assert words.gaps == [None, NOTHING, BLANK, BLANK]


def test_what_is_left_out_stands_between_two_words_as_if_it_were_not_there() -> None:
    words = Words("So, um, we, uh went", "en", [(4, 6), (12, 14)])
    assert words.said == ["so", "we", "went"]
    assert words.gaps == [None, COMMA, COMMA]
    assert words.hesitant == [False, True, True]
    assert words.spans[1] == (8, 10)


def test_no_word_stands_before_the_first_and_behind_the_last() -> None:
    words = Words("Come in.", "en")
    assert [words.at(number) for number in (-1, 0, 1, 2)] == ["", "come", "in", ""]


def test_words_flow_where_no_sentence_ends() -> None:
    words = Words("Come in. Sit down.", "en")
    assert words.flows(0, 2)
    assert not words.flows(0, 3)
    assert words.flows(2, 4)
