"""Rows are judged as an export would cut them; subtitles as they are."""

from dataclasses import replace

from editor.core.segments import Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.workflows.problems.checking import check_transcript
from editor.workflows.problems.guidelines import guideline_named

LONG = "So the lamp was lit at last, and the tide came in over the old stones of the harbour. " * 3
TALK = Transcript(
    (Track("s", "en"),),
    (
        Segment("a", (LONG,), TimeSlot(0, 18000, Origin.ALIGNED)),
        Segment("b", ("Yes.",), TimeSlot(18000, 18300, Origin.ALIGNED)),
        Segment("c", ("And nobody saw it.",), TimeSlot(21000, 23000, Origin.ALIGNED)),
    ),
)


def counts(transcript: Transcript) -> dict[str, int]:
    return dict(check_transcript(transcript, guideline_named("netflix")).counts)


def test_a_long_row_is_judged_by_the_cues_that_it_becomes() -> None:
    assert counts(TALK) == {"spaces": 1}


def test_a_subtitle_is_judged_as_its_file_has_it() -> None:
    assert counts(replace(TALK, source=Source("srt"))) == {
        "gap": 1, "too-long": 1, "too-short": 1, "line-length": 1, "spaces": 1,
    }  # fmt: skip


def test_a_format_that_is_not_known_here_is_no_subtitle() -> None:
    assert counts(replace(TALK, source=Source("from-the-future"))) == {"spaces": 1}
