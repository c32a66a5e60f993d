"""Slavic names in their cases: the right form takes the case of what was heard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.forms.case_forms import in_case_of, is_case_of


@pytest.mark.parametrize(
    ("right", "found", "written"),
    [
        ("Гринвич", "Гринвечу", "Гринвичу"),
        ("Барретт", "Барретом", "Барреттом"),
        ("Дейнека", "Дайнеку", "Дейнеку"),
        ("Дейнека", "Дайнека", "Дейнека"),
        ("Полынья", "полину", "Полынью"),
        ("Барнео", "Борнео", "Барнео"),
        ("Хокинг", "хоккинг", "Хокинг"),
        ("Лонгйир", "Лонг Ира", "Лонгйира"),
        ("Тьерри", "Тиери", "Тьерри"),
        ("Oriol", "Oriela", "Oriol"),
        ("Шоу", "Шау", "Шоу"),
    ],
)
def test_the_right_form_takes_the_case_of_what_was_heard(
    right: str, found: str, written: str
) -> None:
    assert in_case_of(right, found) == written


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Оксаной", "Оксана", True),
        ("Лонгйир", "Лонгйира", True),
        ("Оксана", "Оксаны", True),
        ("Оксана", "Роксана", False),
        ("Барнео", "Борнео", False),
        ("Anna", "Anny", False),
    ],
)
def test_forms_of_one_word_are_told_from_others(one: str, other: str, same: bool) -> None:
    assert is_case_of(one, other) is same
    assert is_case_of(other, one) is same


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_text_may_come(right: str, found: str) -> None:
    assert isinstance(in_case_of(right, found), str)
    is_case_of(right, found)
