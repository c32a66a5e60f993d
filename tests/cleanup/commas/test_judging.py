"""Whether a comma stays where a filler between two of them goes."""

import pytest

from editor.cleanup.commas.judging import FILE, comma_is_odd, comma_stays
from editor.cleanup.judge import judge_of
from editor.cleanup.lines import Line

UNJUDGED = ("lt", "all")


def stays(text: str, language: str = "en") -> bool:
    """Whether a comma stays at the mark "|"."""
    before, after = text.split("|")
    return comma_stays(Line(before + after, language), len(before), len(before))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "When the lights went out |we sat there in the dark."),
        ("en", "We called them twice |but nobody ever answered."),
        ("en", "They sold bread, milk |and a little cheese."),
        ("de", "Als wir nach Hause kamen |war die Tür offen."),
        ("zh", "等我们回到家的时候|门已经开了。"),
        ("fr", "Quand il est parti |tout le monde a pleuré."),
    ],
)
def test_a_comma_stays_between_clauses(language: str, text: str) -> None:
    assert stays(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We talked about |three different boats."),
        ("en", "The captain of |the ferry waved."),
        ("de", "Er wohnt in |einem alten Haus."),
        ("zh", "他住在|上海的郊区。"),
        ("fr", "Il a vendu sa |maison au bord de la mer."),
        ("es", "Vivimos en |una casa pequeña."),
    ],
)
def test_none_stays_inside_a_clause(language: str, text: str) -> None:
    assert not stays(text, language)


def test_the_line_that_a_word_stands_on_tells_nothing() -> None:
    text = "We came back late and talked about |three different boats."
    assert stays(text) == stays(text.replace(" late", "\nlate"))


@pytest.mark.parametrize("language", UNJUDGED)
def test_it_stays_in_a_language_of_which_nothing_was_learned(language: str) -> None:
    assert judge_of(FILE, language) is None
    assert stays("vienas |du", language)


def test_one_that_hardly_anybody_would_write_is_odd() -> None:
    assert comma_is_odd(Line("We talked about three boats.", "en"), 15, 15)
    assert not comma_is_odd(Line("When he left we slept.", "en"), 12, 12)
