"""Letters that look like others, and letters of many characters."""

import unicodedata

import pytest

from editor.core.document import Document
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, Term
from editor.core.proposals import TICKED_FROM, Proposal
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.language.folding import fold
from editor.search.finding import find
from editor.search.query import Mode, Query
from editor.search.replacing import texts_after
from editor.workflows.names.naming import correction, find_names

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


def proposals_in(*texts: str, glossary: Glossary = EMPTY_GLOSSARY) -> list[Proposal]:
    rows = tuple(Segment(str(n), (text,)) for n, text in enumerate(texts))
    return find_names(Transcript((Track("s", "en"),), rows, glossary=glossary))


def test_34_names_disguised_in_every_way_are_one_card_that_says_why() -> None:
    disguised = {way: form for way, form in FORMS.items() if way != "decomposed"}
    texts = [f"And then {form} lit the lamp." for form in disguised.values()]
    found = proposals_in(*texts, "Then Oriol came.")
    assert [one.found for one in found] == list(disguised.values())
    assert {(one.right, one.cluster) for one in found} == {("Oriol", "Oriol")}
    assert all(one.confidence >= TICKED_FROM for one in found)
    assert all("only look like those of “Oriol”" in one.evidence[-1] for one in found)


def test_34_accepting_the_card_mends_every_place() -> None:
    texts = [f"And then {form} lit the lamp." for form in FORMS.values()]
    rows = tuple(Segment(str(n), (text,)) for n, text in enumerate([*texts, "Then Oriól came."]))
    talk = Transcript((Track("s", "en"),), rows, glossary=Glossary((Term("Oriol"),)))
    edit, _count = correction(talk, find_names(talk))
    document = Document(talk)
    document.do(edit)
    left = {fold(row.texts[0]) for row in document.segments[:-1]}
    assert left == {fold("And then Oriol lit the lamp.")}
    assert all("Oriol" in row.texts[0] for row in document.segments[:5])


def test_34_a_name_in_decomposed_letters_is_the_one_in_composed_letters() -> None:
    found = proposals_in("Then José came.", unicodedata.normalize("NFD", "And José sang."))
    assert [(one.row, one.right) for one in found] == [(1, "José")]


@pytest.mark.parametrize(
    "texts",
    [
        ("Then \uff21\uff29 came.", "And \uff21\uff29 sang."),
        ("Then Oriól came.", "And Oriol sang."),
        ("The\u200b tide was high.", "The tide was low."),
        ("Орел летит.", "Орел сидит."),
    ],
    ids=["the only way it is written", "another accent", "a common word", "another script"],
)
def test_34_what_is_no_disguise_is_left_alone(texts: tuple[str, ...]) -> None:
    assert not [one for one in proposals_in(*texts) if "look like" in one.evidence[-1]]
