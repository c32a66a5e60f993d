"""What differs between two states of a document, and the way back."""

from hypothesis import assume, given
from hypothesis import strategies as st

from editor.core.document import Document
from editor.workflows.safekeeping.comparing import all_back, changes, row_back
from tests.core.random_edits import TRANSCRIPTS, draw_edit
from tests.core.undo import assert_undoable, content


@given(st.data())
def test_everything_comes_back_as_one_step(data: st.DataObject) -> None:
    document = Document(data.draw(TRANSCRIPTS))
    before = content(document)
    for _ in range(3):
        document.do(draw_edit(data.draw, document))
    assert_undoable(document, all_back(document.snapshot(), before))
    assert content(document) == before
    assert changes(before, document.snapshot()) == ()


@given(st.data())
def test_each_row_that_differs_can_come_back_by_itself(data: st.DataObject) -> None:
    document = Document(data.draw(TRANSCRIPTS))
    before = document.snapshot()
    document.do(draw_edit(data.draw, document))
    assume(len({row.id for row in document.segments}) == len(document.segments))
    for change in changes(before, document.snapshot()):
        document.do(row_back(document.segments, change))
    assert {row.id: row for row in document.segments} == {row.id: row for row in before.segments}
