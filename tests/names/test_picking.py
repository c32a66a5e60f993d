"""Names picked out of pasted text."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.names.picking import pick_names

PAGE = """Guests tonight
- Marisol Quandt (Harbourlight Labs)
• Dr. Anna Kowalska – keeper of the lamp
1. Thijs de la Brenne, pilot

In this episode we talk with Thijs about GPT-4. Today Quandt's boat leaves Port Ellen on Monday.
Then J. R. Okonjo reads. Write to Someone@example.com or see https://Example.com/Page."""


def names(text: str) -> list[str]:
    return [one.name for one in pick_names(text)]


def test_a_guest_list_and_an_episode_page_give_their_names() -> None:
    assert names(PAGE) == [
        "Marisol Quandt", "Harbourlight Labs", "Anna Kowalska", "Thijs de la Brenne", "GPT-4",
        "Port Ellen", "J. R. Okonjo",
    ]  # fmt: skip


def test_a_part_of_a_longer_name_is_counted_there() -> None:
    counts = {one.name: one.times for one in pick_names(PAGE)}
    assert counts["Marisol Quandt"] == 2
    assert counts["Thijs de la Brenne"] == 2


def test_the_line_and_what_is_around_are_told() -> None:
    (one,) = pick_names("a quiet day\nthen came Marisol home")
    assert (one.line, one.around) == (2, "then came Marisol home")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Light fell. Boats left. I'm here, I think.", []),
        ("Then Marisol came; When she left, Anna stayed.", ["Marisol", "Anna"]),
        ("We met L'Oréal's chef and iPhone users.", ["L'Oréal", "iPhone"]),
        ("the Bank of England and the WHO", ["Bank of England", "WHO"]),
        ("我们和Thijs一起用GPT做", ["Thijs", "GPT"]),
        ("Jean-Luc Brenne met Émile.", ["Jean-Luc Brenne", "Émile"]),
        ("Oui, Mme Brenne. M. Quandt?", ["Oui", "Brenne", "Quandt"]),
        ("On Monday Thijs left.", ["Thijs"]),
        ("", []),
        ("Анна и 玛丽", []),
    ],
)
def test_what_is_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_ordinary_words_and_months_are_listed_as_unlikely() -> None:
    likely = {one.name: one.likely for one in pick_names("in April with Grace and Marisol Bell")}
    assert likely == {"April": False, "Grace": False, "Marisol Bell": True}


@given(st.text("Ann de.-'’ ,4Л灯\n", max_size=80))
def test_each_name_stands_in_the_text(text: str) -> None:
    flat = " ".join(text.split())
    for one in pick_names(text):
        assert one.name in flat
        assert one.times >= 1
        assert 1 <= one.line <= len(text.splitlines())


@pytest.mark.parametrize("line", ["Anna met Bo. ", "a", "A", "@", "a@", "de ", "A de ", "1."])
def test_one_endless_line_takes_no_endless_time(line: str) -> None:
    start = process_time()
    pick_names(line * (200_000 // len(line)))
    assert process_time() - start < 4
