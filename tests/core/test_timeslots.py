"""A time slot knows whether it is empty, whole, and whose it is."""

from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot, least_certain


def test_empty_is_not_zero() -> None:
    assert EMPTY_SLOT.is_empty
    assert not TimeSlot(0, 0).is_empty
    assert EMPTY_SLOT.duration is None


def test_half_a_slot_is_neither_empty_nor_complete() -> None:
    half = TimeSlot(10, None)
    assert not half.is_empty
    assert not half.is_complete


def test_what_a_person_set_is_an_anchor() -> None:
    assert TimeSlot(0, 1, Origin.TYPED).is_anchor
    assert TimeSlot(0, 1, Origin.TAPPED).is_anchor
    assert TimeSlot(0, 1, Origin.ALIGNED, locked=True).is_anchor
    assert not TimeSlot(0, 1, Origin.IMPORTED).is_anchor


def test_the_least_certain_origin_wins() -> None:
    assert least_certain(Origin.TYPED, None, Origin.ESTIMATED) is Origin.ESTIMATED
    assert least_certain(None) is None
