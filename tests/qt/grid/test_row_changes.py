from hypothesis import given
from hypothesis import strategies as st

from editor.core import edits
from editor.core.edit import apply_to
from editor.core.segments import Segment
from editor.qt.grid.row_changes import row_after, steps

ROWS = tuple(Segment(f"s{i}", (f"text {i}", "")) for i in range(12))


def told(edit):
    return [tuple(step) for step in steps(edit) if step.removed or step.inserted]


def test_changed_texts_take_no_steps():
    assert told(edits.set_text(ROWS, 3, 0, "other")) == []


def test_a_split_inserts_the_second_half():
    assert told(edits.split(ROWS, 4, (3, 0))) == [(5, 0, 1)]


def test_a_join_keeps_the_first_row():
    assert told(edits.join(ROWS, 2, 4)) == [(3, 2, 0)]


def test_several_removals_are_counted_as_the_ones_before_leave_the_rows():
    assert told(edits.remove(ROWS, [1, 2, 7])) == [(1, 2, 0), (5, 1, 0)]


def test_moving_a_column_down_adds_only_the_row_at_the_end():
    assert told(edits.shift_down(ROWS, 3, 0)) == [(12, 0, 1)]


def test_a_row_that_goes_leaves_its_place():
    edit = edits.remove(ROWS, [1, 2, 7])
    assert [row_after(edit, row) for row in (0, 1, 2, 3, 7, 8)] == [0, 1, 1, 1, 5, 5]


@given(st.sets(st.integers(0, 11)), st.integers(0, 11))
def test_steps_give_the_number_of_rows_and_follow_each_row_there_and_back(gone, followed):
    edit = edits.remove(ROWS, gone)
    for change in (edit, edit.inverse()):
        rows = list(ROWS) if change is edit else [r for i, r in enumerate(ROWS) if i not in gone]
        before = list(rows)
        apply_to(rows, change)
        assert len(before) + sum(s.inserted - s.removed for s in steps(change)) == len(rows)
        if followed < len(before) and before[followed] in rows:
            assert rows[row_after(change, followed)] is before[followed]
