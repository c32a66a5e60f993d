"""From places to texts: nothing else changes, and what is gone is left."""

from hypothesis import given
from hypothesis import strategies as st

from editor.core.segments import Segment
from editor.search.finding import find
from editor.search.query import Mode, Place, Query
from editor.search.replacing import texts_after


def test_possessives_elisions_and_signs_come_out_right() -> None:
    segments = (Segment("1", ("Oriel's lamp, L'Oreal! (Oreal)", "Oriol的灯")),)
    found = find(Query("Oriol", Mode.FUZZY), segments)
    texts, left = texts_after(segments, found.places)
    assert texts == {(0, 0): "Oriol's lamp, Oriol! (Oriol)"}
    assert left == 0


def test_a_place_whose_text_has_changed_is_left_and_counted() -> None:
    place = Place(0, 0, 0, 4, "lamp", "light", 100.0)
    assert texts_after((Segment("1", ("tide",)),), [place]) == ({}, 1)
    assert texts_after((), [place]) == ({}, 1)


def test_of_places_that_overlap_the_more_alike_is_replaced() -> None:
    segments = (Segment("1", ("Mary Sol",)),)
    whole = Place(0, 0, 0, 8, "Mary Sol", "Marisol", 95.0)
    part = Place(0, 0, 0, 4, "Mary", "Marisol", 80.0)
    assert texts_after(segments, [part, whole]) == ({(0, 0): "Marisol"}, 1)


@given(st.text("ab c\n灯", max_size=30), st.text("ab", min_size=1, max_size=2))
def test_a_literal_replacement_is_what_python_would_do(text: str, wanted: str) -> None:
    segments = (Segment("1", (text,)),)
    found = find(Query(wanted, match_case=True, replacement="X"), segments)
    texts, left = texts_after(segments, found.places)
    assert texts.get((0, 0), text) == text.replace(wanted, "X")
    assert left == 0
