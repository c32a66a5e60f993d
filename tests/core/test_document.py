"""A document changes by edits alone, tells who listens, and knows whether it is saved."""

from pathlib import Path

import pytest

from editor.core import edits
from editor.core.document import Applied, Document
from editor.core.edit import Edit, Kind, MetaChange, Splice
from editor.core.errors import StaleEditError
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, Term
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


def test_a_title_changed_meanwhile_is_not_overwritten(document: Document) -> None:
    stale = edits.set_meta("header", document.header, ("Mine",), "title")
    document.do(edits.set_meta("header", document.header, ("Theirs",), "title"))
    with pytest.raises(StaleEditError, match="“title” was not done"):
        document.do(stale)
    assert document.header == ("Theirs",)


@pytest.mark.parametrize("change", [MetaChange("header", ("?",), ()), MetaChange("colour", 0, 1)])
def test_rows_stay_as_they_are_when_a_field_of_the_edit_does_not_fit(
    document: Document, change: MetaChange
) -> None:
    splices = edits.set_text(document.segments, 0, 0, "X").splices
    before = content(document)
    with pytest.raises((StaleEditError, AttributeError)):
        document.do(Edit("both", splices, (change,)))
    assert content(document) == before
    assert document.history.undo_edit is None


def test_rows_and_a_field_change_and_go_back_in_one_step(document: Document) -> None:
    splices = edits.set_text(document.segments, 0, 0, "X").splices
    terms = MetaChange("glossary", EMPTY_GLOSSARY, Glossary((Term("Marisol", ("Marisole",)),)))
    assert_undoable(document, Edit("both", splices, (terms,)))
    assert document.snapshot().glossary.terms[0].preferred == "Marisol"


def test_redo_is_kept_by_an_edit_that_changes_nothing(document: Document) -> None:
    document.do(edits.set_text(document.segments, 0, 0, "a"))
    document.undo()
    document.do(edits.set_speaker(document.segments, 0, ""))
    assert document.redo() is not None


def test_undo_and_redo_tell_the_listeners_what_was_done_to_the_rows(document: Document) -> None:
    document.do(edits.remove(document.segments, [1]))
    heard: list[Applied] = []
    document.subscribe(heard.append)
    document.undo(actor="menu")
    document.redo()
    assert [(one.first, one.kinds, one.actor) for one in heard] == [
        (1, Kind.ROWS, "menu"),
        (1, Kind.ROWS, None),
    ]
    assert heard[0].edit == heard[1].edit.inverse()


def test_a_listener_may_leave_while_it_is_being_told(document: Document) -> None:
    heard: list[str] = []

    def once(_applied: Applied) -> None:
        heard.append("once")
        stop()

    stop = document.subscribe(once)
    document.subscribe(lambda _applied: heard.append("always"))
    document.do(edits.set_text(document.segments, 0, 0, "a"))
    document.undo()
    assert heard == ["once", "always", "always"]


def test_an_empty_document_can_be_filled_and_emptied_again() -> None:
    document = Document()
    assert document.undo() is None
    assert document.redo() is None
    assert_undoable(document, edits.insert(document.segments, 0, [Segment("1", ("One.",))]))
    assert_undoable(document, edits.remove(document.segments, [0]))
    assert list(document.segments) == []


def test_a_saved_document_knows_its_file(document: Document) -> None:
    assert document.path is None
    document.mark_saved(Path("talk.interlinear"))
    assert document.path == Path("talk.interlinear")


def test_a_title_is_changed_and_taken_back(document: Document) -> None:
    assert_undoable(document, edits.set_meta("header", document.header, (), "no title"))
    assert document.header == ()
