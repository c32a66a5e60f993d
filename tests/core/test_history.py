"""Whether a document differs from its file is a question of which edit is on top."""

import pytest

from editor.core.edit import Edit
from editor.core.history import History


@pytest.fixture
def history() -> History:
    return History()


def test_it_begins_saved_and_with_nothing_to_undo(history: History) -> None:
    assert not history.is_modified
    assert history.undo_edit is None
    assert history.redo_edit is None


def test_undo_and_redo_walk_over_the_edits(history: History) -> None:
    for label in "abc":
        history.record(Edit(label))
    history.stepped_back()
    history.stepped_back()
    assert (history.undo_edit, history.redo_edit) == (Edit("a"), Edit("b"))
    history.stepped_forward()
    assert (history.undo_edit, history.redo_edit) == (Edit("b"), Edit("c"))


def test_a_new_edit_forgets_what_was_undone(history: History) -> None:
    history.record(Edit("a"))
    history.stepped_back()
    history.record(Edit("b"))
    assert history.redo_edit is None


def test_undoing_all_of_an_unsaved_document_leaves_nothing_to_save(history: History) -> None:
    history.record(Edit("a"))
    assert history.is_modified
    history.stepped_back()
    assert not history.is_modified


def test_undo_behind_a_save_is_a_change_and_redo_takes_it_back(history: History) -> None:
    history.record(Edit("a"))
    history.mark_saved()
    history.stepped_back()
    assert history.is_modified
    history.stepped_forward()
    assert not history.is_modified


def test_save_undo_edit_never_comes_back_to_saved(history: History) -> None:
    history.record(Edit("a"))
    history.mark_saved()
    history.stepped_back()
    history.record(Edit("a"))
    assert history.is_modified
    history.stepped_back()
    assert history.is_modified


def test_the_same_edit_done_twice_is_two_steps_of_which_one_is_saved(history: History) -> None:
    edit = Edit("a")
    history.record(edit)
    history.mark_saved()
    history.record(edit)
    assert history.is_modified


def test_all_steps_are_listed_in_their_order() -> None:
    history = History()
    for label in "abc":
        history.record(Edit(label))
    history.stepped_back()
    history.stepped_back()
    assert history.labels() == ["a", "b", "c"]
    assert history.done_count == 1
