"""TTML as it is written: valid for others, and the same when it is read again."""

import io
from dataclasses import replace
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.captions.cues import make_cues
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Outgoing, Written
from editor.formats.sniffing import read_bytes

TRACKS = (Track("a", "en"), Track("b", "zh-Hans", Role.TRANSLATION))
LAMP = Transcript(
    TRACKS,
    (
        Segment("1", ("We lit\nthe lamp & left.", "于是<点亮>了灯。"), TimeSlot(0, 1500), "A & B"),
        Segment("2", ("Only here.", ""), TimeSlot(2000, 3600_000 * 101)),
        Segment("3", ("The  tide ]]> turns.", "潮\n水"), TimeSlot(2500, 4001), "Rowan"),
    ),
    header=("Harbour <Lights>",),
)  # fmt: skip


def written(transcript: Transcript, columns: tuple[int, ...] = (0, 1), **how: object) -> Written:
    cues = make_cues(transcript, columns).cues
    outgoing = Outgoing(transcript, cues, transcript.segments, columns)
    return FORMATS.get("ttml").write(replace(outgoing, **how))  # type: ignore[arg-type]


def test_what_is_written_is_read_again() -> None:
    for newline in ("\n", "\r\n"):
        again = read_bytes(written(LAMP, newline=newline, bom=True).data, "talk.ttml").transcript
        assert [row[1:4] for row in again.segments] == [
            (row.texts, row.slot._replace(origin=again.segments[0].slot.origin), row.speaker)
            for row in LAMP.segments
        ]
        assert again.header == LAMP.header
        assert [track.language for track in again.tracks] == ["en", "zh-Hans"]


def test_another_library_reads_the_same_times_and_texts() -> None:
    from ttconv.imsc import reader as imsc_reader
    from ttconv.isd import ISD

    result = written(LAMP)
    document = imsc_reader.to_model(ElementTree.parse(io.BytesIO(result.data)))
    assert document is not None
    for cue in result.shown[:1]:
        isd = ISD.from_model(document, cue.start / 1000)
        texts = [
            element.get_text()
            for region in isd.iter_regions()
            for element in region.dfs_iterator()
            if type(element).__name__ == "Text"
        ]
        assert "".join(texts) == cue.text.replace("\n", "")


def test_one_language_needs_no_spans() -> None:
    data = written(LAMP, (1,)).data
    assert b"<span" not in data
    assert b'xml:lang="zh-Hans"' in data


def test_a_language_that_is_no_tag_breaks_nothing() -> None:
    tracks = (replace(TRACKS[0], language='x" y="'), TRACKS[1])
    data = written(replace(LAMP, tracks=tracks), (0,)).data
    assert ElementTree.fromstring(data).get("{http://www.w3.org/XML/1998/namespace}lang") == "und"


TEXTS = st.text("ab<>&'\"]\n\ud800\x00\x0b\x85\u2028\ufffe灯 ", min_size=1, max_size=10)


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_any_text_gives_xml_that_can_be_read(text: str, name: str) -> None:
    rows = (Segment("1", (text, "灯"), TimeSlot(0, 1000), name),)
    result = written(Transcript(TRACKS, rows, header=(name,)))
    again = read_bytes(result.data, "talk.ttml").transcript
    got = ["\n".join(filter(None, row.texts)).split() for row in again.segments]
    assert got == [cue.text.split() for cue in result.shown]
