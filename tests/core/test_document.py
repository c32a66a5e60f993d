"""A document changes by edits alone, tells who listens, and knows whether it is saved."""

from pathlib import Path

import pytest

from editor.core import edits
from editor.core.document import Applied, Document
from editor.core.edit import Edit, Kind, Splice
from editor.core.errors import StaleEditError
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript

from .undo import assert_undoable, content


@pytest.fixture
def document() -> Document:
    return Document(
        Transcript(
            (Track("a", "en"), Track("b", "zh", Role.TRANSLATION)),
            (Segment("1", ("One.", "一。")), Segment("2", ("Two.", "二。"))),
            header=("Harbour Lights",),
        )
    )


def test_listeners_hear_what_changed_where_and_by_whom(document: Document) -> None:
    heard: list[Applied] = []
    stop = document.subscribe(heard.append)
    document.do(edits.set_text(document.segments, 1, 0, "Twice."), actor="me")
    document.do(edits.set_slot(document.segments, 0, TimeSlot(0, 1, Origin.TYPED)))
    document.do(edits.insert(document.segments, 1, [edits.empty_segment(2)]))
    document.do(edits.set_meta("header", document.header, ("Other",), "title"))
    stop()
    document.undo()
    assert [(one.first, one.last, one.kinds, one.actor) for one in heard] == [
        (1, 1, Kind.TEXT, "me"),
        (0, 0, Kind.SLOT, None),
        (1, 1, Kind.ROWS, None),
        (0, -1, Kind.META, None),
    ]


def test_a_stale_edit_changes_nothing_and_is_not_remembered(document: Document) -> None:
    edit = edits.replace_texts(document.segments, {(0, 0): "x", (1, 0): "y"}, "both")
    document.do(edits.set_text(document.segments, 1, 0, "meanwhile"))
    before = content(document)
    with pytest.raises(StaleEditError, match="Row 2"):
        document.do(edit)
    assert content(document) == before
    assert document.history.undo_edit.label == "Edit row 2"


@pytest.mark.parametrize(
    "splices",
    [
        (Splice(5, (), (Segment("x", ("", "")),)),),
        (Splice(1, (), ()), Splice(0, (), ())),
    ],
)
def test_splices_out_of_place_are_refused(document: Document, splices) -> None:
    with pytest.raises(StaleEditError):
        document.do(Edit("odd", splices))


def test_an_edit_that_changes_nothing_is_no_step(document: Document) -> None:
    assert document.do(edits.set_text(document.segments, 0, 0, "One.")) is None
    assert document.undo() is None
    assert not document.is_modified


def test_modified_is_a_question_of_what_was_saved(document: Document) -> None:
    document.do(edits.set_text(document.segments, 0, 0, "a"))
    document.mark_saved(Path("talk.interlinear"))
    assert not document.is_modified
    document.undo()
    assert document.is_modified
    document.do(edits.set_text(document.segments, 0, 0, "a"))
    assert document.is_modified, "the same text by another road is not what was saved"
    document.undo()
    assert document.redo() is not None


def test_the_revision_only_grows(document: Document) -> None:
    seen = [document.revision]
    for step in (
        lambda: document.do(edits.set_text(document.segments, 0, 0, "a")),
        document.undo,
        document.redo,
    ):
        step()
        seen.append(document.revision)
    assert seen == sorted(set(seen))


def test_a_snapshot_stays_as_it_was(document: Document) -> None:
    snapshot = document.snapshot()
    assert document.snapshot() is snapshot
    document.do(edits.set_text(document.segments, 0, 0, "a"))
    assert snapshot.segments[0].texts[0] == "One."
    assert document.snapshot().segments[0].texts[0] == "a"


def test_a_title_is_changed_and_taken_back(document: Document) -> None:
    assert_undoable(document, edits.set_meta("header", document.header, (), "no title"))
    assert document.header == ()
