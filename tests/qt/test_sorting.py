"""Rows put in the order of their times."""

import pytest

from editor.core.document import Document
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.qt.main_window import MainWindow

from .conftest import texts

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))


@pytest.fixture
def mixed(window: MainWindow) -> MainWindow:
    slots = [TimeSlot(at * 1000, at * 1000 + 900, Origin.TYPED) for at in (0, 3, 1, 2, 4)]
    rows = tuple(Segment(f"r{n}", (f"t{n}", "")) for n in range(5))
    rows = tuple(row._replace(slot=slot) for row, slot in zip(rows, slots, strict=True))
    window.session.set_document(Document(Transcript(TRACKS, rows)))
    return window


def sort(window: MainWindow) -> None:
    window.actions_by_id["sort-times"].trigger()


def order(window: MainWindow) -> list[str]:
    return texts(window)


def shown(window: MainWindow) -> list[str]:
    rows = window.session.document.segments
    return [rows[row].texts[0] for row in window.view.shown.rows]


def test_the_current_row_goes_along(mixed: MainWindow) -> None:
    mixed.view.go_to(1, 1)
    sort(mixed)
    assert order(mixed) == ["t0", "t2", "t3", "t1", "t4"]
    assert (mixed.view.current_row(), mixed.view.current_track()) == (3, 1)


def test_it_is_one_step_of_undo(mixed: MainWindow) -> None:
    sort(mixed)
    mixed.actions_by_id["undo"].trigger()
    assert order(mixed) == ["t0", "t1", "t2", "t3", "t4"]


def test_a_filter_goes_on_showing_the_rows_it_showed(mixed: MainWindow) -> None:
    mixed.view.show_only([1, 2])
    sort(mixed)
    assert shown(mixed) == ["t2", "t1"]
    mixed.actions_by_id["undo"].trigger()
    assert shown(mixed) == ["t1", "t2"]


def test_estimated_times_are_not_made_anew_by_it(mixed: MainWindow) -> None:
    document = mixed.session.document
    row = document.segments[4]
    guessed = row._replace(slot=TimeSlot(4000, 4900, Origin.ESTIMATED))
    rows = (*document.segments[:4], guessed)
    mixed.session.set_document(Document(Transcript(TRACKS, rows)))
    sort(mixed)
    assert mixed.session.document.segments[4].slot == guessed.slot


def test_in_order_already_nothing_is_done_and_that_is_said(mixed: MainWindow) -> None:
    sort(mixed)
    revision = mixed.session.document.revision
    sort(mixed)
    assert mixed.session.document.revision == revision
    assert "order" in mixed.notices.text
