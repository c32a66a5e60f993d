"""A word that a person says is wrong: what it may be, and where else it stands."""

import pytest

from editor.core.glossary import Glossary, Term
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.workflows.names import naming, teaching

TALK = Transcript(
    (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION)),
    (
        Segment("1", ("So Ties lit Ties's lamp.", "Thijs 点亮了 Thijs 的灯。")),
        Segment("2", ("The ties held.", "绳子没断。")),
        Segment("3", ("Then Ties slept.", "然后他睡了。")),
    ),
    header=("The lamp of Quillon Vale",),
    glossary=Glossary((Term("Marisol"),)),
)


@pytest.mark.parametrize(
    ("offset", "form"), [(3, "Ties"), (5, "Ties"), (7, "Ties"), (12, "Ties"), (18, "Ties")]
)
def test_the_word_under_the_caret_is_meant_without_its_possessive(offset: int, form: str) -> None:
    heard = teaching.word_at(TALK.segments, 0, 0, offset)
    assert heard is not None
    assert heard.form == form
    assert TALK.segments[0].texts[0][heard.start : heard.end] == form


def test_between_words_nothing_is_meant() -> None:
    assert teaching.word_at((Segment("1", ("a  - b",)),), 0, 0, 2) is None


def test_the_translation_of_the_row_says_what_it_may_be() -> None:
    heard = teaching.word_at(TALK.segments, 0, 0, 4)
    assert teaching.suggestions(TALK, heard)[0] == "Thijs"


def test_the_glossary_and_the_titles_say_it_too() -> None:
    rows = (Segment("1", ("So Marysol met Quilon.", "")),)
    talk = Transcript(TALK.tracks, rows, TALK.header, glossary=TALK.glossary)
    first = teaching.word_at(rows, 0, 0, 5)
    second = teaching.word_at(rows, 0, 0, 18)
    assert teaching.suggestions(talk, first)[0] == "Marisol"
    assert "Quillon" in teaching.suggestions(talk, second)


def test_one_place_or_all_that_are_written_so() -> None:
    heard = teaching.word_at(TALK.segments, 0, 0, 4)
    one = teaching.corrections(TALK.segments, heard, "Thijs", everywhere=False)
    everywhere = teaching.corrections(TALK.segments, heard, "Thijs", everywhere=True)
    assert [(p.row, p.start) for p in one] == [(0, 3)]
    assert [(p.row, p.start) for p in everywhere] == [(0, 3), (0, 12), (2, 5)]
    texts, stale = naming.texts_after(TALK.segments, everywhere)
    assert stale == 0
    assert texts == {(0, 0): "So Thijs lit Thijs's lamp.", (2, 0): "Then Thijs slept."}
