"""What every format promises, whichever files hold it.

Golden files stand in tests/golden/formats. After a change that is meant to change what is written:
GOLDEN=write python -m pytest tests/contracts, then read the difference before it is committed.
"""

import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.captions.cues import make_cues
from editor.core.errors import InputError
from editor.core.registry import title_of
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import EMPTY_SLOT, TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Format, Outgoing, Written
from editor.formats.sniffing import read_bytes

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "formats"
KEEPS = {"times", "untimed", "languages", "speakers", "header", "line-breaks", "tags"}
WRITERS = [one for one in FORMATS if one.writes]
READERS = [one for one in FORMATS if one.reads]
BOTH = [one for one in FORMATS if one.reads and one.writes]

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
TRANSCRIPT = Transcript(
    TRACKS,
    (
        Segment("1", ("So we lit the lamp.", "于是我们点亮了灯。"), TimeSlot(0, 2500)),
        Segment("2", ("A < B & C > D, {laughs}", "小于 < 大于 >"), TimeSlot(2500, 4001), "Juniper"),
        Segment("3", ("It had no time at all.", "它没有时间。"), EMPTY_SLOT),
        Segment("4", ("Up --> down, C:\\New\\Hope", "上 --> 下"), TimeSlot(35_999_990, 36_001_000)),
        Segment("5", ("=SUM(1) <i>not a tag", "🌊 潮 <b>"), TimeSlot(360_000_000, 360_000_500)),
    ),
    header=("Harbour Lights --> Tides",),
)  # fmt: skip
PLAIN = replace(
    TRANSCRIPT,
    segments=tuple(
        Segment(
            str(n), (f"Line {n} of the talk.", f"第{n}行。"), TimeSlot(n * 1000, n * 1000 + 900)
        )
        for n in range(1, 6)
    ),
    header=("A title",),
)


def bytes_of(part: Format, newline: str, *, bom: bool) -> bytes:
    """Return what a format writes of the plain transcript; the clock in a zip does not count."""
    cues = make_cues(PLAIN, (0, 1)).cues
    outgoing = Outgoing(PLAIN, cues, PLAIN.segments, (0, 1), newline, bom)
    return part.write(outgoing).data


def written(part: Format, transcript: Transcript, columns: tuple[int, ...] = (0, 1)) -> Written:
    cues = make_cues(transcript, columns).cues
    return part.write(Outgoing(transcript, cues, transcript.segments, columns))


def text_in(data: bytes) -> str:
    """Return the text of a file; of a Word document, that of its main part."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            assert parts.testzip() is None
            data = parts.read("word/document.xml")
    return data.decode("utf-8")


def by_id(part: Format) -> str:
    return part.id


@pytest.mark.parametrize("part", list(FORMATS), ids=by_id)
def test_it_says_what_it_is(part: Format) -> None:
    assert part.id == part.id.lower()
    assert title_of(part) != type(part).__name__
    assert part.suffixes
    assert all(suffix.startswith(".") for suffix in part.suffixes)
    assert part.reads or part.writes
    assert part.keeps <= KEEPS


@pytest.mark.parametrize("part", WRITERS, ids=by_id)
def test_it_writes_what_the_golden_file_holds(part: Format) -> None:
    data = written(part, TRANSCRIPT).data
    path = GOLDEN / f"{part.id}{part.suffixes[0]}"
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(data)
    assert text_in(data).split("\n") == text_in(path.read_bytes()).split("\n")


@pytest.mark.parametrize("part", WRITERS, ids=by_id)
def test_it_never_writes_a_row_without_a_time_as_zero(part: Format) -> None:
    text = text_in(written(part, TRANSCRIPT).data)
    if part.is_subtitle:
        assert "It had no time" not in text


@pytest.mark.parametrize("part", WRITERS, ids=by_id)
def test_one_column_is_written_alone(part: Format) -> None:
    if part.id == "interlinear":
        pytest.skip("a project holds everything")
    text = text_in(written(part, PLAIN, (1,)).data)
    assert "第3行" in text
    assert "Line 3" not in text


@pytest.mark.parametrize("part", WRITERS, ids=by_id)
def test_an_empty_transcript_can_be_written(part: Format) -> None:
    assert isinstance(written(part, replace(TRANSCRIPT, segments=(), header=())).data, bytes)


@pytest.mark.parametrize("part", [one for one in WRITERS if one.is_subtitle], ids=by_id)
def test_a_subtitle_format_tells_what_players_will_show(part: Format) -> None:
    shown = written(part, PLAIN).shown
    first = "\n".join(cue.text for cue in shown if cue.start == shown[0].start)
    assert set(first.split("\n")) == {"Line 1 of the talk.", "第1行。"}
    assert all(cue.end > cue.start for cue in shown)
    assert {cue.start for cue in shown} == {row.slot.start for row in PLAIN.segments}


@pytest.mark.parametrize("part", BOTH, ids=by_id)
def test_what_it_says_it_keeps_comes_back(part: Format) -> None:
    data = written(part, PLAIN).data
    again = read_bytes(data, f"talk{part.suffixes[0]}", part.id).transcript
    if "languages" in part.keeps:
        assert [track.language for track in again.tracks] == ["en", "zh"]
        assert [row.texts for row in again.segments] == [row.texts for row in PLAIN.segments]
    if "times" in part.keeps:
        assert [row.slot[:2] for row in again.segments] == [row.slot[:2] for row in PLAIN.segments]
    if "header" in part.keeps:
        assert again.header == PLAIN.header


@pytest.mark.parametrize("part", BOTH, ids=by_id)
def test_its_own_files_are_recognised(part: Format) -> None:
    data = written(part, PLAIN).data
    if part.id == "text":
        data = written(part, PLAIN, (0,)).data
    assert read_bytes(data, f"talk{part.suffixes[0]}").format == part.id


@pytest.mark.parametrize("part", READERS, ids=by_id)
@settings(max_examples=40)
@given(data=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_rubbish_is_refused_with_a_sentence_or_read(part: Format, data: bytes) -> None:
    try:
        read_bytes(data, f"rubbish{part.suffixes[0]}", part.id)
    except InputError as error:
        assert str(error).strip().endswith((".", "”", ")"))


@pytest.mark.parametrize("part", WRITERS, ids=lambda part: part.id)
def test_line_ends_and_a_mark_are_asked_for_where_they_change_the_file(part: Format) -> None:
    plain = bytes_of(part, "\n", bom=False)
    assert (b"\r\n" in bytes_of(part, "\r\n", bom=False)) == part.has_line_ends
    assert (bytes_of(part, "\n", bom=True) == b"\xef\xbb\xbf" + plain) == part.has_line_ends
