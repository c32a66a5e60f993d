"""Which word stands for which, where several might."""

from editor.captions.splitting.links import Places, candidates, links_among

PLACES = Places((100, 100))


def test_words_that_share_something_are_candidates() -> None:
    here = [(3, ("sea",)), (9, ("ship", "boat"))]
    there = [(1, ("ship", "boat")), (4, ("sea",)), (8, ("sea", "lake"))]
    assert candidates(here, there) == {(3, 4), (3, 8), (9, 1)}


def test_the_only_candidate_is_the_link_although_the_order_differs() -> None:
    found = {(10, 30), (30, 10)}
    assert links_among(found, [], PLACES) == found


def test_words_far_apart_have_nothing_to_do_with_each_other() -> None:
    assert links_among({(10, 70)}, [], PLACES) == set()


def test_of_several_the_one_that_others_lead_to_is_taken() -> None:
    sure = {(20, 10), (60, 50)}
    again = {(40, 30), (40, 42), (52, 42)}
    assert links_among(sure | again, [], PLACES) == sure | {(40, 30), (52, 42)}


def test_what_is_known_already_leads_too() -> None:
    again = {(40, 30), (40, 45)}
    assert links_among(again, [(30, 20), (50, 40)], PLACES) == {(40, 30)}
    assert links_among(again, [(30, 35), (50, 55)], PLACES) == {(40, 45)}


def test_each_word_is_in_one_link_at_most() -> None:
    every = {(at, twin) for at in range(0, 100, 5) for twin in range(0, 100, 5)}
    found = links_among(every, [], PLACES)
    assert len(found) == len({at for at, _twin in found}) == len({twin for _at, twin in found})


def test_what_stands_very_often_is_no_candidate() -> None:
    lamps = [(at, ("lamp",)) for at in range(9000)]
    assert candidates(lamps, [*lamps, (9000, ("sea",))]) == set()
