"""Words, their comparison form, and how they sound."""

import re
from math import log10

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.folding import bare, fold
from editor.language.similarity import degree, degrees, likeness
from editor.language.sound import coarse, sound_key
from editor.language.tokens import LETTER, tokens, words
from editor.language.vocabulary.common_words import levels
from editor.language.vocabulary.commonness import RAREST, commonness
from editor.language.vocabulary.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("用GPT做", ["GPT"]),
        ("Oriol与Jeff Dean", ["Oriol", "Jeff", "Dean"]),
        ("L'Oreal's don’t", ["L'Oreal's", "don’t"]),
        ("state-of-the-art, 3D!", ["state", "of", "the", "art", "3D"]),
        ("Zoë Ångström Анна", ["Zoë", "Ångström", "Анна"]),
        ("Mari\u200dsol", ["Mari\u200dsol"]),
        ("“quoted” — (bracketed)", ["quoted", "bracketed"]),
        ("灯 潮", []),
    ],
)
def test_words_are_cut_where_people_see_them(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(max_size=60))
def test_each_word_stands_where_it_is_said_to(text: str) -> None:
    found = list(tokens(text))
    assert all(text[token.start : token.end] == token.word for token in found)
    assert [token.word for token in found] == words(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zoë", "zoe"), ("ＯＲＩＯＬ", "oriol"), ("Оriol", "Oriol"), ("Mari\u200bsol", "marisol"),
     ("Le Cun", "LeCun"), ("e\u0301t\u00e9", "ete")],
)  # fmt: skip
def test_what_looks_the_same_is_folded_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_cyrillic_name_stays_cyrillic() -> None:
    assert fold("Москва") == "москва"


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("L'Oreal's", ("L'", "Oreal", "'s")), ("d’Artagnan", ("d’", "Artagnan", "")),
        ("O'Brien", ("", "O'Brien", "")), ("Vinyals'", ("", "Vinyals", "'")),
        ("don't", ("", "don't", "")), ("lamp", ("", "lamp", "")),
    ],
)  # fmt: skip
def test_what_is_around_a_name_is_taken_off(word: str, parts: tuple[str, str, str]) -> None:
    assert bare(word) == parts
    assert "".join(bare(word)) == word


@pytest.mark.parametrize(
    ("one", "other"),
    [("oriol", "oreal"), ("kintero", "quintero"), ("jeffrey", "geoffrey"), ("noam", "nome"),
     ("shazir", "shazeer"), ("phil", "fill"), ("catarina", "katharina")],
)  # fmt: skip
def test_what_sounds_the_same_has_the_same_key(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


def test_kinds_of_consonants_are_one_in_the_coarse_key() -> None:
    assert coarse(sound_key("eval")) == coarse(sound_key("ebal"))


def test_another_script_sounds_the_same_but_is_no_mishearing() -> None:
    assert sound_key(fold("Анна")) == sound_key(fold("Anna"))
    assert degree(likeness("Anna"), likeness("Анна")) <= 50


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_degree_is_a_percentage_and_the_same_word_has_all_of_it(one: str, other: str) -> None:
    assert 0 <= degree(likeness(one), likeness(other)) <= 100
    assert degree(likeness(one), likeness(one)) == 100


@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=6))
def test_the_degrees_of_many_are_those_of_each(right: str, some: list[str]) -> None:
    one, others = likeness(right), [likeness(other) for other in some]
    assert degrees(one, others) == pytest.approx([degree(one, other) for other in others])


def test_the_commonest_words_are_known() -> None:
    assert levels()["the"] == 10
    assert levels()["parasol"] == 35
    assert "marisol" not in levels()


@pytest.mark.parametrize("letter", list("abcdefghijklmnopqrstuvwxyzåωéß"))
def test_a_letter_is_one_whether_case_is_ignored_or_not(letter: str) -> None:
    for written in (letter, letter.upper()[0]):
        assert re.fullmatch(LETTER, written)
        assert re.fullmatch(LETTER, written, re.IGNORECASE)


@pytest.mark.parametrize("language", ["en", "nl-BE", "zh-Hans", "no", "el", "xx", "", "../en"])
def test_how_common_words_are_is_what_the_library_says(language: str) -> None:
    from wordfreq import available_languages, get_frequency_dict

    code = {"no": "nb"}.get(language, language.split("-")[0])
    if code not in available_languages("best"):
        assert not commonness(language)
        return
    known = {word: log10(share) + 9 for word, share in get_frequency_dict(code, "best").items()}
    wanted = {word: zipf for word, zipf in known.items() if zipf > RAREST}
    assert dict(commonness(language)) == pytest.approx(wanted)


def test_the_words_of_a_language_are_listed_and_told_apart_by_how_common_they_are() -> None:
    known = commonness("nl")
    assert len(known) == len(list(known)) > 100_000
    some = list(known.between(2.0, 2.1))
    assert some and all(2.0 <= known[word] < 2.1 for word in some[:200])
    assert "zeeuwszegroente" not in known


def test_a_list_of_words_takes_little_memory() -> None:
    import tracemalloc

    commonness.cache_clear()
    tracemalloc.start()
    try:
        known = commonness("de")
        assert len(known) > 100_000
        assert tracemalloc.get_traced_memory()[0] < 20 * len(known)
    finally:
        tracemalloc.stop()


def test_a_list_of_words_goes_as_soon_as_nobody_has_it() -> None:
    import gc
    import weakref

    gc.disable()
    try:
        gone = weakref.ref(made := Lexicon("nl"))
        assert made.near("fietsar")
        del made
        assert gone() is None
    finally:
        gc.enable()
