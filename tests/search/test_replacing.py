"""From places to texts: nothing else changes, and what is gone is left."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from editor.core.segments import Segment
from editor.search.finding import find
from editor.search.query import Mode, Place, Query, without_overlaps
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


@st.composite
def scattered(draw: st.DrawFn) -> list[Place]:
    """Places of made-up degrees in one text of 30 code points, many of them overlapping."""
    spans = st.tuples(st.integers(0, 26), st.integers(1, 4), st.integers(50, 99))
    return [
        Place(0, 0, start, start + size, "x" * size, "y", degree)
        for start, size, degree in draw(st.lists(spans, max_size=20))
    ]


@given(scattered())
def test_of_any_places_those_kept_are_apart_and_those_left_touch_a_better_one(places) -> None:
    kept = without_overlaps(places)
    assert all(one.end <= other.start for one, other in pairwise(kept))
    for place in places:
        rivals = [one for one in kept if one.start < place.end and place.start < one.end]
        assert any(one.degree >= place.degree for one in rivals)


def test_a_hundred_thousand_places_in_one_row_are_all_replaced() -> None:
    segments = (Segment("1", ("lamp " * 100_000,)),)
    texts, left = texts_after(segments, find(Query("lamp", replacement="x"), segments).places)
    assert (texts[0, 0], left) == ("x " * 100_000, 0)


@given(st.text("Mariso le's,灯\u200bｅ-", max_size=40))
def test_a_name_put_right_leaves_all_around_it_as_it_was(text: str) -> None:
    segments = (Segment("1", (f"Marisole {text}", text)),)
    places = find(Query("Marisol", Mode.FUZZY), segments).places
    texts, left = texts_after(segments, places)
    assert left == 0
    for track, before in enumerate(segments[0].texts):
        after, done = "", 0
        for place in places:
            if place.track == track:
                assert before[place.start : place.end] == place.found
                after += before[done : place.start] + place.replacement
                done = place.end
        assert texts.get((0, track), before) == after + before[done:]


@given(st.text("ab c\n灯", max_size=30), st.text("ab", min_size=1, max_size=2))
def test_a_literal_replacement_is_what_python_would_do(text: str, wanted: str) -> None:
    segments = (Segment("1", (text,)),)
    found = find(Query(wanted, match_case=True, replacement="X"), segments)
    texts, left = texts_after(segments, found.places)
    assert texts.get((0, 0), text) == text.replace(wanted, "X")
    assert left == 0
