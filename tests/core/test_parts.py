"""Splitting and joining rows neither loses nor invents anything."""

import pytest

from editor.core import edits
from editor.core.edits import join_texts
from editor.core.segments import Segment, Status, least_settled
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot

TYPED = TimeSlot(0, 7000, Origin.TYPED, None, True)


def halves(row: Segment, offsets: list[int], at_ms: int | None = None) -> tuple[Segment, ...]:
    return edits.split([row], 0, offsets, at_ms).splices[0].new


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (("Great 🌊", "Next"), "Great 🌊 Next"),
        (("안녕하세요.", "반갑습니다."), "안녕하세요. 반갑습니다."),
        (("ひかり", "カタカナ"), "ひかりカタカナ"),
        (("一二三。", "４５"), "一二三。４５"),
        (("灯塔", "and"), "灯塔and"),
        (("Marisol,", "灯"), "Marisol,灯"),
        (("one ", "two"), "one two"),
        (("one\n", "two"), "one\ntwo"),
        (("one\u3000", "two"), "one\u3000two"),
        (("e\u0301", "a"), "e\u0301 a"),
        (("", "", ""), ""),
        (("", "one"), "one"),
        ((), ""),
    ],
)
def test_texts_are_joined_as_their_script_has_it(texts: tuple[str, ...], joined: str) -> None:
    assert join_texts(texts) == joined


@pytest.mark.parametrize("offsets", [[0, 0], [7, 3]])
def test_a_half_without_text_gets_no_time_and_leaves_the_other_as_certain(
    offsets: list[int],
) -> None:
    row = Segment("1", ("one two", "一 二"), TYPED)
    slots = {bool("".join(half.texts)): half.slot for half in halves(row, offsets)}
    assert slots == {True: TYPED, False: EMPTY_SLOT}


def test_time_is_shared_out_by_a_text_that_is_cut_inside() -> None:
    first, second = halves(Segment("1", ("one two", "一二三四"), TYPED), [0, 1])
    assert first.texts == ("", "一")
    assert (first.slot.end, second.slot.start) == (1750, 1750)


def test_a_row_whose_texts_go_to_different_halves_is_cut_in_the_middle() -> None:
    first, second = halves(Segment("1", ("one two", "一 二"), TYPED), [7, 0])
    assert (first.texts, second.texts) == (("one two", ""), ("", "一 二"))
    assert first.slot == TimeSlot(0, 3500, Origin.ESTIMATED)
    assert second.slot == TimeSlot(3500, 7000, Origin.ESTIMATED)


def test_an_offset_past_the_end_of_a_text_cuts_behind_it() -> None:
    first, second = halves(Segment("1", ("one", "一二"), TYPED), [99, 1])
    assert (first.texts, second.texts) == (("one", "一"), ("", "二"))
    assert first.slot.end == second.slot.start == 3500


@pytest.mark.parametrize(("at_ms", "border"), [(1000, 1000), (-5, 0), (9000, 7000)])
def test_a_cut_at_a_moment_stays_inside_the_row_and_keeps_its_lock(at_ms: int, border: int) -> None:
    first, second = halves(Segment("1", ("one two", ""), TYPED), [3, 0], at_ms)
    assert first.slot == TYPED._replace(end=border)
    assert second.slot == TYPED._replace(start=border)


def test_offsets_are_code_points_also_beyond_the_basic_plane() -> None:
    first, second = halves(Segment("1", ("🌊🌊 𠮷野", "e\u0301 灯")), [3, 2])
    assert first.texts == ("🌊🌊", "e\u0301")
    assert second.texts == ("𠮷野", "灯")


def test_only_the_first_half_keeps_what_belongs_to_the_row_as_it_came() -> None:
    row = Segment(
        "1", ("a b", ""), TYPED, "Juniper", Status.CONFIRMED, ((1, 0),), (), ("a b", ""), "n", True,
        {"k": 1},
    )  # fmt: skip
    first, second = halves(row, [1, 0])
    assert first == row._replace(texts=("a", ""), slot=first.slot, cuts=())
    assert (second.speaker, second.status) == ("Juniper", Status.CONFIRMED)
    assert (second.imported, second.note, second.bookmark, second.extra) == (None, "", False, None)
    assert second.id != first.id


def test_a_joined_row_needs_as_much_care_as_its_parts() -> None:
    rows = [
        Segment("1", ("a",), status=Status.CONFIRMED, speaker="Juniper"),
        Segment("2", ("b",), status=Status.QUESTION, note="who?", bookmark=True),
        Segment("3", ("c",), status=Status.HEARD, note="loud"),
    ]
    (joined,) = edits.join(rows, 0, 2).splices[0].new
    assert (joined.id, joined.speaker, joined.status) == ("1", "Juniper", Status.QUESTION)
    assert (joined.note, joined.bookmark) == ("who? loud", True)


def test_the_status_that_needs_most_care_wins() -> None:
    assert least_settled([Status.CONFIRMED, Status.HEARD]) is Status.HEARD
    assert least_settled([Status.HEARD, Status.RAW]) is Status.RAW
    assert least_settled([]) is Status.RAW


@pytest.mark.parametrize(
    ("slots", "joined"),
    [
        ([EMPTY_SLOT, EMPTY_SLOT], EMPTY_SLOT),
        ([EMPTY_SLOT, TimeSlot(5, 9, Origin.TAPPED)], TimeSlot(None, 9, Origin.TAPPED)),
        ([TimeSlot(5, 9, Origin.TAPPED), EMPTY_SLOT], TimeSlot(5, None, Origin.TAPPED)),
        ([TYPED, TYPED._replace(end=8000)], TYPED._replace(end=8000)),
        ([TYPED, TimeSlot(7000, 8000, Origin.TYPED)], TimeSlot(0, 8000, Origin.TYPED)),
    ],
)
def test_joining_invents_no_time_and_locks_only_what_was_locked(
    slots: list[TimeSlot], joined: TimeSlot
) -> None:
    rows = [Segment(str(n), ("a",), slot) for n, slot in enumerate(slots)]
    assert edits.join(rows, 0, 1).splices[0].new[0].slot == joined
