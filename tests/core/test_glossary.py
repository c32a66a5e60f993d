"""Terms joined, taken away, and put in order."""

from hypothesis import given
from hypothesis import strategies as st

from editor.core import edits
from editor.core.document import Document
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, Term, added, joined, without
from editor.core.glossary_check import checked

from .undo import assert_undoable

FORMS = st.text("abAB é\u0301*", max_size=3)
TERMS = st.lists(st.builds(Term, FORMS, st.lists(FORMS, max_size=3).map(tuple)), max_size=8)


def told(*terms: Term) -> tuple[tuple[Term, ...], str]:
    glossary, warnings = checked(terms)
    return glossary.terms, " / ".join(one.message for one in warnings)


def test_a_term_is_added_or_joined() -> None:
    glossary = added(added(EMPTY_GLOSSARY, Term("Marisol", ("Marisole",))), Term("Thijs"))
    glossary = added(glossary, Term("Marisol", ("Mary Sol",), "玛丽索尔", "the pilot"))
    assert glossary.terms == (
        Term("Marisol", ("Marisole", "Mary Sol"), "玛丽索尔", "the pilot"),
        Term("Thijs"),
    )


def test_of_two_terms_the_first_goes_before() -> None:
    one, other = Term("A", (), "x", "", {"n": 1}), Term("A", (), "y", "z", {"n": 2, "m": 3})
    assert joined([one, other]) == Term("A", (), "x", "z", {"n": 1, "m": 3})


def test_terms_are_taken_away_by_their_right_forms() -> None:
    glossary = Glossary((Term("A"), Term("B"), Term("a")))
    assert without(glossary, ["A", "C"]).terms == (Term("B"), Term("a"))


def test_the_same_right_form_is_one_term_and_told_with_its_line() -> None:
    glossary, warnings = checked([Term("Ema", ("Emma",)), Term(" Ema ", ("Emer",))], [2, 7])
    assert glossary.terms == (Term("Ema", ("Emma", "Emer")),)
    assert [one.line for one in warnings] == [7]


def test_right_forms_that_differ_in_capitals_stay_two_and_are_told() -> None:
    terms, text = told(Term("Swift", ("Swifft",)), Term("SWIFT"))
    assert terms == (Term("Swift", ("Swifft",)), Term("SWIFT"))
    assert "capitals" in text


def test_two_forms_each_heard_for_the_other_are_told_and_neither_is_used() -> None:
    terms, text = told(Term("Anna", ("Hanna",)), Term("Hanna", ("Anna", "Hannah")))
    assert terms == (Term("Anna"), Term("Hanna", ("Hannah",)))
    assert "neither is used" in text


def test_a_right_form_heard_for_another_is_left_out_there() -> None:
    terms, text = told(Term("Oriol", ("oriel", "Oreal")), Term("Oriel"))
    assert terms == (Term("Oriol", ("Oreal",)), Term("Oriel"))
    assert "“oriel”" in text


def test_a_form_that_differs_from_its_own_right_form_in_capitals_is_kept() -> None:
    assert told(Term("Omni", ("omni",))) == ((Term("Omni", ("omni",)),), "")


def test_what_is_heard_for_two_is_kept_and_told() -> None:
    terms, text = told(Term("Ana", ("Anna",)), Term("Hana", ("Anna",)))
    assert [term.heard for term in terms] == [("Anna",), ("Anna",)]
    assert "either" in text


def test_empty_and_signs_only_are_told() -> None:
    terms, text = told(Term(" "), Term("***"), Term("C++"))
    assert [term.preferred for term in terms] == ["***", "C++"]
    assert text.count("/") == 1


def test_forms_are_composed_and_on_one_line() -> None:
    terms, _text = told(Term("Rene\u0301\n Moreau", ("Renny\tMoro", "")))
    assert terms == (Term("René Moreau", ("Renny Moro",)),)


@given(TERMS)
def test_nothing_leads_on_and_a_second_look_changes_nothing(terms: list[Term]) -> None:
    glossary, _warnings = checked(terms)
    rights = {term.preferred for term in glossary.terms}
    assert "" not in rights
    assert len(rights) == len(glossary.terms)
    for term in glossary.terms:
        others = {right for right in rights if right.casefold() != term.preferred.casefold()}
        assert not others & set(term.heard)
        assert "" not in term.heard
    assert checked(glossary.terms)[0] == glossary


def test_a_change_of_the_glossary_is_undone() -> None:
    document = Document()
    edit = edits.set_glossary(EMPTY_GLOSSARY, Glossary((Term("Marisol"),)))
    assert_undoable(document, edit)
    assert document.snapshot().glossary.terms == (Term("Marisol"),)
