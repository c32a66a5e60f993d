"""Why a card is proposed, counted over all its places."""

from editor.core.proposals import Card, Proposal
from editor.names.evidence import of_card

HERE = "the translation of this row has “Oriol”"


def place(row: int, *evidence: str) -> Proposal:
    return Proposal(str(row), row, 0, 0, 5, "Oriel", "Oriol", 0.95, evidence, "Oriol", "Oriol")


def test_what_each_row_tells_is_counted_over_the_rows_of_a_card() -> None:
    card = Card("Oriol", (place(1, HERE), place(4, HERE, "it sounds the same"), place(9, "else")))
    assert of_card(card) == "in 2 of 3 rows the translation has “Oriol”"


def test_one_place_says_it_of_its_row() -> None:
    assert of_card(Card("Oriol", (place(1, HERE),))) == HERE
    assert of_card(Card("Oriol", (place(1, HERE), place(1, HERE)))) == HERE


def test_a_reason_of_no_row_is_told_as_it_is() -> None:
    title = "the title has “Oriol”"
    assert of_card(Card("Oriol", (place(1, title), place(2, title)))) == title
    assert of_card(Card("Oriol", (place(1), place(2)))) == ""
