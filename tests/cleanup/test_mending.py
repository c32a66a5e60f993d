"""What is left around a word that goes."""

import pytest

from editor.cleanup.lines import Line
from editor.cleanup.mending import without
from editor.cleanup.settling import applied


def left(text: str, language: str = "en") -> str:
    """The text without what stands between "<" and ">"."""
    start, end = text.index("<"), text.index(">") - 1
    line = Line(text.replace("<", "").replace(">", ""), language)
    return applied(line.text, [without(line, start, end)])


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "They talked about, <uh>, two boats.", "They talked about two boats."),
        ("en", "When he left, <uh>, we all slept.", "When he left, we all slept."),
        ("de", "Er wohnt in, <äh>, einem alten Haus.", "Er wohnt in einem alten Haus."),
        ("zh", "他住在，<嗯>，上海的郊区。", "他住在上海的郊区。"),
        ("zh", "等我们回到家的时候，<呃>，门已经开了。", "等我们回到家的时候，门已经开了。"),
        ("lt", "vienas, <um>, du", "vienas, du"),
    ],
)
def test_of_two_commas_one_stays_or_none(language: str, text: str, right: str) -> None:
    assert left(text, language) == right


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "It was 1, <uh>, 2, 3.", "It was 1, 2, 3."),
        ("zh", "有3，<嗯>，5个。", "有3，5个。"),
        ("zh", "他用 Windows，<嗯>，Linux 系统。", "他用 Windows，Linux 系统。"),
        ("ja", "サイズはM、<えー>、Lです。", "サイズはM、Lです。"),
        ("zh", "版本3，<嗯>5个", "版本3，5个"),
    ],
)
def test_figures_and_latin_words_never_run_together(language: str, text: str, right: str) -> None:
    assert left(text, language) == right


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "So <um>, we went home.", "So we went home."),
        ("en", "We called them twice <um>, but nobody answered.",
         "We called them twice, but nobody answered."),
        ("ja", "私は<えー>、花屋を営んでおります。", "私は花屋を営んでおります。"),
        ("ko", "앉으면 <어>, 한쪽으로 기울어요.", "앉으면 한쪽으로 기울어요."),
    ],
)  # fmt: skip
def test_a_comma_that_stands_only_behind_it_stays_between_clauses(
    language: str, text: str, right: str
) -> None:
    assert left(text, language) == right


def test_a_comma_that_stands_only_before_it_goes_where_nobody_would_write_one() -> None:
    assert left("The captain of the, <um> ferry waved.") == "The captain of the ferry waved."
    assert left("When he left, <um> we slept.") == "When he left, we slept."
