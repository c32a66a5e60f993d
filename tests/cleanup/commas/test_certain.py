"""Where a comma stays for certain."""

import pytest

from editor.cleanup.commas.certain import stays_for_certain
from editor.cleanup.commas.places import place_of


def is_certain(language: str, text: str) -> bool:
    """Whether a comma at the mark "|" is certain."""
    before, after = text.split("|")
    return stays_for_certain(place_of(language, before + after, len(before), len(before)))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Yeah |we sold it"),
        ("en", "It was cold, I think |that day"),
        ("en", "Thank you |it was lovely"),
        ("en", "So before we go |one more"),
        ("en", "We do |we sell it"),
        ("pt", "Não quis andar |ficou parado"),
        ("ru", "Это было, по-моему |очень давно"),
        ("fr", "On part demain, c’est-à-dire |mardi"),
    ],
)
def test_behind_an_answer_a_remark_and_a_whole_clause(language: str, text: str) -> None:
    assert is_certain(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It was 1, |2, 3"),
        ("zh", "有3|5个"),
        ("ja", "サイズはM|Lです"),
        ("zh", "用Windows|Linux"),
    ],
)
def test_where_figures_or_latin_words_would_run_together(language: str, text: str) -> None:
    assert is_certain(language, text)


@pytest.mark.parametrize(
    "text", ["when the |lights went out", "we |we sell it", "|we", "we|", "", "a1 |b2"]
)
def test_what_is_not_whole_is_not(text: str) -> None:
    assert not is_certain("en", text if "|" in text else text + "|")
