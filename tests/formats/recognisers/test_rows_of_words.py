"""Words alone become rows that a person can work with."""

from hypothesis import given
from hypothesis import strategies as st

from editor.formats.recognisers.words import Row, Word, merged, rows_of_words


def words(text: str, step: int = 300, at: int = 0) -> list[Word]:
    return [Word(word, at + n * step, at + (n + 1) * step) for n, word in enumerate(text.split())]


def texts(some: list[Word]) -> list[str]:
    return [row.text for row in rows_of_words(some)]


def test_a_sentence_ends_a_row_but_an_abbreviation_does_not() -> None:
    some = words("Dr. Vale saw the U.S. ship. “Was it late?” It was.")
    assert texts(some) == ["Dr. Vale saw the U.S. ship.", "“Was it late?”", "It was."]


def test_a_pause_of_more_than_a_second_ends_a_row() -> None:
    assert texts([*words("we lit"), *words("the lamp", at=1600)]) == ["we lit the lamp"]
    assert texts([*words("we lit"), *words("the lamp", at=1601)]) == ["we lit", "the lamp"]


def test_a_long_row_ends_after_a_comma_or_at_about_200_characters() -> None:
    with_comma = texts(words("lamp " * 29 + "lamp, " + "lamp " * 20))
    assert [len(text) for text in with_comma] == [150, 99]
    assert all(len(text) <= 210 for text in texts(words("lamp " * 200)))


def test_chinese_words_stand_without_blanks() -> None:
    assert texts([Word("我们"), Word("点亮"), Word("了"), Word("灯。")]) == ["我们点亮了灯。"]
    assert texts([Word("用"), Word("Python"), Word("写")]) == ["用 Python 写"]


@given(st.lists(st.tuples(st.text("ab.,灯 ", max_size=4), st.integers(0, 9000), st.booleans())))
def test_no_word_is_lost_and_each_stands_where_its_time_says(
    some: list[tuple[str, int, bool]],
) -> None:
    given_words = [Word(text, at, at + 100, is_glued=glued) for text, at, glued in some]
    rows = rows_of_words(given_words)
    joined = "".join(row.text for row in rows).replace(" ", "")
    assert joined == "".join(word.text for word in given_words).replace(" ", "")
    said = [row.text[word.start : word.end] for row in rows for word in row.words]
    assert said == [word.text.strip() for word in given_words if word.text.strip()]


def test_rows_without_blanks_are_words_only_where_they_are_short() -> None:
    sentences = [Row("我们昨天在港口点亮了灯", at, at + 900) for at in range(0, 40_000, 1000)]
    assert merged(sentences) == sentences
    words_alone = [Row("点亮", at, at + 900) for at in range(0, 40_000, 1000)]
    assert len(merged(words_alone)) < len(words_alone)


def test_rows_with_a_translation_are_never_taken_for_words() -> None:
    pairs = [Row("Ja", at, at + 900, translation="Yes") for at in range(0, 40_000, 1000)]
    assert merged(pairs) == pairs
