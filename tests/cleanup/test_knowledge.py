"""What the rules know about languages fits together."""

import pytest

from editor import paths
from editor.cleanup.classes import words_of
from editor.cleanup.knowledge import WITHOUT_BLANKS, known
from editor.cleanup.repeated_patterns import patterns_of

LANGUAGES = sorted(
    path.stem for path in (paths.resources() / "cleanup").glob("*.toml") if path.stem.isalpha()
)
CLASSES = ("subjects", "verbs", "small", "never_last", "objects", "links", "begins_first")


def test_patterns_name_lists_that_there_are() -> None:
    assert all(patterns_of(language) for language in WITHOUT_BLANKS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_classes_are_put_together_of_words_in_lower_case(language: str) -> None:
    for name in CLASSES:
        assert all(word == word.lower() for word in words_of(language, name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_both_never_and_surely_a_stutter(language: str) -> None:
    table = known(language).get("stutters", {})
    never, sure = (set(table.get(key, "").split()) for key in ("never", "sure"))
    assert not never & sure


def test_a_class_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        words_of("en", "wishes")
