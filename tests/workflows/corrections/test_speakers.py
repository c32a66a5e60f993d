"""Speakers guessed from what stands in front of texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import Document
from editor.core.segments import Segment
from editor.core.transcript import Transcript
from editor.workflows.corrections.speakers import guess_speakers, speakers_edit
from tests.core.random_edits import TRACKS
from tests.core.undo import assert_undoable


def rows(*texts: str | tuple[str, str]) -> list[Segment]:
    return [
        Segment(str(number), text if isinstance(text, tuple) else (text, ""))
        for number, text in enumerate(texts)
    ]


def after(before: list[Segment], names: set[str], *, carry_on: bool = False) -> list[Segment]:
    document = Document(Transcript(TRACKS, tuple(before)))
    assert_undoable(document, speakers_edit(before, names, carry_on=carry_on))
    return list(document.segments)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Juniper: Good evening.", "Juniper"),
        ("JUNIPER VALE: Good evening.", "JUNIPER VALE"),
        ("Speaker 1: Good evening.", "Speaker 1"),
        (">> Juniper: Good evening.", "Juniper"),
        ("- Juniper: Good evening.", "Juniper"),
        ("朱妮珀：晚上好。", "朱妮珀"),
        ("Dr Vale : Good evening.", "Dr Vale"),
    ],
)
def test_a_name_in_front_of_a_colon_is_found(text: str, name: str) -> None:
    (guess,) = guess_speakers(rows(text, text))
    assert (guess.name, guess.count, guess.is_likely, guess.example) == (name, 2, True, text)


@pytest.mark.parametrize(
    "text",
    [
        "She said this: go home.",
        "12:30 is too late.",
        "https://example.org",
        "And then, all of a sudden: a storm.",
        "Juniper:",
        "Wait. Juniper: hello",
        "Note: this is not a person.",
        "",
    ],
)
def test_what_is_no_name_is_not_likely(text: str) -> None:
    assert not any(guess.is_likely for guess in guess_speakers(rows(text)))


def test_a_name_that_stands_once_is_listed_but_not_likely() -> None:
    (guess,) = guess_speakers(rows("Juniper: Good evening.", "Hello."))
    assert not guess.is_likely


def test_rows_with_a_speaker_already_are_left_alone() -> None:
    assert guess_speakers([Segment("1", ("Ann: no", ""), speaker="Bo")]) == ()


def test_the_names_leave_both_texts() -> None:
    before = rows(("Ann: One.", "安：一。"), ("Bo: Two.", "二。"), ("Time: three", "三"))
    now = after(before, {"Ann", "Bo"})
    assert [(row.speaker, *row.texts) for row in now] == [
        ("Ann", "One.", "一。"),
        ("Bo", "Two.", "二。"),
        ("", "Time: three", "三"),
    ]


def test_the_rows_that_follow_may_be_spoken_by_the_same() -> None:
    before = rows("Title", "Ann: One.", "Two.", "Bo: Three.", "Four.")
    now = after(before, {"Ann", "Bo"}, carry_on=True)
    assert [row.speaker for row in now] == ["", "Ann", "Ann", "Bo", "Bo"]


@given(st.lists(st.text("Ab :：.\n安", max_size=9), max_size=5))
def test_any_text_can_be_looked_through(texts: list[str]) -> None:
    before = rows(*texts)
    names = {guess.name for guess in guess_speakers(before)}
    now = after(before, names, carry_on=True)
    assert len(now) == len(before)
