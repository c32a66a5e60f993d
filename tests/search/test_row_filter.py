"""Which rows fit what a person asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import Document
from editor.core.segments import Segment, Status
from editor.core.timeslots import Origin, Reason, TimeSlot
from editor.core.transcript import Transcript
from editor.search.row_filter import FoldedTexts, RowFilter, Trait, fitting
from tests.core.random_edits import TRACKS, TRANSCRIPTS, draw_edit

SLOT = TimeSlot(0, 10, Origin.TYPED)
ROWS = (
    Segment("a", ("The Harbour", "港口"), SLOT, "Juniper", imported=("The Harbour", "港口")),
    Segment("b", ("the lamp", "灯"), status=Status.CONFIRMED, imported=("a lamp", "灯")),
    Segment("c", ("STRASSE", ""), SLOT, "Marisol", bookmark=True, imported=("STRASSE", "")),
    Segment(
        "d", ("tide", "潮"), TimeSlot(5, None, Origin.ALIGNED, reason=Reason.POOR), note="harbour?"
    ),
)


def found(asked: RowFilter) -> list[int]:
    texts = FoldedTexts(ROWS)
    texts.read(len(ROWS))
    return fitting(asked, ROWS, texts, {"c"})


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        (RowFilter(), [0, 1, 2, 3]),
        (RowFilter("harbour"), [0, 3]),
        (RowFilter("straße"), [2]),
        (RowFilter("潮"), [3]),
        (RowFilter("marisol"), [2]),
        (RowFilter(speaker="Juniper"), [0]),
        (RowFilter(speaker=""), [1, 3]),
        (RowFilter(status=Status.CONFIRMED), [1]),
        (RowFilter(trait=Trait.UNTIMED), [1, 3]),
        (RowFilter(trait=Trait.BOOKMARKED), [2]),
        (RowFilter(trait=Trait.TO_HEAR), [3]),
        (RowFilter(reason=Reason.POOR), [3]),
        (RowFilter(reason=Reason.FITS), []),
        (RowFilter(trait=Trait.NOTED), [3]),
        (RowFilter(trait=Trait.CHANGED), [1, 3]),
        (RowFilter(trait=Trait.SUSPECTED), [2]),
        (RowFilter("d", speaker="", trait=Trait.UNTIMED), [3]),
        (RowFilter("lamp", status=Status.QUESTION), []),
    ],
)
def test_a_row_must_fit_all_that_is_asked(asked: RowFilter, rows: list[int]) -> None:
    assert found(asked) == rows


def test_texts_are_read_a_part_at_a_time() -> None:
    texts = FoldedTexts(ROWS)
    texts.read(3)
    assert not texts.is_complete
    texts.read(3)
    assert texts.is_complete
    assert texts.rows_with("TIDE") == [3]


@given(TRANSCRIPTS, st.data())
def test_after_any_edit_the_texts_are_those_of_the_rows(
    transcript: Transcript, data: st.DataObject
) -> None:
    document = Document(Transcript(TRACKS, transcript.segments))
    texts = FoldedTexts(document.segments)
    texts.read(data.draw(st.integers(0, 9)))
    for _ in range(3):
        edit = draw_edit(data.draw, document)
        applied = document.do(edit)
        if applied is not None:
            texts.update(applied.edit)
    texts.read(1000)
    fresh = FoldedTexts(document.segments)
    fresh.read(1000)
    assert texts._texts == fresh._texts
