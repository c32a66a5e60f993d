"""Times as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import RequestError
from editor.core.timecode import clock, clock_centi, parse


@pytest.mark.parametrize(
    ("written", "ms"),
    [
        ("1:23.4", 83_400), ("83.4", 83_400), ("00:01:23,400", 83_400), ("83", 83_000),
        ("1:2", 62_000), ("10:00:00", 36_000_000), ("123:45:06.789", 445_506_789), ("0", 0),
        ("１：２３．４", 83_400), ("751.6s", 751_600), (" 2.0004 ", 2000), ("1.9996", 2000),
        ("90:00", 5_400_000), ("99:59:59,999", 359_999_999), ("100:00:00", 360_000_000),
        ("", None), ("  ", None), ("-", None), ("–", None), ("—", None),
    ],
)  # fmt: skip
def test_many_ways_of_writing_are_understood(written: str, ms: int | None) -> None:
    assert parse(written) == ms


@pytest.mark.parametrize(
    ("written", "ms"), [("+0.2", 10_200), ("-1", 9000), ("−0.05", 9950), ("+1:00", 70_000)]
)
def test_a_sign_moves_the_time_there_is(written: str, ms: int) -> None:
    assert parse(written, 10_000) == ms


@pytest.mark.parametrize(
    "written",
    ["abc", "1:99", "1:60", "1:60:00", "1::2", "1.2.3", "99999999999:00:00", "nan", "1e5", "+x"],
)
def test_what_is_no_time_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(RequestError, match="is not a time"):
        parse(written)


def test_a_move_of_nothing_and_a_move_before_the_beginning_are_refused() -> None:
    with pytest.raises(RequestError, match="there is none yet"):
        parse("+0.2")
    with pytest.raises(RequestError, match="there is none yet"):
        parse("-1:23")
    with pytest.raises(RequestError, match="before the beginning"):
        parse("-0.2", 100)


@given(st.integers(0, 10**10))
def test_a_clock_is_read_back_to_the_millisecond(ms: int) -> None:
    assert parse(clock(ms)) == ms
    assert parse(clock(ms, ",")) == ms


def test_the_grid_shows_hundredths_and_rounds() -> None:
    assert clock_centi(83_456) == "00:01:23.46"
    assert clock_centi(59_999) == "00:01:00.00"
    assert clock(360_000_000) == "100:00:00.000"
