"""Odd times are understood or told, never bent in silence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core import timecode
from editor.core.errors import RequestError
from editor.core.segments import Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS
from editor.formats.sniffing import read_bytes
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import ExportOptions

from .reading import SAMPLES, attempt

SUBTITLES = [part for part in FORMATS if part.writes and part.reads and part.is_subtitle]


def is_sane(slot: TimeSlot) -> bool:
    """Return whether both ends are whole numbers or not known."""
    return all(end is None or isinstance(end, int) for end in slot[:2])


@pytest.mark.parametrize(
    "number", ["NaN", "1e999", "-Infinity", "9" * 5000, "[" * 50_000, '"x"', "null", "{}", "-1"],
    ids=lambda number: number[:9],
)  # fmt: skip
def test_25_a_wrong_number_in_json_is_read_or_refused(number: str) -> None:
    data = SAMPLES["podcast"].replace("0.5", number).encode()
    imported = attempt(data, "talk.json")
    assert imported is None or all(is_sane(row.slot) for row in imported.transcript.segments)


@pytest.mark.parametrize(
    "clock",
    [
        "-00:00:01,000", "99:99:99,999", f"{2**63}:00:00,000", "NaN", "1:2", "00:00:01.500",
        "００:００:０１,５００", "00:00:01,5000000000000",
    ],
)  # fmt: skip
def test_28_an_odd_time_is_read_or_flagged(clock: str) -> None:
    data = f"1\n00:00:01,000 --> 00:00:02,000\nUp.\n\n2\n{clock} --> 00:00:04,000\nDown.\n".encode()
    imported = attempt(data, "talk.srt")
    assert imported is not None
    rows = imported.transcript.segments
    assert "Down." in "".join(row.texts[0] for row in rows)
    assert all(is_sane(row.slot) for row in rows)
    known = {"1:2": 62_000, "00:00:01.500": 1500, "００:００:０１,５００": 1500}
    if not imported.warnings:
        assert rows[-1].slot.start in (known.get(clock), 1500)


def test_28_cues_that_overlap_or_end_early_stay_as_they_are() -> None:
    data = b"1\n00:00:05,000 --> 00:00:02,000\nUp.\n\n2\n00:00:01,000 --> 00:00:09,000\nDown.\n"
    rows = read_bytes(data, "talk.srt").transcript.segments
    assert [row.slot[:2] for row in rows] == [(5000, 2000), (1000, 9000)]


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("1:23.4", 83_400), ("83,4", 83_400), ("００：０１：２３．４", 83_400), ("1:2", 62_000),
        ("99:59:59.999", 359_999_999), ("-", None), ("", None),
    ],
)  # fmt: skip
def test_28_what_people_type_is_understood(text: str, ms: int | None) -> None:
    assert timecode.parse(text) == ms


@pytest.mark.parametrize(
    "text", ["99:99:99", "NaN", "1e9", "-1", "+1", "9" * 5000, "1:2:3:4", "٣:١٢", "0x10", "1\x000"]
)
def test_28_what_is_no_time_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(RequestError, match=r"time|beginning"):
        timecode.parse(text)


@given(st.text("0123456789:.,+-s ０１：٣", max_size=20))
def test_28_any_typed_text_is_a_time_or_a_sentence(text: str) -> None:
    try:
        ms = timecode.parse(text, 1000)
    except RequestError:
        return
    assert ms is None or (isinstance(ms, int) and ms >= 0)


@pytest.mark.parametrize("part", SUBTITLES, ids=lambda part: part.id)
@pytest.mark.parametrize(
    ("start", "end"),
    [(-5000, -1000), (-500, 900), (2000, 1000), (1000, 1000), (10**12, 10**12 + 1), (2**62, 2**63),
     (359_999_990, 360_001_000), (35_999_994, 36_000_004)],
)  # fmt: skip
def test_28_what_a_file_cannot_say_is_told_and_not_bent(part, start: int, end: int) -> None:
    rows = (
        Segment("1", ("Up.",), TimeSlot(0, 400)),
        Segment("2", ("Odd.",), TimeSlot(start, end)),
    )
    transcript = Transcript((Track("source", "en"),), rows)
    exported = exporting.build(transcript, ExportOptions(part.id))
    again = read_bytes(exported.files[0].data, f"talk{part.suffixes[0]}", part.id).transcript
    slots = {row.texts[0]: row.slot for row in again.segments}
    slot = slots.get("Odd.")
    step = 20
    is_kept = (
        slot is not None
        and None not in slot[:2]
        and abs(slot[0] - start) <= step
        and abs(slot[1] - end) <= step
    )
    assert is_kept or exported.remarks, (slot, exported.files[0].data)
    plain = exporting.build(replace(transcript, segments=rows[:1]), ExportOptions(part.id))
    assert not plain.remarks
