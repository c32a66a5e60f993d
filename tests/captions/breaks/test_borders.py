"""What marks tell of a break: the end of a sentence, one name, one number, never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.captions.breaks.borders import costs_by_marks
from editor.captions.breaks.costs import (
    AFTER_CLAUSE,
    AFTER_ITEM,
    AFTER_SENTENCE,
    GLADLY,
    IN_A_WORD,
    PLAIN,
    TIED,
)
from editor.language.marks import BLANKS
from editor.language.words.words import words_in


def cost(text: str, language: str = "en") -> float | None:
    """What the marks say of the border marked by "|"; words that are one have no border."""
    at = text.index("|")
    plain = text.replace("|", "")
    words = words_in(plain, language)
    costs = costs_by_marks(words, plain, language)
    return dict(zip(words.at, costs, strict=True))[at]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("It rained. |We slept", "en", AFTER_SENTENCE),
        ("“It rained.” |We slept", "en", AFTER_SENTENCE),
        ("It rained... |and rained", "en", GLADLY),
        ("It rained, |we slept", "en", AFTER_CLAUSE),
        ("It rained — |we slept", "en", AFTER_CLAUSE),
        ("It rained |— we slept", "en", IN_A_WORD),
        ("so he |slept", "en", PLAIN),
        ("下雨了。|我们睡了", "zh", AFTER_SENTENCE),
        ("“下雨了。”|我们睡了", "zh", AFTER_SENTENCE),
        ("下雨了，|我们睡了", "zh", AFTER_CLAUSE),
        ("灯、|船", "zh", AFTER_ITEM),
        ("雨が降って、|寝た", "ja", AFTER_CLAUSE),
        ("我们|睡了", "zh", PLAIN),
        ("비가 왔다. |우리는 잤다", "ko", AFTER_SENTENCE),
    ],
)
def test_a_mark_tells_what_ends(text: str, language: str, expected: float) -> None:
    assert cost(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mr. |Wendell came", "en"),
        ("J. |Brannigan came", "en"),
        ("Marisol |Quintero came", "en"),
        ("300 |metres deep", "en"),
        ("about 3.5 |metres", "en"),
        ("10월 |1일 이전에", "ko"),
        ("他有10|年没来", "zh"),
        ("9月|4日写信", "zh"),
        ("for two |hundred years", "en"),
        ("some Twenty |five, not more", "en"),
        ("at thirty-nine |point five degrees", "en"),
        ("he said “two |hundred years", "en"),
        ("at thirty-nine point |five degrees", "en"),
    ],
)
def test_one_name_and_one_number_are_tied(text: str, language: str) -> None:
    assert cost(text, language) == TIED


def test_two_german_nouns_need_not_be_one_name() -> None:
    assert cost("als der Mann |Anna sah", "de") == PLAIN


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("he said |!", "en"),
        ("他来了|。", "zh"),
        ("他说“|好”", "zh"),
        ("コーヒ|ーを飲む", "ja"),
        ("我们在第10|年", "zh"),
    ],
)
def test_no_line_begins_or_ends_with_a_sign_of_its_other_end(text: str, language: str) -> None:
    at = text.index("|")
    plain = text.replace("|", "")
    words = words_in(plain, language)
    found = dict(zip(words.at, costs_by_marks(words, plain, language), strict=True))
    assert found.get(at) is None or found[at] == TIED


@given(st.text(max_size=60), st.sampled_from(["en", "zh", "ja", "ko", "ar", "xx"]))
def test_any_text_has_a_cost_a_word(text: str, language: str) -> None:
    words = words_in(text, language)
    costs = costs_by_marks(words, text, language)
    assert len(costs) == len(words.raw) == len(words.at)
    assert all(cost is None for cost in costs[:1])
    shown = "".join(sign for sign in text if sign not in BLANKS)
    assert "".join(word.removeprefix(" ") for word in words.raw) == shown


def test_what_only_looks_like_a_number_in_words_is_not_held() -> None:
    assert cost("at this point |five people left") == PLAIN
    assert cost("two, |hundred") == AFTER_CLAUSE
    assert cost("une two |hundred", "fr") == PLAIN
