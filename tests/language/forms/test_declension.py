"""The forms of a name in Russian, Ukrainian and Greek sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.forms.declension import base_of, forms_of


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("Барретт", "Барретта"),
        ("Пиотровский", "Пиотровского"),
        ("Гиперборея", "Гиперборее"),
        ("Дейнекой", "Дейнека"),
        ("Соловки", "Соловках"),
        ("Львів", "Львіва"),
        ("Αμοργός", "Αμοργό"),
        ("Στεφανίδης", "Στεφανίδη"),
    ],
)
def test_a_name_has_its_forms(word: str, form: str) -> None:
    assert form in forms_of(word)
    assert forms_of(word)[0] == word


@pytest.mark.parametrize(
    ("word", "form"), [("Пиотровский", "Пиотровския"), ("Oriol", "Oriola"), ("Шоу", "Шоа")]
)
def test_nothing_is_formed_that_the_ending_does_not_allow(word: str, form: str) -> None:
    assert form not in forms_of(word)


def test_folded_letters_have_folded_forms() -> None:
    assert "αμοργο" in forms_of("αμοργοσ", folded=True)
    assert "пиотровского" in forms_of("пиотровскии", folded=True)


def test_the_commonest_form_is_the_base() -> None:
    known = {"оксана": 4.0, "оксаной": 2.0}
    assert base_of("Оксаной", lambda word: known.get(word.lower(), 0.0)) == "Оксана"
    assert base_of("Хрмпф", lambda _word: 0.0) == "Хрмпф"


@given(st.text(max_size=12), st.booleans())
def test_any_text_has_itself_first(word: str, folded: bool) -> None:
    assert forms_of(word, folded=folded)[0] == word
