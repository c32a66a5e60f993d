"""Labels of Audacity, TextGrids of Praat and annotations of ELAN."""

import pytest

from editor.captions.cues import make_cues
from editor.core.errors import InputError
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Imported, Outgoing
from editor.formats.sniffing import read_bytes


def rows(imported: Imported) -> list[tuple[int | None, int | None, str, tuple[str, ...]]]:
    return [
        (row.slot.start, row.slot.end, row.speaker, row.texts)
        for row in imported.transcript.segments
    ]


LABELS = "0.500000\t1.250000\tUp.\n\\\t100.0\t200.0\n1.250000\t1.250000\tDown.\n"


def test_labels_of_audacity_have_seconds() -> None:
    imported = read_bytes(LABELS.encode(), "Label Track.txt")
    assert imported.format == "audacity"
    assert rows(imported) == [(500, 1250, "", ("Up.",)), (1250, 1250, "", ("Down.",))]
    assert imported.warnings == ()


def test_two_languages_are_two_labels_at_each_time() -> None:
    tracks = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
    segments = (Segment("1", ("Up\tand on.", "上"), TimeSlot(500, 1250)),)
    transcript = Transcript(tracks, segments)
    cues = make_cues(transcript, (0, 1)).cues
    written = FORMATS.get("audacity").write(Outgoing(transcript, cues, segments, (0, 1)))
    assert written.data.decode() == "0.500000\t1.250000\tUp and on.\n0.500000\t1.250000\t上\n"
    assert written.warnings
    assert rows(read_bytes(written.data, "talk.txt")) == [(500, 1250, "", ("Up and on.", "上"))]


LONG = """File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 3
tiers? <exists>
size = 2
item []:
    item [1]:
        class = "IntervalTier"
        name = "en"
        xmin = 0
        xmax = 3
        intervals: size = 2
        intervals [1]:
            xmin = 0
            xmax = 1.5
            text = "He said ""up"" 2 times."
        intervals [2]:
            xmin = 1.5
            xmax = 3
            text = ""
    item [2]:
        class = "IntervalTier"
        name = "zh"
        xmin = 0
        xmax = 3
        intervals: size = 2
        intervals [1]:
            xmin = 0
            xmax = 1.5
            text = "他说了两次。"
        intervals [2]:
            xmin = 1.5
            xmax = 3
            text = ""
"""
SHORT = """"ooTextFile"
"TextGrid"
0
3
<exists>
2
"IntervalTier"
"Juniper"
0
3
1
0
1.5
"Up."
"TextTier"
"marks"
0
3
1
2.25
"Click."
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_two_tiers_in_step_are_two_languages(encoding: str) -> None:
    imported = read_bytes(LONG.encode(encoding), "talk.TextGrid")
    assert rows(imported) == [(0, 1500, "", ('He said "up" 2 times.', "他说了两次。"))]
    assert [track.language for track in imported.transcript.tracks] == ["en", "zh"]


def test_tiers_out_of_step_stand_in_one_column_with_their_names() -> None:
    imported = read_bytes(SHORT.encode(), "talk.TextGrid")
    assert rows(imported) == [
        (0, 1500, "Juniper", ("Up.",)), (2250, None, "marks", ("Click.",)),
    ]  # fmt: skip
    assert imported.warnings


@pytest.mark.parametrize(
    ("right", "wrong"), [("1.5", "1e99"), ("2\n", "two\n"), ('"Up."', ""), ("2\n", "99999999\n")]
)
def test_a_damaged_text_grid_is_refused_with_its_line(right: str, wrong: str) -> None:
    with pytest.raises(InputError):
        read_bytes(SHORT.replace(right, wrong, 1).encode(), "talk.TextGrid")


EAF = """<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT>
<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="500"/>
<TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="1250"/><TIME_SLOT TIME_SLOT_ID="c"/></TIME_ORDER>
<TIER TIER_ID="Juniper"><ANNOTATION>
<ALIGNABLE_ANNOTATION ANNOTATION_ID="x" TIME_SLOT_REF1="a" TIME_SLOT_REF2="b">
<ANNOTATION_VALUE>Up &amp; on.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="Juniper-zh" PARENT_REF="Juniper"><ANNOTATION>
<REF_ANNOTATION ANNOTATION_ID="y" ANNOTATION_REF="x">
<ANNOTATION_VALUE>上</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>
</ANNOTATION_DOCUMENT>
"""


def test_a_tier_that_hangs_on_another_has_its_times() -> None:
    imported = read_bytes(EAF.encode(), "talk.eaf")
    assert imported.format == "elan"
    assert rows(imported) == [(500, 1250, "", ("Up & on.", "上"))]


def test_annotations_that_hang_on_each_other_have_no_time() -> None:
    looped = EAF.replace('ANNOTATION_REF="x"', 'ANNOTATION_REF="y"')
    assert (None, None) in [row[:2] for row in rows(read_bytes(looped.encode(), "talk.eaf"))]


def test_entities_are_refused() -> None:
    bomb = EAF.replace(
        "<ANNOTATION_DOCUMENT>", "<!DOCTYPE x [<!ENTITY a 'b'>]><ANNOTATION_DOCUMENT>"
    )
    with pytest.raises(InputError, match="unsafe XML"):
        read_bytes(bomb.encode(), "talk.eaf")
