"""What is done with whole rows."""

from editor.core import row_edits
from editor.core.document import Document
from editor.core.edit import Edit
from editor.core.segments import Segment, Status
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript

from .test_edits import TRACKS
from .undo import assert_undoable


def after(before: list[Segment], edit: Edit) -> list[Segment]:
    document = Document(Transcript(TRACKS, tuple(before)))
    assert_undoable(document, edit)
    return list(document.segments)


def spoken(*speakers: str) -> list[Segment]:
    return [
        Segment(str(n), (f"t{n}", ""), TimeSlot(n * 10, n * 10 + 9, Origin.TYPED), speaker=speaker)
        for n, speaker in enumerate(speakers)
    ]


def test_copies_stand_below_what_they_are_copies_of() -> None:
    before = spoken("a", "b", "c", "d")
    before[0] = before[0]._replace(note="look", bookmark=True, imported=("x", ""))
    now = after(before, row_edits.duplicate(before, [3, 0, 1]))
    assert [row.texts[0] for row in now] == ["t0", "t1", "t0", "t1", "t2", "t3", "t3"]
    assert len({row.id for row in now}) == 7
    copy = now[2]
    assert (copy.note, copy.bookmark, copy.imported) == ("", False, None)
    assert copy.slot == before[0].slot


def test_nothing_chosen_is_copied_nowhere() -> None:
    assert row_edits.duplicate(spoken("a"), []).is_empty


def starting(*starts: int | None) -> list[Segment]:
    slots = (TimeSlot(one, None, Origin.TYPED) if one is not None else TimeSlot() for one in starts)
    return [Segment(str(n), (f"t{n}", ""), slot) for n, slot in enumerate(slots)]


def order(rows: list[Segment]) -> str:
    return " ".join(row.id for row in rows)


def test_rows_are_put_in_the_order_of_their_starts() -> None:
    before = starting(0, 30, 10, 20, 40)
    edit = row_edits.sort_by_time(before)
    assert order(after(before, edit)) == "0 2 3 1 4"
    assert [(one.at, len(one.old)) for one in edit.splices] == [(1, 3)]


def test_a_row_without_a_time_goes_with_the_row_above_it() -> None:
    before = starting(None, 30, None, 10, None)
    assert order(after(before, row_edits.sort_by_time(before))) == "0 3 4 1 2"


def test_rows_that_start_together_keep_their_order_and_rows_in_order_are_left_alone() -> None:
    before = starting(5, 5, None, 7)
    assert row_edits.sort_by_time(before).is_empty


def test_two_stretches_out_of_order_are_two_splices_of_one_edit() -> None:
    before = starting(10, 0, 20, 40, 30)
    edit = row_edits.sort_by_time(before)
    assert [(one.at, len(one.old)) for one in edit.splices] == [(0, 2), (3, 2)]
    assert order(after(before, edit)) == "1 0 2 4 3"


def test_rows_of_one_speaker_become_one_row() -> None:
    before = spoken("Ann", "Ann", "Bo", "Ann", "Ann", "Ann")
    edit = row_edits.join_speakers(before, range(6))
    now = after(before, edit)
    assert [(row.speaker, row.texts[0]) for row in now] == [
        ("Ann", "t0 t1"),
        ("Bo", "t2"),
        ("Ann", "t3 t4 t5"),
    ]
    assert now[2].slot == TimeSlot(30, 59, Origin.TYPED)
    assert edit.label == "Join 5 rows by speaker"


def test_rows_without_a_speaker_and_rows_not_chosen_stay_apart() -> None:
    before = spoken("", "", "Ann", "Ann", "Ann")
    now = after(before, row_edits.join_speakers(before, [0, 1, 2, 4]))
    assert now == before


def test_several_rows_get_a_status_and_lose_it() -> None:
    before = spoken("a", "b", "c")
    edit = row_edits.set_status(before, [2, 0], Status.QUESTION)
    now = after(before, edit)
    assert [row.status for row in now] == [Status.QUESTION, Status.RAW, Status.QUESTION]
    assert edit.label == "Question 2 rows"
    back = row_edits.set_status(now, [0], Status.RAW)
    assert back.label == "Take back what was said of row 1"
    assert after(now, back)[0].status is Status.RAW
    assert row_edits.set_status(now, [2], Status.QUESTION).is_empty


def test_bookmarks_are_set_until_all_have_one() -> None:
    before = spoken("a", "b")
    one = after(before, row_edits.toggle_bookmarks(before, [0]))
    both = after(one, row_edits.toggle_bookmarks(one, [0, 1]))
    assert [row.bookmark for row in both] == [True, True]
    none = after(both, row_edits.toggle_bookmarks(both, [0, 1]))
    assert [row.bookmark for row in none] == [False, False]


def test_a_note_is_written_and_removed() -> None:
    before = spoken("a")
    noted = after(before, row_edits.set_note(before, 0, "ask her"))
    assert noted[0].note == "ask her"
    assert after(noted, row_edits.set_note(noted, 0, ""))[0].note == ""
