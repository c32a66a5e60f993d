"""What is said of each row, and which stretches are looked for again."""

import pytest

from editor.alignment.acoustic import repairing
from editor.alignment.acoustic.reasons import Fitting, is_other_talk, poor_below, reasons
from editor.alignment.acoustic.rows import Found
from editor.alignment.sections import Section, sections
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, Origin, Reason, TimeSlot


def row(fit: float = 5, pace: float = 80, phones: int = 30, after_pause: bool = True) -> Fitting:
    return Fitting(Found(0, 1000, (), -1, pace, phones, after_pause), fit)


def led_by(voice_ms: int) -> Fitting:
    """A row just before which somebody says something that no row has."""
    one = row()
    return one._replace(found=one.found._replace(voice_before=voice_ms))


def told(*rows: Fitting | None) -> list[Reason]:
    return reasons(rows, [True] * len(rows))


GOOD = [row() for _place in range(20)]


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (row(), Reason.FITS),
        (row(after_pause=False), Reason.NO_PAUSE),
        (row(pace=30), Reason.FAST),
        (row(pace=200), Reason.SLOW),
        (row(fit=-1), Reason.POOR),
        (led_by(600), Reason.SPEECH_BEFORE),
        (led_by(200), Reason.FITS),
        (led_by(3000), Reason.FITS),
        (row(fit=-9), Reason.NOT_FOUND),
        (row(fit=-9, phones=3), Reason.FITS),
        (row(pace=30, phones=3), Reason.NOT_FOUND),
        (row(pace=40, phones=3), Reason.FITS),
        (None, Reason.NOT_FOUND),
    ],
)
def test_a_row_among_good_ones_gets_its_own_reason(one: Fitting | None, reason: Reason) -> None:
    found = told(*GOOD, one, *GOOD)
    assert found[20] is reason
    assert set(found[:20] + found[21:]) == {Reason.FITS}


def test_a_short_row_is_trusted_as_its_neighbours_are() -> None:
    assert told(*GOOD, row(fit=-1), row(phones=2), *GOOD)[21] is Reason.POOR


def test_many_bad_rows_put_their_whole_stretch_in_doubt() -> None:
    found = told(*GOOD, *[row(fit=-1), row()] * 5, *GOOD)
    assert set(found[20:30]) == {Reason.DOUBTFUL_STRETCH}
    assert found[0] is found[-1] is Reason.FITS


def test_nothing_to_say_is_no_failure() -> None:
    assert reasons([None, row()], [False, True]) == [Reason.NOTHING_TO_SAY, Reason.FITS]


def test_noise_lowers_what_is_asked_of_a_row() -> None:
    noisy = [row(fit=-1) for _place in range(20)]
    assert poor_below(noisy) < -1 < poor_below(GOOD)
    assert set(told(*noisy)) == {Reason.FITS}


def test_a_language_that_fits_weakly_throughout_is_not_doubted_throughout() -> None:
    weak = [row(fit=fit) for fit in (-1.8, -0.2, -1.0, -1.7, -0.4)] * 8
    assert set(told(*weak)) == {Reason.FITS}
    assert told(*weak, row(fit=-2.6), *weak)[40] is Reason.POOR


def test_where_rows_hardly_fit_at_all_nothing_is_forgiven() -> None:
    assert set(told(*[row(fit=fit) for fit in (-1.9, -1.3, -1.8)] * 8)) == {Reason.DOUBTFUL_STRETCH}


@pytest.mark.parametrize(
    ("rows", "other"),
    [
        ([row()] * 4, False),
        ([row(), None], False),
        ([row(), None, None], True),
        ([row(fit=-2)] * 4, True),
        ([row(fit=-2)] * 1 + [row(fit=-1)] * 3, False),
        ([None], True),
        ([row(fit=-1.6)] * 4, False),
        ([row(fit=-1.6)] * 3 + [row(fit=-1.6, after_pause=False)] * 2, True),
        ([row(fit=-1)] * 2 + [row(fit=-1, after_pause=False)] * 3, True),
        ([row(fit=-0.5, after_pause=False)] * 4, False),
    ],
)
def test_another_talk_is_told_by_most_rows(rows: list[Fitting | None], other: bool) -> None:
    assert is_other_talk(rows, [True] * len(rows)) is other


@pytest.mark.parametrize(
    ("rows", "minutes", "other"),
    [
        ([row(fit=-0.5)], 12, True),
        ([row(fit=4)], 12, False),
        ([row(fit=-0.5)] * 12, 12, False),
        ([row(fit=-0.5)] * 3, 1, False),
    ],
)
def test_a_few_rows_in_a_long_recording_have_to_fit_well(
    rows: list[Fitting | None], minutes: int, other: bool
) -> None:
    assert is_other_talk(rows, [True] * len(rows), minutes * 60_000) is other


def test_single_bad_rows_are_not_looked_for_again_and_crowds_are() -> None:
    bad = [False] * 30
    bad[5] = bad[15] = bad[17] = bad[18] = True
    assert list(repairing._stretches(bad)) == [(13, 21)]
    assert list(repairing._stretches([True] * 3)) == [(0, 3)]
    assert list(repairing._stretches([])) == []


def slots(*known: TimeSlot) -> list[Segment]:
    return [Segment(str(place), ("One.",), slot) for place, slot in enumerate(known)]


def test_sections_lie_between_the_times_that_stay() -> None:
    tapped = TimeSlot(1000, 2000, Origin.TAPPED)
    rows = slots(EMPTY_SLOT, tapped, EMPTY_SLOT, TimeSlot(5000, None, Origin.TYPED), EMPTY_SLOT)
    assert sections(rows, None, 9000) == [
        Section(0, 1, 0, 1000),
        Section(2, 3, 2000, 5000),
        Section(3, 5, 5000, 9000),
    ]


def test_an_end_alone_closes_a_section() -> None:
    rows = slots(EMPTY_SLOT, TimeSlot(None, 3000, Origin.TYPED), EMPTY_SLOT)
    assert sections(rows, None, 9000) == [Section(0, 2, 0, 3000), Section(2, 3, 3000, 9000)]


def test_only_the_sections_with_rows_that_were_asked_for() -> None:
    aligned = [TimeSlot(place * 1000, place * 1000 + 900, Origin.ALIGNED) for place in range(5)]
    rows = slots(*aligned)
    assert sections(rows, frozenset({2}), 9000) == [Section(2, 3, 1900, 3000)]
    assert sections(rows, None, 9000) == [Section(0, 5, 0, 9000)]


def test_times_that_run_backwards_leave_no_room() -> None:
    late, early = TimeSlot(8000, 9000, Origin.TYPED), TimeSlot(1000, 2000, Origin.TYPED)
    (between,) = sections(slots(late, EMPTY_SLOT, early), None, 9500)
    assert between.end <= between.start
