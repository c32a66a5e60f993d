"""What a person says of paired rows becomes one edit."""

from editor.core.document import Document
from editor.core.segments import Role, Segment, Status, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.documents.pair_doubts import Verdict, doubts_of_pair, settle_pair

TRACKS = (Track("a", "en"), Track("b", "nl", Role.TRANSLATION))
SLOT = TimeSlot(1000, 2000, Origin.IMPORTED)
ROWS = (
    Segment("1", ("The lamp.", "De lamp.")),
    Segment("2", ("The ship.", "Het vuur."), SLOT, status=Status.QUESTION),
    Segment("3", ("The tide.", ""), status=Status.QUESTION),
)


def test_the_rows_in_question_are_named_with_the_reason() -> None:
    assert [(one.row, one.is_whole) for one in doubts_of_pair(ROWS)] == [(1, True), (2, False)]
    assert len({one.why for one in doubts_of_pair(ROWS)}) == 2


def test_all_that_is_said_is_one_step_that_can_be_undone() -> None:
    document = Document(Transcript(TRACKS, ROWS))
    document.do(settle_pair(document.segments, {1: Verdict.APART, 2: Verdict.RIGHT}))
    rows = document.segments
    assert [row.texts for row in rows] == [
        ("The lamp.", "De lamp."),
        ("The ship.", ""),
        ("", "Het vuur."),
        ("The tide.", ""),
    ]
    assert [row.slot for row in rows[1:3]] == [SLOT, EMPTY_SLOT]
    assert len({row.id for row in rows}) == 4
    assert {row.status for row in rows} == {Status.RAW}
    document.undo()
    assert tuple(document.segments) == ROWS


def test_what_is_left_open_stays_in_question() -> None:
    assert settle_pair(ROWS, {1: Verdict.OPEN}).is_empty
