"""Files are read again before they are written; a difference stops the writing."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.captions.layouts import Layout
from editor.core.clean import clean_transcript
from editor.core.errors import OutputError
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Format
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import Exported, ExportOptions

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
WRITERS = [part for part in FORMATS if part.writes]
LAYOUTS = (Layout.SOURCE, Layout.TRANSLATION, Layout.SOURCE_FIRST, Layout.TRANSLATION_FIRST)
TALK = Transcript(
    TRACKS,
    (
        Segment("1", ("One lamp was lit.", "一盏灯点亮了。"), TimeSlot(0, 2000)),
        Segment("2", ("Two tides came.", "来了两次潮。"), TimeSlot(2500, 4000)),
        Segment("3", ("Nobody saw it.", "没有人看见。"), TimeSlot(5000, 7000)),
    ),
)
texts = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    ["a\n\nb", "<b>x</b>", "{\\i1}x", "-->", "&amp;", "=1+1", "[00:01.00]x", "x|y", "\\N", "- a"]
)
slots = st.one_of(
    st.just(EMPTY_SLOT),
    st.tuples(st.integers(0, 50_000_000), st.integers(1, 9000)).map(
        lambda pair: TimeSlot(pair[0], pair[0] + pair[1])
    ),
)


def by_id(part: Format) -> str:
    return part.id


def damaged(exported: Exported, old: bytes, new: bytes) -> Exported:
    file = exported.files[0]
    assert old in file.data
    return replace(exported, files=(replace(file, data=file.data.replace(old, new)),))


SAID = [("We came home late.", "我们很晚才回家。"), ("And what then?", "后来呢？")] * 3


@pytest.mark.parametrize("part", WRITERS, ids=by_id)
@pytest.mark.parametrize("later", [0, 50])
@pytest.mark.parametrize("turned", [False, True])
def test_rows_in_two_languages_in_one_column_are_no_reason_to_refuse(
    part: Format, later: int, turned: bool
) -> None:
    pairs = [pair[::-1] if turned and at == 2 else pair for at, pair in enumerate(SAID)]
    rows = [
        (text, TimeSlot(4000 * at, 4000 * at + 3000 + later * side, Origin.IMPORTED))
        for at, pair in enumerate(pairs)
        for side, text in enumerate(pair)
    ]
    segments = tuple(Segment(str(at), (text,), slot) for at, (text, slot) in enumerate(rows))
    exported = exporting.build(
        Transcript(TRACKS[:1], segments), ExportOptions(part.id, Layout.SOURCE)
    )
    assert exporting.read_back(exported).is_read_back


@pytest.mark.parametrize("part", WRITERS, ids=by_id)
@settings(max_examples=60)
@given(rows=st.lists(st.tuples(texts, texts, slots), min_size=1, max_size=5), at=st.integers(0, 3))
def test_what_a_writer_made_is_never_refused(
    part: Format, rows: list[tuple[str, str, TimeSlot]], at: int
) -> None:
    segments = [Segment(str(n), (one, two), slot) for n, (one, two, slot) in enumerate(rows)]
    talk = clean_transcript(Transcript(TRACKS, tuple(segments)))
    exported = exporting.build(talk, ExportOptions(part.id, LAYOUTS[at]))
    assert exporting.read_back(exported).is_read_back


@pytest.mark.parametrize("part", [one for one in WRITERS if one.id != "docx"], ids=by_id)
def test_a_text_that_is_not_in_the_file_stops_the_writing(part: Format, tmp_path: Path) -> None:
    exported = exporting.build(TALK, ExportOptions(part.id, Layout.SOURCE))
    target = tmp_path / f"talk{part.suffixes[0]}"
    target.write_bytes(b"the old one")
    with pytest.raises(OutputError, match=r"Two tides came\..* not in it"):
        exporting.write(damaged(exported, b"Two tides", b"Too tides"), target, overwrite=True)
    assert target.read_bytes() == b"the old one"
    assert [one.name for one in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize(
    ("format_id", "old", "new"),
    [
        ("srt", b"00:00:04,000", b"00:00:04,001"),
        ("webvtt", b"00:00:02.500", b"00:00:02.600"),
        ("ass", b"0:00:05.00", b"0:00:05.10"),
        ("ttml", b"00:00:07.000", b"00:00:07.001"),
        ("csv", b"00:00:02.500", b"00:00:03.500"),
    ],
)
def test_another_time_stops_the_writing(format_id: str, old: bytes, new: bytes) -> None:
    exported = exporting.build(TALK, ExportOptions(format_id, Layout.SOURCE_FIRST))
    with pytest.raises(OutputError, match="Nothing was written"):
        exporting.read_back(damaged(exported, old, new))


def test_a_text_too_many_stops_the_writing() -> None:
    exported = exporting.build(TALK, ExportOptions("srt"))
    more = b"9\n00:00:08,000 --> 00:00:09,000\nMade up.\n\n"
    file = replace(exported.files[0], data=exported.files[0].data + more)
    with pytest.raises(OutputError, match=r"It has “Made up.” at 00:00:08.000 besides"):
        exporting.read_back(replace(exported, files=(file,)))


def test_a_file_that_cannot_be_read_stops_the_writing() -> None:
    exported = exporting.build(TALK, ExportOptions("webvtt"))
    with pytest.raises(OutputError, match="It cannot be read"):
        exporting.read_back(damaged(exported, b"WEBVTT", b"WEBWTT"))


def test_two_files_are_both_looked_at_before_one_is_written(tmp_path: Path) -> None:
    exported = exporting.build(TALK, ExportOptions("srt", Layout.TWO_FILES))
    one, two = exported.files
    broken = replace(two, data=two.data.replace("两次".encode(), "三次".encode()))
    with pytest.raises(OutputError, match="来了两次潮"):
        exporting.write(replace(exported, files=(one, broken)), tmp_path / "talk.srt")
    assert not list(tmp_path.iterdir())


def test_languages_of_one_script_in_one_text_are_told() -> None:
    rows = tuple(row._replace(texts=(row.texts[0], "Une lampe.")) for row in TALK.segments)
    french = replace(TALK, tracks=(TRACKS[0], replace(TRACKS[1], language="fr")), segments=rows)
    options = ExportOptions("srt", Layout.SOURCE_FIRST)
    remarks = exporting.read_back(exporting.build(french, options)).remarks
    assert any("nothing in the file tells them apart" in one for one in remarks)
    assert not exporting.read_back(exporting.build(TALK, options)).remarks
    webvtt = replace(options, format="webvtt")
    assert not exporting.read_back(exporting.build(french, webvtt)).remarks


def test_what_is_lost_names_its_rows() -> None:
    late, doubtful = TimeSlot(36_000_000, 36_001_000), TimeSlot(9, 90, Origin.ALIGNED, 0.3)
    rows = (
        Segment("1", ("a {b} c", "一"), TimeSlot(0, 5)),
        Segment("2", ("x", "二"), late),
        Segment("3", ("y", "三")),
        Segment("4", ("z", "四"), doubtful),
    )
    exported = exporting.build(replace(TALK, segments=rows), ExportOptions("ass"))
    by_row = {loss.rows: loss.message for loss in exported.losses}
    assert "braces" in by_row[0,]
    assert "ten hours" in by_row[1,]
    assert "without a time" in by_row[2,]
    assert "not sure" in by_row[3,]
