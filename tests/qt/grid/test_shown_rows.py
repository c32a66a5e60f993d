"""Places in the grid and rows of the document, also after any edit."""

from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import Document
from editor.core.transcript import Transcript
from editor.qt.grid.shown_rows import ShownRows
from tests.core.random_edits import TRACKS, TRANSCRIPTS, draw_edit


def test_without_a_filter_places_are_rows() -> None:
    shown = ShownRows()
    assert (shown.row(7), shown.place(7), shown.nearest(7), shown.count(9)) == (7, 7, 7, 9)
    assert shown.places(2, 5) == (2, 5)


def test_a_filter_counts_only_what_is_shown() -> None:
    shown = ShownRows([2, 5, 6])
    assert [shown.row(place) for place in (0, 2, 3, -1)] == [2, 6, -1, -1]
    assert [shown.place(row) for row in (2, 3, 6)] == [0, -1, 2]
    assert [shown.nearest(row) for row in (0, 3, 9)] == [0, 1, 2]
    assert shown.places(3, 9) == (1, 2)
    assert shown.places(3, 4) == (1, 0)


@given(TRANSCRIPTS, st.data())
def test_after_any_edit_the_same_rows_are_shown_and_new_ones(
    transcript: Transcript, data: st.DataObject
) -> None:
    document = Document(Transcript(TRACKS, transcript.segments))
    count = len(document.segments)
    picked = data.draw(st.sets(st.integers(0, count - 1))) if count else set()
    shown = ShownRows(sorted(picked))
    ids = {document.segments[row].id for row in picked}
    before = {segment.id for segment in document.segments}
    edit = draw_edit(data.draw, document)
    document.do(edit)
    after = shown.after(edit)
    expected = [
        row
        for row, segment in enumerate(document.segments)
        if segment.id in ids or segment.id not in before
    ]
    assert list(after.rows) == expected
