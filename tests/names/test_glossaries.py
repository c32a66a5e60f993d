"""Glossaries of every sort: odd ones do no harm, and large ones take no time."""

import random

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.names.narrowing import MANY, narrowed
from editor.workflows.names.naming import find_names

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))


def talk(*texts: str, translation: str = "") -> Transcript:
    rows = (Segment(str(n), (text, translation)) for n, text in enumerate(texts))
    return Transcript(TRACKS, tuple(rows))


def corrected(text: str, *terms: Term) -> list[tuple[str, str]]:
    found = find_names(talk(text), Glossary(terms))
    return [(one.found, one.replacement) for one in found]


@pytest.mark.parametrize(
    "term",
    [
        Term(""),
        Term("X"),
        Term("?!"),
        Term("(.*)+$"),
        Term("\u200b"),
        Term("Ма\u200bрк", ("",)),
        Term("C++", ("see plus plus",)),
        Term("a" * 5000),
        Term("🌊"),
    ],
)
def test_odd_terms_do_no_harm(term: Term) -> None:
    find_names(talk("So we lit the lamp. C plus plus? (.*)+$ 🌊", "a" * 3000), Glossary((term,)))


def test_two_right_names_that_are_alike_leave_each_other_alone() -> None:
    terms = (Term("Anna"), Term("Hanna"), Term("Johanna", ("Hanna",)))
    assert corrected("Then Anna met Hanna and Johanna.", *terms) == []


def test_a_word_of_a_name_is_right_where_only_the_other_was_misheard() -> None:
    transcript = talk("Then Marisol Quintaro came.", translation="Marisol Quintero 来了。")
    assert [(one.found, one.right) for one in find_names(transcript)] == [("Quintaro", "Quintero")]


def test_a_circle_of_heard_forms_changes_nothing_twice() -> None:
    terms = (Term("Marisol", ("Marysol",)), Term("Marysol", ("Marisol",)))
    assert corrected("So Marisol met Marysol.", *terms) == []


def test_look_alike_letters_and_invisible_ones_are_folded() -> None:
    cyrillic, joined = "М\u0430risol", "Mari\u200bsol"
    found = dict(corrected(f"So {cyrillic} met {joined}.", Term("Marisol")))
    assert found == {cyrillic: "Marisol", joined: "Marisol"}


def test_what_was_taught_for_an_ordinary_word_needs_the_translation() -> None:
    taught = Glossary((Term("Thijs", ("ties",)),))
    alone = find_names(talk("She ties the boat."), taught, least=0.5)
    assert alone == ()
    (one,) = find_names(talk("So ties lit the lamp.", translation="Thijs 点亮了灯。"), taught)
    assert (one.found, one.replacement) == ("ties", "Thijs")


def many(count: int) -> tuple[Term, ...]:
    draw = random.Random(7)
    parts = ("ma", "ri", "so", "ko", "len", "dra", "vi", "to", "bel", "an", "shu", "gor")
    names = {"".join(draw.choices(parts, k=4)).capitalize() for _ in range(count)}
    return tuple(Term(name) for name in sorted(names))


def test_of_thousands_of_terms_those_that_may_be_meant_are_kept() -> None:
    terms = (*many(4 * MANY), Term("Wojciech"), Term("Quetzal", ("kettle",)))
    kept = {term.preferred for term in narrowed(Glossary(terms), ["wojcik", "kettle"]).terms}
    assert {"Wojciech", "Quetzal"} <= kept
    assert len(kept) < len(terms) / 4


def test_a_small_glossary_is_kept_whole() -> None:
    glossary = Glossary(many(50))
    assert narrowed(glossary, []) is glossary


def test_a_name_is_found_among_thousands() -> None:
    terms = (*many(4 * MANY), Term("Wojciech Zielinski"))
    found = find_names(talk("Then Wojcieck Zelinsky lit the lamp."), Glossary(terms), least=0.5)
    assert {one.replacement for one in found} == {"Wojciech", "Zielinski"}
