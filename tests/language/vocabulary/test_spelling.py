"""Which dictionary is chosen, and what is said where one is missing."""

import pytest

from editor.language.vocabulary import spelling

needs_enchant = pytest.mark.skipif(
    not spelling.known_languages(), reason="no dictionary is installed"
)


@pytest.mark.parametrize(
    ("language", "region", "known", "tag"),
    [
        ("en", "GB", ("en_AU", "en_GB", "en_US"), "en_GB"),
        ("en-AU", "GB", ("en_AU", "en_GB", "en_US"), "en_AU"),
        ("en", "NL", ("en", "en_GB", "en_US"), "en"),
        ("en", "NL", ("en_GB", "en_US"), "en_US"),
        ("nl", "US", ("nl_BE", "nl_NL"), "nl_NL"),
        ("pt", "", ("pt_BR",), "pt_BR"),
        ("zh", "CN", ("en_US", "nl_NL"), ""),
        ("und", "US", ("en_US",), ""),
    ],
)
def test_the_dictionary_that_fits_a_language_best_is_taken(language, region, known, tag):
    assert spelling._best(language, region, known) == tag


def test_without_enchant_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setattr(spelling, "_enchant", lambda: None)
    assert "libenchant-2-2" in spelling.what_is_missing("en")
    assert spelling.dictionary("en") is None


def test_a_language_without_a_dictionary_is_named(monkeypatch):
    class Enchant:
        @staticmethod
        def list_languages():
            return ["en_US"]

    monkeypatch.setattr(spelling, "_enchant", Enchant)
    assert "hunspell-cs" in spelling.what_is_missing("cs")


@needs_enchant
def test_a_dictionary_of_the_system_knows_words_and_offers_some():
    words = spelling.dictionary(spelling.known_languages()[0])
    assert words is not None
    assert not words.knows("qqzzxq")
    assert len(words.suggest("qqzzxq")) <= spelling.MOST_SUGGESTIONS
    assert words.knows("")
    assert words.knows("x" * 5000)
    assert words.suggest("x" * 5000) == ()
