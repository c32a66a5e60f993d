"""Letters that look like others, and letters of many characters."""

import unicodedata

import pytest

from editor.core.segments import Segment
from editor.language.folding import fold
from editor.search.finding import find
from editor.search.query import Mode, Query
from editor.search.replacing import texts_after

FORMS = {
    "cyrillic": "Оriol",
    "full width": "Ｏｒｉｏｌ",
    "joiner": "Ori\u200dol",
    "soft hyphen": "Ori\u00adol",
    "space of no width": "Or\u200biol",
    "decomposed": unicodedata.normalize("NFD", "Oriól"),
    "mathematical": "𝐎𝐫𝐢𝐨𝐥",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_34_a_look_alike_is_the_same_name(form: str) -> None:
    assert fold(form) == fold("Oriol")


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_34_a_look_alike_is_found_as_what_was_meant_and_replaced(form: str) -> None:
    rows = (Segment("1", (f"And {form} lit the lamp.",)), Segment("2", ("Then Oriol came.",)))
    found = find(Query("Oriol", Mode.FUZZY, replacement="Oriol"), rows)
    texts, _left = texts_after(rows, found.places)
    assert texts == {(0, 0): "And Oriol lit the lamp."}


def test_34_composed_and_decomposed_are_one_name() -> None:
    rows = tuple(
        Segment(form, (f"{unicodedata.normalize(form, 'José')} came.",)) for form in ("NFC", "NFD")
    )
    found = find(Query("José", Mode.FUZZY, replacement="José"), rows)
    texts, _left = texts_after(rows, found.places)
    after = [texts.get((row, 0), rows[row].texts[0]) for row in (0, 1)]
    assert after == ["José came.", "José came."]
