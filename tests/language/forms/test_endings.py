"""What is the right form with an ending is left alone, and the s of a plural stays where it is."""

import pytest

from editor.core.segments import Segment
from editor.language.forms.endings import is_inflected, without_plural
from editor.language.similarity import likeness
from editor.search.finding import find
from editor.search.query import Mode, Query
from editor.search.replacing import texts_after


def corrected(right: str, text: str) -> str:
    """Return the text after all that is ticked at the default degree was replaced."""
    segments = (Segment("1", (text,)),)
    texts, left = texts_after(segments, find(Query(right, Mode.FUZZY), segments).places)
    assert left == 0
    return texts.get((0, 0), text)


@pytest.mark.parametrize(
    ("right", "text"),
    [
        ("Transformer", "Transformers and transformers"),
        ("lamp", "all the lamps"),
        ("Newton", "a Newtonian, the Newtonians"),
        ("Google", "she googled it, googling on"),
        ("Darwin", "Darwinian Darwinism"),
        ("Python", "a pythonic way"),
        ("Marisol", "Both Marisols came."),
        ("API", "two APIs"),
    ],
)
def test_the_right_form_with_an_ending_is_left_alone(right: str, text: str) -> None:
    assert corrected(right, text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both Marisoles came.", "Both Marisols came."),
        ("Both MARISOLES came.", "Both MARISOLS came."),
        ("The Marisoles' house", "The Marisols' house"),
        ("The Marisole's house", "The Marisol's house"),
    ],
)
def test_a_misheard_plural_stays_a_plural(text: str, expected: str) -> None:
    assert corrected("Marisol", text) == expected


def test_a_name_that_ends_in_s_loses_none() -> None:
    assert corrected("Dumas", "So Dumass wrote.") == "So Dumas wrote."
    assert without_plural(likeness("Demis"), "Demas") == "Demas"


def test_a_mishearing_longer_than_the_name_is_no_ending() -> None:
    assert not is_inflected(likeness("Marisol"), "Marisole")
    assert not is_inflected(likeness("Ng"), "Nging")
    assert corrected("Marisol", "So Marisole came.") == "So Marisol came."


def test_one_word_of_a_longer_name_is_no_mishearing_of_the_whole() -> None:
    text = "Then Kaiming spoke, and Tidewell."
    assert corrected("Kaiming He", text) == text
    assert corrected("Tidewell Co", text) == text
