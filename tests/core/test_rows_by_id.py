"""Rows are found by their ids wherever they went."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from editor.core.rows_by_id import RowsById
from editor.core.segments import Segment


class Counting(list[Segment]):
    """Rows that count how often all of them are looked through."""

    passes = 0

    def __iter__(self):
        self.passes += 1
        return super().__iter__()


def rows_of(ids: Sequence[int]) -> Counting:
    return Counting(Segment(str(one), ("",)) for one in ids)


def test_rows_that_stayed_or_moved_together_are_found_without_looking_at_all() -> None:
    rows = rows_of([1000, *range(500)])
    found = RowsById(rows)
    assert [found.find(str(one), one) for one in range(500)] == [*range(1, 501)]
    assert rows.passes == 0


def test_a_row_that_is_gone_is_nowhere() -> None:
    assert RowsById(rows_of([1, 2])).find("3", 0) is None
    assert RowsById(rows_of([])).find("3", 0) is None


@given(st.lists(st.integers(0, 30), unique=True), st.lists(st.integers(-3, 40), max_size=20))
def test_it_says_what_a_look_at_all_rows_says(ids: list[int], asked: list[int]) -> None:
    found = RowsById(rows_of(ids))
    for near, one in enumerate(asked):
        assert found.find(str(one), near) == (ids.index(one) if one in ids else None)
