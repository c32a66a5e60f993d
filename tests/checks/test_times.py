"""Times: missing, backwards, overlapping, out of order, too close, too short, too long."""

import pytest

from editor.core.issues import Severity
from editor.core.reasons import reason_text
from editor.core.segments import Segment
from editor.core.timeslots import DOUBTFUL, Reason
from tests.checks.looking import Times, found, row


def rows_at(*times: Times) -> list[Segment]:
    return [row("Words.", "话。", times=one) for one in times]


def test_a_row_without_a_time_among_others_will_be_missing() -> None:
    issues = found("untimed", rows_at((0, 1000), (None, None), (3000, None), (None, 9000)))
    assert [one.row for one in issues] == [1, 2, 3]
    assert {one.severity for one in issues} == {Severity.ERROR}


def doubted(reason: Reason) -> Segment:
    one = row("Words.", "话。", times=(0, 2000))
    return one._replace(slot=one.slot._replace(reason=reason))


@pytest.mark.parametrize("reason", sorted(DOUBTFUL))
def test_a_doubtful_time_is_told_with_its_reason_until_a_person_sets_it(reason: Reason) -> None:
    rows = [doubted(reason)]
    (issue,) = found("doubtful-time", rows)
    assert issue.severity is Severity.WARNING
    assert reason_text(reason) in issue.message
    slot = rows[0].slot
    assert not found("doubtful-time", [rows[0]._replace(slot=slot.by_hand(slot.start, slot.end))])


def test_a_time_that_fits_is_not_doubted() -> None:
    assert not found("doubtful-time", [doubted(Reason.FITS), doubted(Reason.NO_PAUSE)])


def test_a_talk_without_any_time_and_a_row_without_text_are_no_problem() -> None:
    assert not found("untimed", rows_at((None, None), (None, None)))
    assert not found("untimed", [row("Words.", times=(0, 1000)), row(" ")], ("en",))


@pytest.mark.parametrize("times", [(2000, 1000), (1000, 1000), (-5, 1000)])
def test_a_row_that_cannot_be_shown_is_an_error(times: Times) -> None:
    assert [one.severity for one in found("backwards", rows_at(times))] == [Severity.ERROR]


def test_an_overlap_is_told_of_the_later_row_across_untimed_ones() -> None:
    (issue,) = found("overlap", rows_at((0, 3000), (None, None), (2500, 5000)))
    assert issue.row == 2
    assert "0.50 s" in issue.message


def test_two_who_speak_at_once_are_only_worth_a_look() -> None:
    rows = [
        row("One.", "一。", times=(0, 3000), speaker="A"),
        row("Two.", "二。", times=(2500, 5000), speaker="B"),
    ]
    assert [one.severity for one in found("overlap", rows)] == [Severity.WARNING]


def test_touching_rows_do_not_overlap() -> None:
    assert not found("overlap", rows_at((0, 3000), (3000, 5000)))


def test_one_wild_time_is_told_once() -> None:
    issues = found("order", rows_at((0, 1000), (90000, 91000), (2000, 3000), (4000, 5000)))
    assert [one.row for one in issues] == [2]


@pytest.mark.parametrize(("start", "count"), [(3000, 1), (3083, 1), (3084, 0), (2900, 0)])
def test_a_gap_is_at_least_that_of_the_guideline(start: int, count: int) -> None:
    assert len(found("gap", rows_at((0, 3000), (start, 6000)))) == count


@pytest.mark.parametrize(("end", "short", "long"), [(833, 1, 0), (834, 0, 0), (7001, 0, 1)])
def test_a_cue_is_shown_long_enough_and_not_too_long(end: int, short: int, long: int) -> None:
    rows = rows_at((0, end))
    assert len(found("too-short", rows)) == short
    assert len(found("too-long", rows)) == long
