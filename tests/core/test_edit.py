"""Splices: what they change, which rows they name, when they fit."""

import pytest

from editor.core.edit import Edit, Kind, MetaChange, Splice, apply_to, check_fits, with_meta
from editor.core.errors import StaleEditError
from editor.core.segments import Segment, Status
from editor.core.timeslots import TimeSlot
from editor.core.transcript import EMPTY_TRANSCRIPT

A, B, C, D, E = (Segment(name, (name,)) for name in "abcde")


def names(rows: list[Segment]) -> str:
    return "".join(row.id for row in rows)


def test_splices_count_rows_as_they_were_before_the_edit() -> None:
    rows = [A, B, C, D]
    edit = Edit("x", (Splice(0, (A,), ()), Splice(2, (), (E, E)), Splice(3, (D,), (A, B))))
    check_fits(rows, edit)
    apply_to(rows, edit)
    assert names(rows) == "beecab"


def test_two_insertions_at_one_place_keep_their_order() -> None:
    rows = [A]
    edit = Edit("x", (Splice(1, (), (B,)), Splice(1, (), (C,))))
    apply_to(rows, edit)
    assert names(rows) == "abc"
    apply_to(rows, edit.inverse())
    assert names(rows) == "a"


def test_the_inverse_counts_rows_as_they_are_after_the_edit() -> None:
    edit = Edit("x", (Splice(0, (A, B), (C,)), Splice(4, (), (D,)), Splice(6, (E,), ())))
    assert edit.inverse() == Edit(
        "x", (Splice(0, (C,), (A, B)), Splice(3, (D,), ()), Splice(6, (), (E,)))
    )


def test_the_inverse_of_two_changes_of_one_field_takes_back_the_later_one_first() -> None:
    edit = Edit("x", (), (MetaChange("header", (), ("a",)), MetaChange("header", ("a",), ("b",))))
    changed = with_meta(EMPTY_TRANSCRIPT, edit)
    assert changed.header == ("b",)
    assert with_meta(changed, edit.inverse()) == EMPTY_TRANSCRIPT


def test_a_field_that_has_changed_meanwhile_is_stale() -> None:
    with pytest.raises(StaleEditError, match="“title” was not done"):
        with_meta(EMPTY_TRANSCRIPT, Edit("title", (), (MetaChange("header", ("a",), ("b",)),)))


@pytest.mark.parametrize(
    ("splices", "kinds"),
    [
        ([], Kind.NOTHING),
        ([(A, A._replace(texts=("b",)))], Kind.TEXT),
        ([(A, A._replace(slot=TimeSlot(0, 1)))], Kind.SLOT),
        ([(A, A._replace(speaker="Juniper"))], Kind.OTHER),
        ([(A, A._replace(status=Status.HEARD)), (B, B._replace(note="n"))], Kind.OTHER),
        ([(A, A._replace(extra={"k": 1}, texts=("b",)))], Kind.OTHER | Kind.TEXT),
        ([(A, A._replace(texts=("",))), (B, B._replace(slot=TimeSlot(0)))], Kind.TEXT | Kind.SLOT),
        ([(A, A._replace(id="other"))], Kind.ROWS),
    ],
)
def test_an_edit_tells_what_sort_of_things_it_changes(
    splices: list[tuple[Segment, Segment]], kinds: Kind
) -> None:
    edit = Edit("x", tuple(Splice(at, (old,), (new,)) for at, (old, new) in enumerate(splices)))
    assert edit.kinds() == kinds
    assert edit.inverse().kinds() == kinds


def test_rows_that_come_or_go_and_a_field_are_told_together() -> None:
    edit = Edit("x", (Splice(0, (A,), ()),), (MetaChange("header", (), ("a",)),))
    assert edit.kinds() == Kind.ROWS | Kind.META
    assert not edit.keeps_rows


@pytest.mark.parametrize(
    ("splices", "rows"),
    [
        ((), (0, -1)),
        ((Splice(3, (A,), (B,)),), (3, 3)),
        ((Splice(3, (), (B, C)),), (3, 4)),
        ((Splice(3, (A, B), ()),), (3, 3)),
        ((Splice(0, (A,), ()), Splice(5, (B,), ())), (0, 4)),
        ((Splice(0, (), (A, B)), Splice(5, (B,), (C,))), (0, 7)),
        ((Splice(1, (A, B), (C,)), Splice(5, (D,), (E,))), (1, 4)),
    ],
)
def test_the_rows_touched_are_counted_after_the_edit(
    splices: tuple[Splice, ...], rows: tuple[int, int]
) -> None:
    assert Edit("x", splices).rows() == rows


@pytest.mark.parametrize(
    "splices",
    [
        (Splice(1, (A,), ()),),
        (Splice(2, (C, D), ()),),
        (Splice(4, (), (A,)),),
        (Splice(-1, (), (A,)),),
        (Splice(0, (A, B), (A,)), Splice(1, (), (C,))),
        (Splice(1, (), (D,)), Splice(0, (A,), ())),
    ],
    ids=["other row", "too long", "past the end", "negative", "overlapping", "out of order"],
)
def test_what_does_not_fit_the_rows_is_stale(splices: tuple[Splice, ...]) -> None:
    with pytest.raises(StaleEditError):
        check_fits([A, B, C], Edit("x", splices))


def test_equal_rows_fit_whether_or_not_they_are_the_same_object() -> None:
    check_fits([A], Edit("x", (Splice(0, (Segment("a", ("a",)),), ()),)))
