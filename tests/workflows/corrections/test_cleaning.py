"""Untidy places are proposed, tidied by one edit, and nothing that matters goes with them."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.document import Document
from editor.core.errors import RequestError
from editor.core.glossary import Glossary, Term
from editor.core.progress import Cancelled
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.workflows.corrections.cleaning import (
    Options,
    cleaned,
    cleaning,
    find_untidy,
    rules_of,
    title,
)


def talk(*rows: tuple[str, str], languages: tuple[str, str] = ("en", "zh")) -> Transcript:
    tracks = (Track("source", languages[0]), Track("translation", languages[1], Role.TRANSLATION))
    return Transcript(tracks, tuple(Segment(str(n), row) for n, row in enumerate(rows)))


def tidied(text: str, translation: str = "", *rules: str, **options: bool) -> str:
    result = cleaned(talk((text, translation)), Options(rules, **options))
    return result.segments[0].texts[0]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Um, so we lit it.", "So we lit it."),
        ("We, uh, lit it.", "We lit it."),
        ("When it rained, um, we stayed in.", "When it rained, we stayed in."),
        ("We lit it, um.", "We lit it."),
        ("So. Um. Then it rained.", "So. Then it rained."),
        ("um is fairly bright", "is fairly bright"),
        ("It was um... bright.", "It was... bright."),
        ("We went—um, we ran.", "We went—we ran."),
        ('He said, "Um, so?"', 'He said, "So?"'),
        ("The (uh) lamp.", "The lamp."),
        ("Uh, iPhones ring.", "iPhones ring."),
        ("The uh, uh, um lamp.", "The lamp."),
        ("First,\num, then.", "First,\nthen."),
    ],
)
def test_a_filler_goes_with_its_blanks_and_commas(text: str, right: str) -> None:
    assert tidied(text) == right


@pytest.mark.parametrize(
    "text",
    [
        "Uh-huh, I see.",
        "Um?",
        "He had had it.",
        "I know that that is so.",
        "no no no",
        "bye bye",
        "a very very long pier",
        "one one two, three three",
        "Duran Duran played.",
        "I told you you can.",
        "They log in in the morning.",
        "What it is is a lamp.",
        "The word um is short.",
        "Professor Um, of Seoul, spoke.",
        "so-so",
        "re-read it",
        "a T-shirt",
        "the ER",
        "3 : 4",
        "He was in Pago Pago.",
        "over and over and over again",
    ],
)
def test_what_is_meant_is_left(text: str) -> None:
    assert tidied(text) == text


def test_the_filler_that_the_translation_keeps_is_kept() -> None:
    assert tidied("So um we went uh there.", "嗯，我们去了那里。") == "So um we went there."
    proposals = find_untidy(talk(("Um, we went.", "呃，我们去了。")), rules_of(["fillers"]))
    assert {one.confidence < 0.9 for one in proposals} == {True}
    assert "the translation of this row keeps it" in proposals[0].evidence


def test_names_of_the_glossary_are_left() -> None:
    some = talk(("Um and The The, the the band, uh.", ""))
    result = cleaned(some, Options(), Glossary((Term("Um"), Term("The The"))))
    assert result.segments[0].texts[0] == "Um and The The, the band."


def test_a_row_of_nothing_else_is_told_and_emptied_only_when_asked() -> None:
    some = talk(("[laughter] Uh, um.", ""), ("So.", ""))
    proposals = find_untidy(some, rules_of([]))
    assert all("the row would be empty" in one.evidence for one in proposals)
    assert cleaned(some, Options()) == some
    assert cleaned(some, Options(empty_rows=True)).segments[0].texts[0] == ""


def test_an_article_that_looks_like_a_filler_is_left() -> None:
    rows = [("Foi um dia de sol e um barco passou.", ""), ("Um amigo viu o barco.", "")]
    assert cleaned(talk(*rows, languages=("und", "en")), Options()).segments[0].texts == rows[0]
    assert tidied("Eu vi um barco e um amigo na praia com o cão.").count("um") == 2


def test_one_rule_is_one_edit_and_one_undo() -> None:
    document = Document(talk(("Um, the the lamp uh burns.", ""), ("uh yes", "")))
    before = document.segments
    proposals = find_untidy(document.snapshot(), rules_of(["fillers"]))
    edit, stale = cleaning(document.snapshot(), proposals)
    assert stale == 0
    assert edit.label.startswith(title("fillers"))
    document.do(edit)
    assert [row.texts[0] for row in document.segments] == ["The the lamp burns.", "yes"]
    document.undo()
    assert document.segments == before


_PART = st.sampled_from(
    [
        "Um",
        "uh",
        " ",
        ", ",
        ".",
        "I",
        "the",
        "th- ",
        "it's",
        "—",
        "[music]",
        "(",
        ")",
        "呃",
        "我",
        "，",
    ]
)


@settings(max_examples=80, deadline=None)
@given(rows=st.lists(st.lists(_PART, max_size=12).map("".join), max_size=3))
def test_what_is_tidied_once_is_tidy(rows: list[str]) -> None:
    once = cleaned(talk(*[(row, row) for row in rows]), Options())
    assert cleaned(once, Options()) == once


def test_what_was_changed_since_is_stale() -> None:
    some = talk(("Um, yes. Uh, no.", ""))
    proposals = find_untidy(some, rules_of(["fillers"]))
    _edit, stale = cleaning(talk(("Um, yes.", "")), proposals)
    assert stale == 1


def test_an_unknown_rule_is_named() -> None:
    with pytest.raises(RequestError, match="stuters"):
        rules_of(["stuters"])


def test_matters_of_taste_work_only_when_asked() -> None:
    text = "It was, you know, 3 lamps."
    assert tidied(text) == text
    assert tidied(text, "", "hedges", "numbers") == "It was three lamps."


def test_it_can_be_stopped() -> None:
    class Stop:
        def step(self, done: int, total: int, text: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_untidy(talk(("uh", "")), rules_of([]), progress=Stop())


def test_ten_thousand_rows_take_seconds() -> None:
    row = (
        "Um, and so the the keeper of the lamp, uh, went up, and it it's lit.",
        "灯塔看守人上去了,灯亮了。",
    )
    some = talk(*[row] * 10_000)
    start = process_time()
    found = find_untidy(some, rules_of([]))
    assert len(found) > 40_000
    assert process_time() - start < 15
