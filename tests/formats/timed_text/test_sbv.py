"""SBV, read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.cues import Cue
from editor.core.errors import InputError
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Imported, Outgoing, Written
from editor.formats.sniffing import read_bytes

TWO = "0:00:01.000,0:00:02.500\nWe lit\nthe lamp.\n\n1:00:03.000,1:00:04.000\nThe tide.\n"


def read(text: str) -> Imported:
    imported = read_bytes(text.encode(), "talk.txt")
    assert imported.format == "sbv"
    return imported


def rows(imported: Imported) -> list[tuple[int | None, int | None, tuple[str, ...]]]:
    return [(row.slot.start, row.slot.end, row.texts) for row in imported.transcript.segments]


def write(*cues: Cue, newline: str = "\n") -> Written:
    segments = tuple(Segment(str(n), cue.texts) for n, cue in enumerate(cues))
    transcript = Transcript((Track("source", "en"),), segments)
    return FORMATS.get("sbv").write(Outgoing(transcript, cues, segments, (0,), newline))


WAYS = [
    TWO,
    TWO.replace("\n", "\r\n"),
    TWO.replace("\n\n", "\n"),
    TWO.replace("lit\nthe", "lit[br]the"),
    "\n" + TWO + "\n\n",
]


@pytest.mark.parametrize("text", WAYS)
def test_a_cue_is_a_row(text: str) -> None:
    imported = read(text)
    assert rows(imported) == [
        (1000, 2500, ("We lit\nthe lamp.",)),
        (3_603_000, 3_604_000, ("The tide.",)),
    ]
    assert imported.warnings == ()


def test_two_scripts_are_two_columns() -> None:
    text = TWO.replace("lit\nthe lamp.", "lit it.\n我们点亮了它。").replace("tide.", "tide.\n潮。")
    assert rows(read(text))[1] == (3_603_000, 3_604_000, ("The tide.", "潮。"))


def test_odd_times_are_kept_and_told_with_their_lines() -> None:
    text = TWO + "\n0:00:09.000,0:00:08.000\nSo.\n\n0:99:00.000,0:00:08.000\nNo.\n"
    imported = read("A title\n" + text)
    assert [row[:2] for row in rows(imported)[2:]] == [(9000, 8000), (None, 8000)]
    assert [one.line for one in imported.warnings] == [1, 9, 12]


def test_what_has_no_cue_is_refused() -> None:
    with pytest.raises(InputError, match="line of times"):
        read_bytes(b"We lit it.", "talk.sbv", "sbv")


def test_what_would_be_read_as_times_or_a_break_is_guarded_and_told() -> None:
    written = write(Cue(0, 1000, ("0:00:01.000,0:00:02.000\na [br] b\n\nc",)))
    assert len(written.warnings) == 2
    again = rows(read(written.data.decode()))
    assert len(again) == 1
    assert again[0][2][0].replace("\u2060", "").replace("\u00a0", "") == (
        "0:00:01.000,0:00:02.000\na [br] b\n\nc"
    )


def test_line_ends_are_those_asked_for() -> None:
    assert write(Cue(0, 1000, ("a",)), newline="\r\n").data == b"0:00:00.000,0:00:01.000\r\na\r\n"


TEXTS = st.text("ab灯 \n[br],.:0123<>\t-", min_size=1, max_size=40).filter(str.strip)


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(1, 10**6), TEXTS), min_size=1))
def test_what_is_written_is_shown_and_read_again(cues: list[tuple[int, int, str]]) -> None:
    written = write(*(Cue(at, at + length, (text,), row=0) for at, length, text in cues))
    again = read_bytes(written.data, "talk.sbv", "sbv").transcript.segments
    assert [(row.slot.start, row.slot.end) for row in again] == [cue[:2] for cue in written.shown]
    # Where a text is in two scripts, its lines stand in two columns; what guards is not seen.
    letters = [sorted("".join("".join(row.texts).split()).replace("\u2060", "")) for row in again]
    shown = ["".join(cue.text.split()).replace("\u2060", "") for cue in written.shown]
    assert letters == [sorted(text) for text in shown]
