"""Cue text that looks like the format's own signs comes back as it was, or is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.clean import clean_transcript
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Format
from editor.formats.lines import unify
from editor.formats.sniffing import read_bytes
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import ExportOptions

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
WRITERS = [part for part in FORMATS if part.writes]
BOTH = [part for part in WRITERS if part.reads and "times" in part.keeps]
ODD = [
    "-->", "00:00:01,000 --> 00:00:02,000", "a\n\nb", "12", "1\n00:00:01,000 --> 00:00:02,000\nx",
    "{laughs}", "{\\i1}x{\\i0}", "{\\p1}m 0 0", "C:\\New\\hope", "\\N", "\\h", "<i>x</i>", "a <b c",
    "<script>alert(1)</script>", "<00:01.000>", "&lt; &amp; &nbsp;", "AT&T", "NOTE", "NOTE x",
    "STYLE", "STYLE\n::cue{}", "REGION", "WEBVTT", "X-TIMESTAMP-MAP=x", "=1+1", "@x", "[br]", "|",
    "]]>", "<!-- x -->", "'", '"', "a\tb", "- Who?", "“”", "\u202eevil", "👩‍👩‍👧", "Dialogue: 0",
    "Format: x", "[Events]", "Z̷̧̢a̶l̸g̵o̷", "a\u00a0b", "x\u2028y", "#", "Comment", " ", "\ufeffx",
]  # fmt: skip


def talk(*texts: str) -> Transcript:
    rows = (
        Segment(str(n), (text, "译文"), TimeSlot(n * 3000, n * 3000 + 2000))
        for n, text in enumerate(texts, 1)
    )
    return clean_transcript(Transcript(TRACKS, tuple(rows)))


def normal(text: str) -> str:
    return "\n".join(line.strip() for line in unify(text).split("\n")).strip()


def check(part: Format, *texts: str) -> None:
    """All texts come back with their times, or the export says what it changed."""
    transcript = talk("First.", *texts, "Last.")
    exported = exporting.build(transcript, ExportOptions(part.id))
    again = read_bytes(exported.files[0].data, f"talk{part.suffixes[0]}", part.id).transcript
    texts_again = [row.texts[0] for row in again.segments]
    slots = [row.slot[:2] for row in again.segments]
    wanted = [row.texts[0] for row in transcript.segments]
    if texts_again != wanted or slots != [row.slot[:2] for row in transcript.segments]:
        is_told = bool(exported.remarks)
        is_blank = [normal(one) for one in texts_again] == [normal(one) for one in wanted]
        assert is_told or is_blank, (part.id, wanted, texts_again, exported.files[0].data)
    assert "First." in texts_again[0]
    assert "Last." in texts_again[-1]


@pytest.mark.parametrize("part", BOTH, ids=lambda part: part.id)
@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_29_odd_text_comes_back_or_is_told(part: Format, text: str) -> None:
    check(part, text)


SIGNS = st.text(st.sampled_from("a灯 \n{}\\N<>&-1:,.;=@'\"|[]#\t") | st.characters(), max_size=30)


@pytest.mark.parametrize("part", BOTH, ids=lambda part: part.id)
@given(text=SIGNS)
@settings(max_examples=60)
def test_29_any_text_comes_back_or_is_told(part: Format, text: str) -> None:
    if text.strip():
        check(part, text)


@pytest.mark.parametrize("part", WRITERS, ids=lambda part: part.id)
def test_29_every_control_and_odd_character_can_be_written(part: Format) -> None:
    odd = "".join(map(chr, [*range(1, 32), 127, 0x85, 0x2028, 0xFFFE, 0xFFFF, 0xFDD0, 0x10FFFF]))
    rows = talk("x", "y").segments
    odd_rows = tuple(row._replace(texts=(odd, f"a{odd}b")) for row in rows)
    exported = exporting.build(Transcript(TRACKS, odd_rows), ExportOptions(part.id))
    assert exported.files[0].data
