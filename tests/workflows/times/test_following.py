"""When a person sets a time, the estimates around it follow in the same step."""

from hypothesis import given
from hypothesis import strategies as st

from editor.core import edits
from editor.core.document import Document
from editor.core.segments import Segment, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.times.following import followed
from editor.workflows.times.moving_times import set_start
from editor.workflows.times.timing import fill_edit, fill_empty

TEXT = "The tide turns the wheel and the wheel turns the lamp."


def talk(count: int = 8) -> Document:
    """Return rows with a typed one at each end, and estimates between."""
    slots = [EMPTY_SLOT] * count
    slots[0] = TimeSlot(0, 1000, Origin.TYPED)
    slots[-1] = TimeSlot(20_000, 21_000, Origin.TYPED)
    rows = tuple(Segment(str(n), (TEXT,), slot) for n, slot in enumerate(slots))
    document = Document(Transcript((Track("s", "en"),), rows))
    document.do(fill_edit(document.segments, fill_empty(document.snapshot())))
    return document


def starts(document: Document) -> list[int | None]:
    return [row.slot.start for row in document.segments]


def test_estimates_up_to_the_known_times_follow_and_one_undo_takes_all_back() -> None:
    document = talk()
    before = starts(document)
    edit = set_start(document.segments, 4, 15_000)
    document.do(followed(document.snapshot(), edit))
    after = starts(document)
    assert after[4] == 15_000
    assert all((new or 0) > (old or 0) for new, old in zip(after[1:4], before[1:4], strict=True))
    assert after[0] == before[0]
    assert after[-1] == before[-1]
    document.undo()
    assert starts(document) == before


def test_only_the_side_that_moved_follows() -> None:
    document = talk()
    slot = document.segments[4].slot
    later = slot._replace(end=(slot.end or 0) + 900, origin=Origin.TYPED)
    edit = edits.set_slot(document.segments, 4, later)
    before = starts(document)
    document.do(followed(document.snapshot(), edit))
    assert starts(document)[:5] == before[:5]
    assert starts(document)[5:7] != before[5:7]


def test_aligned_empty_and_locked_rows_stay() -> None:
    document = talk()
    rows = document.segments
    stays = {
        2: rows[2].slot._replace(origin=Origin.ALIGNED),
        5: EMPTY_SLOT,
        6: rows[6].slot._replace(locked=True),
    }
    document.do(edits.set_slots(rows, stays, "as they are"))
    before = starts(document)
    edit = set_start(document.segments, 4, (before[4] or 0) + 500)
    document.do(followed(document.snapshot(), edit))
    after = starts(document)
    assert [after[row] for row in (0, 1, 2, 5, 6, 7)] == [before[row] for row in (0, 1, 2, 5, 6, 7)]
    assert after[3] != before[3]


def test_an_edit_of_texts_or_rows_brings_nothing_along() -> None:
    document = talk()
    snapshot = document.snapshot()
    text = edits.set_text(document.segments, 2, 0, "other")
    assert followed(snapshot, text) is text
    estimate = fill_edit(document.segments, [row.slot for row in document.segments])
    assert followed(snapshot, estimate) is estimate


def test_the_talk_stays_as_long_as_it_was_thought_to_be() -> None:
    document = talk()
    document.do(edits.set_slots(document.segments, {7: EMPTY_SLOT}, "open end"))
    slots = fill_empty(document.snapshot(), 40_000)
    document.do(fill_edit(document.segments, slots))
    slot = document.segments[3].slot
    edit = edits.set_slot(document.segments, 3, slot._replace(origin=Origin.TYPED, end=30_000))
    document.do(followed(document.snapshot(), edit))
    assert document.segments[7].slot.end == 40_000


@given(st.integers(1, 6), st.integers(1000, 19_000))
def test_times_never_run_backwards(row: int, ms: int) -> None:
    document = talk()
    edit = edits.set_slot(document.segments, row, TimeSlot(ms, ms + 400, Origin.TAPPED))
    document.do(followed(document.snapshot(), edit))
    around = [one.slot for one in document.segments]
    fresh = [one for n, one in enumerate(around) if n == row or one.origin is not Origin.ESTIMATED]
    assert around[row] in fresh
    assert all(one.end > one.start for one in around if one.is_complete)  # type: ignore[operator]
