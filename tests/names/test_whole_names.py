"""The words of a name are one decision; spans end where the name ends."""

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.proposals import Proposal
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.workflows.names.naming import find_names


def talk(*rows: tuple[str, ...], languages: tuple[str, ...] = ("en", "zh")) -> Transcript:
    roles = (Role.SOURCE, Role.TRANSLATION)
    tracks = tuple(
        Track(role.value, one, role) for one, role in zip(languages, roles, strict=False)
    )
    return Transcript(tracks, tuple(Segment(str(n), row) for n, row in enumerate(rows)))


def found(transcript: Transcript, *terms: str) -> list[Proposal]:
    return list(find_names(transcript, Glossary(tuple(map(Term, terms)))))


def changes(some: list[Proposal], least: float = 0.5) -> list[tuple[str, str]]:
    return [(one.found, one.replacement) for one in some if one.confidence >= least]


def test_each_word_of_a_name_is_as_sure_as_the_surest() -> None:
    some = found(talk(("My guest is Ties Deckers today.", "我的嘉宾是 Thijs Dekkers。")))
    assert changes(some) == [("Ties", "Thijs"), ("Deckers", "Dekkers")]
    assert some[0].confidence == some[1].confidence >= 0.9


def test_half_a_name_is_never_sure() -> None:
    row = ("We met I know Callio there.", "我们在那里见到了 Aino Kallio。")
    some = [one for one in found(talk(row)) if one.replacement == "Kallio"]
    assert all(one.confidence < 0.9 for one in some)


def test_a_word_that_lacks_only_its_capital_comes_with_its_name() -> None:
    rows = (
        ("Then he went to raving pro and stayed.",),
        ("Everybody uses Raven Pro now, in Iceland too.",),
        ("The raving pro and the noise, said Anna.",),
    )
    some = found(talk(*rows, languages=("en",)), "Raven Pro")
    assert [one for one in changes(some) if one[0] == "pro"] == [("pro", "Pro")] * 2


def test_without_capitals_none_are_given_to_neighbours() -> None:
    rows = (("then siobhan galaher came",), ("and siobhan gallagher left",))
    some = found(talk(*rows, languages=("en",)), "Siobhan Gallagher")
    assert changes(some, 0.3) == [("galaher", "Gallagher")]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("They found a Porter land chart there.", "portolan"),
        ("Porter land charts are rare.", "Portolan"),
        ("He left. Porter land charts are rare.", "Portolan"),
    ],
)
def test_a_term_has_a_capital_where_a_sentence_begins(text: str, right: str) -> None:
    some = found(talk((text, "портолан"), languages=("en", "ru")), "portolan")
    assert [one.replacement for one in some] == [right]


def test_a_name_takes_in_the_word_that_makes_it_like_the_right_form() -> None:
    row = ("Ik werkte bij delta rest in Delft.", "I worked at Deltares in Delft.")
    some = found(talk(row, languages=("nl", "en")))
    assert ("delta rest", "Deltares") in changes(some, 0.3)


def test_a_name_that_the_translation_sounds_is_no_mishearing_of_another() -> None:
    rows = (
        ("And Denis laughed.", "И Денис засмеялся."),
        ("And Denise laughed.", "И Дениз засмеялся."),
    )
    some = found(talk(*rows, languages=("en", "ru")), "Deniz")
    sure = {one.found: one.confidence for one in some}
    assert sure.get("Denis", 0.0) < sure["Denise"]


def test_slavic_names_keep_their_case() -> None:
    rows = (("Мы сверяли часы по Гринвечу вчера.", "We set the clock by Greenwich."),)
    some = found(talk(*rows, languages=("ru", "en")), "Гринвич")
    assert changes(some) == [("Гринвечу", "Гринвичу")]
    right = (("Мы сверяли часы по Гринвичу вчера.", "We set the clock by Greenwich."),)
    assert not found(talk(*right, languages=("ru", "en")), "Гринвич")


@pytest.mark.parametrize(
    ("text", "found_form"),
    [
        ("What is a mesa optimiser for you?", "mesa optimiser"),
        ("A measa optimizer.", "measa optimizer"),
    ],
)
def test_a_name_with_a_hyphen_is_written_whole(text: str, found_form: str) -> None:
    some = found(talk((text, "mesa-optimizer 是什么?")))
    assert changes(some, 0.3) == [(found_form, "mesa-optimizer")]
