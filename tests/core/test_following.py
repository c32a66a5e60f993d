"""Word times and fixed cuts follow the text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core import edits
from editor.core.following import Texts
from editor.core.segments import Segment, WordTime
from editor.core.timeslots import Origin, TimeSlot

HARBOUR = "So Oriel keeps the light, and nobody sails"
PIECES = st.sampled_from(
    ["the", "harbour", "灯", "塔", ",", ".", " ", "Oriel", "light's", "e\u0301", "🌊", "\n"]
)
TEXT = st.lists(PIECES, max_size=14).map("".join)


def timed(text: str) -> tuple[WordTime, ...]:
    """Return a time for every word between blanks, 100 ms each."""
    words, at = [], 0
    for number, word in enumerate(text.split()):
        at = text.index(word, at)
        words.append(WordTime(at, at + len(word), number * 100, number * 100 + 90))
        at += len(word)
    return tuple(words)


def spoken(text: str, words: tuple[WordTime, ...]) -> list[tuple[str, int, int]]:
    return [(text[one.start : one.end], one.from_ms, one.to_ms) for one in words]


def followed(old: str, new: str) -> list[tuple[str, int, int]]:
    return spoken(new, Texts(old, new).words(timed(old)))


def test_a_corrected_name_has_the_time_of_the_one_that_it_corrects() -> None:
    assert followed("So Oriel keeps it", "So Oriol keeps it") == [
        ("So", 0, 90), ("Oriol", 100, 190), ("keeps", 200, 290), ("it", 300, 390),
    ]  # fmt: skip


def test_a_removed_word_takes_its_time_with_it() -> None:
    assert followed("So uh it holds", "So it holds") == [
        ("So", 0, 90), ("it", 200, 290), ("holds", 300, 390),
    ]  # fmt: skip


def test_a_word_that_nobody_timed_has_no_time() -> None:
    assert followed("So it holds", "So it really holds") == [
        ("So", 0, 90), ("it", 100, 190), ("holds", 200, 290),
    ]  # fmt: skip


def test_as_many_new_words_take_the_times_of_the_old_ones_one_for_one() -> None:
    assert followed("so Nome Shazir said", "so Noam Shazeer said")[1:3] == [
        ("Noam", 100, 190), ("Shazeer", 200, 290),
    ]  # fmt: skip


def test_more_words_share_the_time_by_their_length() -> None:
    assert followed("so light house keeper said", "so he who kept it all said") == [
        ("so", 0, 90), ("he", 100, 141), ("who", 141, 203), ("kept", 203, 286),
        ("it", 286, 327), ("all", 327, 390), ("said", 400, 490),
    ]  # fmt: skip


def test_two_places_in_one_row_are_changed_without_the_words_between() -> None:
    old, new = "Oriel and then Oriel again", "Oriol and then Oriol again"
    assert [word[0] for word in followed(old, new)] == new.split()
    assert [word[1:] for word in followed(old, new)] == [
        word[1:] for word in spoken(old, timed(old))
    ]


def test_signs_that_belong_to_a_timed_word_may_change() -> None:
    assert followed("it holds. Yes", "it holds, yes") == [
        ("it", 0, 90), ("holds", 100, 190), ("yes", 200, 290),
    ]  # fmt: skip


def test_chinese_is_compared_sign_by_sign() -> None:
    words = (WordTime(0, 2, 0, 200), WordTime(2, 4, 200, 400), WordTime(4, 6, 400, 600))
    new = Texts("我们讨论记忆", "我们谈谈记忆").words(words)
    assert [(one.start, one.end) for one in new] == [(0, 2), (2, 4), (4, 6)]


@pytest.mark.parametrize(
    ("new", "at"),
    [
        (HARBOUR, 26),
        (HARBOUR.replace("Oriel", "Oriol Vinyals"), 34),
        (HARBOUR.replace("So ", ""), 23),
        (HARBOUR.replace("and", "but"), 26),
        (HARBOUR.replace("light,", "lamp;"), 25),
        (HARBOUR + " out", 26),
    ],
)
def test_a_fixed_cut_stays_between_the_words_where_it_was(new: str, at: int) -> None:
    cut = HARBOUR.index("and")
    assert Texts(HARBOUR, new).cuts(((cut, 4),), 0) == ((at, 4),)


@pytest.mark.parametrize("new", ["", "something else altogether", "So Oriel keeps the light,"])
def test_a_cut_that_has_lost_its_place_is_left_out(new: str) -> None:
    assert Texts(HARBOUR, new).cuts(((HARBOUR.index("and"), 4),), 0) == ()


def test_the_other_column_keeps_the_times_of_the_words() -> None:
    row = Segment("1", ("So it holds", "没错"), words=timed("So it holds"))
    assert row.with_text(1, "没错。").words == row.words


@given(TEXT, TEXT)
def test_times_stay_in_order_and_inside_what_they_were(old: str, new: str) -> None:
    words = timed(old)
    moved = Texts(old, new).words(words)
    assert all(0 <= one.start < one.end <= len(new) for one in moved)
    assert all(a.end <= b.start and a.to_ms <= b.from_ms for a, b in pairwise(moved))
    if words and moved:
        assert words[0].from_ms <= moved[0].from_ms and moved[-1].to_ms <= words[-1].to_ms


@given(TEXT, TEXT, TEXT)
def test_words_outside_of_a_change_are_as_they_were(head: str, amid: str, other: str) -> None:
    old, new = f"before {head} {amid} after", f"before {head} {other} after"
    moved = spoken(new, Texts(old, new).words(timed(old)))
    whole = spoken(old, timed(old))
    assert moved[0] == whole[0]
    assert moved[-1] == whole[-1]


@given(TEXT, TEXT, st.lists(st.integers(0, 30), max_size=3))
def test_cuts_stay_ascending_and_inside(old: str, new: str, places: list[int]) -> None:
    cuts = tuple((min(at, len(old)), 1) for at in sorted(places))
    moved = [cut[0] for cut in Texts(old, new).cuts(cuts, 0)]
    assert moved == sorted(moved)
    assert all(0 <= at <= len(new) for at in moved)


def test_a_text_that_is_not_changed_moves_nothing() -> None:
    assert Texts(HARBOUR, HARBOUR).changes == ()


def test_the_halves_of_a_row_keep_their_words_and_part_in_the_pause_between_them() -> None:
    text = "So it holds"
    row = Segment("1", (text, "没错"), TimeSlot(0, 290, Origin.ALIGNED), words=timed(text))
    first, second = edits.split([row], 0, [6, 1]).splices[0].new
    assert spoken(first.texts[0], first.words) == [("So", 0, 90), ("it", 100, 190)]
    assert spoken(second.texts[0], second.words) == [("holds", 200, 290)]
    assert (first.slot, second.slot) == (
        TimeSlot(0, 195, Origin.ALIGNED), TimeSlot(195, 290, Origin.ALIGNED),
    )  # fmt: skip


def test_joined_rows_keep_their_words() -> None:
    rows = [
        Segment("1", ("So it", "一"), TimeSlot(0, 190), words=timed("So it")),
        Segment("2", ("holds", "二"), TimeSlot(200, 290), words=(WordTime(0, 5, 200, 290),)),
    ]
    (joined,) = edits.join(rows, 0, 1).splices[0].new
    assert spoken(joined.texts[0], joined.words) == [
        ("So", 0, 90), ("it", 100, 190), ("holds", 200, 290),
    ]  # fmt: skip
