"""Words of other languages by espeak-ng: with the extra, without it, and where it knows nothing."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.alignment.acoustic import model
from editor.alignment.acoustic.pronouncing import espeak, languages
from editor.alignment.acoustic.pronouncing.spoken import spoken

pytest.importorskip("espeakng_loader")

LANGUAGES = ["nl", "de", "cs", "fr", "es", "it", "pl", "pt", "ru", "uk", "el", "tr", "hi", "ar"]


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for kept in (espeak.pronounce, espeak._library):
        kept.cache_clear()
    monkeypatch.setattr(espeak, "find_spec", lambda _name: None)
    yield
    for kept in (espeak.pronounce, espeak._library):
        kept.cache_clear()


@pytest.mark.parametrize(
    ("word", "language", "phones"),
    [
        ("huis", "nl", "HH AW S"),
        ("vuurtoren", "nl", "V UW R T OW R AH N"),
        ("bonjour", "fr", "B AO N ZH UW R"),
        ("enfant", "fr", "AA N F AA N"),
        ("čtyři", "cs", "CH T IY R ZH IY"),
        ("pojď", "cs", "P OW Y T Y"),
        ("merhaba", "tr", "M EH R HH AA B AA"),
        ("नमस्ते", "hi", "N AH M AH S T EY"),
    ],
)
def test_words_sound_as_they_are_said_there(word: str, language: str, phones: str) -> None:
    assert " ".join(espeak.pronounce(word, language) or ()) == phones


def test_a_number_is_said_in_its_language() -> None:
    (seven,) = spoken("7", "nl")
    assert " ".join(seven.phones) == "Z EY V AH N"


def test_a_row_is_read_by_it_where_it_knows_the_language() -> None:
    (word,) = spoken("Mádchen", "de")
    assert word.phones == espeak.pronounce("Mádchen", "de")


def test_a_letter_that_is_a_word_is_said_as_it_sounds() -> None:
    assert [" ".join(word.phones) for word in spoken("K lodi a v ní", "cs")][::3] == ["K", "F"]
    assert " ".join(spoken("v", "nl")[0].phones) == "F EY"


@pytest.mark.parametrize("language", ["xx", "und", "ja"])
def test_where_it_does_not_know_the_language_our_tables_are_asked(language: str) -> None:
    assert espeak.pronounce("huis", language) is None


def test_english_rows_are_read_by_the_dictionary() -> None:
    (word,) = spoken("harbour", "en")
    assert " ".join(word.phones) == "HH AA R B ER"


def test_without_the_extra_our_tables_are_asked(without_extra: None) -> None:
    assert espeak.pronounce("huis", "nl") is None
    (word,) = spoken("huis", "nl")
    assert word.phones == languages.pronounce("huis", "nl")


def test_a_library_that_cannot_be_loaded_is_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    espeak.pronounce.cache_clear()
    monkeypatch.setattr(espeak, "_library", lambda: None)
    assert espeak.pronounce("huis", "nl") is None
    espeak.pronounce.cache_clear()


@given(st.text(max_size=20), st.sampled_from(LANGUAGES))
def test_whatever_it_is_asked_it_answers_in_phones_of_the_model(word: str, language: str) -> None:
    assert set(espeak.pronounce(word, language) or ()) <= set(model.phone_names())
