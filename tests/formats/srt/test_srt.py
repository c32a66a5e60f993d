"""SubRip, tidy or careless, in and out without losing a letter."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.captions.cues import make_cues
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Imported, Outgoing, Written
from editor.formats.sniffing import read_bytes
from editor.formats.srt import cues as srt_cues
from editor.formats.srt.cues import find_cues

TIDY = "1\n00:00:01,000 --> 00:00:02,500\nThe lamp\nis lit.\n\n2\n00:00:03,000 --> 00:00:04,000\n"


def read(text: str) -> Imported:
    return read_bytes(text.encode(), "talk.srt", "srt")


def cues(imported: Imported) -> list[tuple[int | None, int | None, str]]:
    return [(*row.slot[:2], "\n".join(row.texts)) for row in imported.transcript.segments]


def write(transcript: Transcript) -> Written:
    columns = tuple(range(len(transcript.tracks)))
    listed = make_cues(transcript, columns).cues
    return FORMATS.get("srt").write(Outgoing(transcript, listed, transcript.segments, columns))


def test_a_tidy_file_is_read_with_imported_times() -> None:
    imported = read(TIDY + "Yes.\n")
    assert cues(imported) == [(1000, 2500, "The lamp\nis lit."), (3000, 4000, "Yes.")]
    assert {row.slot.origin for row in imported.transcript.segments} == {Origin.IMPORTED}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_tidy_file_comes_back_byte_for_byte(newline: str, mark: str) -> None:
    text = mark + (TIDY + "<i>Yes</i>, {\\an8}she <b>said</b>.\n").replace("\n", newline)
    assert write(read(text).transcript).data == text.encode()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("0:0:1.5 --> 0:0:2\nHi\n", (1500, 2000, "Hi")),
        ("1\n00:00:01,000-->00:00:02,000\nHi\n", (1000, 2000, "Hi")),
        ("1\n00:01,000 --> 00:02,000\nHi\n", (1000, 2000, "Hi")),
        ("1\n100:00:00,000 --> 101:00:00,000\nHi\n", (360_000_000, 363_600_000, "Hi")),
        ("1\n00:00:01,000 --> 00:00:02,000 X1:10 Y1:20\nHi\n", (1000, 2000, "Hi")),
        ("1\n00:00:01,000 --> 00:00:02,000\nx < y and y > z\n", (1000, 2000, "x < y and y > z")),
        ("1\n00:00:01,000 --> 00:00:02,000\n{laughs} <3\n", (1000, 2000, "{laughs} <3")),
        ("1\n00:00:01,000 --> 00:00:02,000\nTwo\n\nparts\n", (1000, 2000, "Two\n\nparts")),
        ("1\n00:00:01,000 --> 00:00:02,000\nThe answer:\n42\n", (1000, 2000, "The answer:\n42")),
    ],
)
def test_careless_files_are_understood(written: str, expected: tuple[int, int, str]) -> None:
    assert cues(read(written)) == [expected]


def test_an_end_before_a_start_is_kept_and_told() -> None:
    imported = read("1\n00:00:05,000 --> 00:00:02,000\nBack\n")
    assert cues(imported) == [(5000, 2000, "Back")]
    assert imported.warnings[0].line == 2


def test_a_number_of_five_thousand_digits_is_no_time_and_no_crash() -> None:
    imported = read(f"1\n{'9' * 5000}:00:00,000 --> 00:00:02,000\nHuge\n")
    assert cues(imported)[0][0] is None
    assert imported.warnings


def test_two_scripts_in_a_cue_become_two_columns() -> None:
    text = "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\nThe lamp {n}.\n第{n}盏灯。\n\n"
        for n in range(1, 5)
    )
    imported = read(text)
    assert [track.language for track in imported.transcript.tracks] == ["en", "zh"]
    assert imported.transcript.segments[1].texts == ("The lamp 2.", "第2盏灯。")
    assert write(imported.transcript).data == text.encode()


TEXTS = st.text("ab <>/i{}\\N-é\n&1:,", max_size=24)


@given(st.lists(st.tuples(st.integers(0, 10**7), st.integers(1, 5000), TEXTS), max_size=5))
def test_any_text_written_is_read_back_as_it_was(rows: list[tuple[int, int, str]]) -> None:
    segments = tuple(
        Segment(str(n), (text,), TimeSlot(start, start + length))
        for n, (start, length, text) in enumerate(rows)
    )
    transcript = Transcript((Track("a", "en"),), segments)
    shown = make_cues(transcript, (0,)).cues
    data = write(transcript).data
    expected = [(cue.start, cue.end, cue.texts[0]) for cue in shown]
    again = cues(read_bytes(data, "talk.srt", "srt")) if data else []
    assert [cue[:2] for cue in again] == [cue[:2] for cue in expected]
    assert [_lines(cue[2]) for cue in again] == [_lines(cue[2]) for cue in expected]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n")]


def test_what_would_be_taken_for_a_tag_or_a_time_is_guarded_and_told() -> None:
    transcript = Transcript(
        (Track("a", "en"), Track("b", "zh", Role.TRANSLATION)),
        (Segment("1", ("a --> b", "<b>灯"), TimeSlot(0, 1000)),),
    )
    written = write(transcript)
    assert b"-->" not in written.data.split(b"\n", 2)[2]
    assert "invisible character" in written.warnings[0].message
    assert written.shown[0].text.count("\n") == 1


@pytest.mark.parametrize("stretch", [1, 7, 40, 100, 10_000])
def test_a_text_cut_into_stretches_gives_the_same_cues(
    monkeypatch: pytest.MonkeyPatch, stretch: int
) -> None:
    text = "".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\nSo we lit\nlamp {n}.\n\n" + "\n" * (n % 3)
        for n in range(1, 40)
    )
    whole = find_cues(text)
    monkeypatch.setattr(srt_cues, "_STRETCH", stretch)
    assert find_cues(text) == whole
    assert len(whole[0]) == 39


PIECES = st.sampled_from((
    "1\n", "2\n", "\n", "\n\n", "lamp", " ", "\t", "-->", "7", "\u3000", "00:00:08,000",
    "00:00:01,000 --> 00:00:02,500\n", "00:00:02,500 --> 00:00:04,000\nSo we lit it.\n\n3\n",
    "\n\n5\n00:00:05,000 --> 00:00:04,000\n", "\n6\n00:00:06,000 --> 00:61:04,000\n",
))  # fmt: skip


@given(st.lists(PIECES, max_size=14))
@example([" ", "2\n", "1\n"])
@example(["7", " ", "00:00:08,000", " ", "00:00:08,000"])
@settings(max_examples=400, deadline=None)
def test_what_is_cut_apart_at_once_is_what_going_through_the_lines_finds(pieces: list[str]) -> None:
    text = "1\n00:00:00,500 --> 00:00:01,000\nSo we lit it.\n\n" + "".join(pieces)
    at_once = srt_cues._regular_cues(text)
    assert at_once is None or (at_once, []) == srt_cues._irregular_cues(text.split("\n"))


@pytest.mark.parametrize(
    "line",
    [
        "00:00:01,000 -->{blanks}--> x",
        "00:00:01,{blanks}x --> 00:00:02,000",
        "{blanks}--> 00:00:02,000",
        "[00:00:01,000{blanks}x --> 2]",
        "00:00:01,000{blanks}|{blanks}x",
    ],
)
def test_endless_blanks_in_a_line_of_times_are_gone_through_once(line: str) -> None:
    text = f"1\n00:00:01,000 -> 00:00:02,000\nOne.\n\n2\n{line.format(blanks=' ' * 200_000)}\nTwo."
    began = time.process_time()
    find_cues(text)
    assert time.process_time() - began < 5
