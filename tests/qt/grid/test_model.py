import pytest
from PySide6.QtCore import Qt

from editor.core import edits
from editor.core.document import Document
from editor.core.segments import Segment, Status, Track
from editor.core.timeslots import Origin
from editor.core.transcript import Transcript
from editor.qt.grid.columns import Column
from editor.qt.grid.model import TranscriptModel
from editor.qt.session import Session
from editor.qt.widgets.labels import plain_tip


@pytest.fixture
def session(document_of):
    session = Session()
    session.set_document(document_of())
    return session


@pytest.fixture
def model(session):
    return TranscriptModel(session)


def shown(model, row):
    return [model.index(row, column).data() for column in range(model.columnCount())]


def spoken(model, row, column):
    return model.index(row, column).data(Qt.AccessibleTextRole)


def test_the_model_keeps_the_rules_of_qt(model, session, qtmodeltester):
    qtmodeltester.check(model)
    rows = session.document.segments
    session.do(edits.split(rows, 1, (5, 2)))
    session.do(edits.remove(rows, [0, 2]))
    session.do(edits.insert(rows, 0, [edits.empty_segment(2)]))
    session.document.undo()
    session.document.undo()


def test_a_row_shows_state_times_speaker_and_texts(model):
    assert shown(model, 1) == [
        "", "◔", "00:00:05.85", "00:00:11.60", "Host",
        "The harbour was uh full of boats.", "港口里停满了船。", "",
    ]  # fmt: skip
    assert shown(model, 3)[1:4] == ["○", "–", "–"]


def test_a_screen_reader_hears_row_language_time_and_text(model):
    assert spoken(model, 3, 5) == "Row 4, English, no time: He said it would rain."
    assert "estimated time" in spoken(model, 1, 6)
    assert spoken(model, 0, Column.NUMBER).startswith("Row 1, 00:00:00.60 to 00:00:05.05")
    assert spoken(model, 3, Column.START) == "Row 4, Start: no time, no time"


def test_the_origin_of_a_time_is_in_its_tooltip(model):
    assert model.index(2, Column.START).data(Qt.ToolTipRole) == plain_tip(
        "time aligned to the audio"
    )


def test_typing_into_a_time_makes_one_typed_slot(model, session):
    assert model.setData(model.index(3, Column.START), "1:02.5")
    slot = session.document.segments[3].slot
    assert (slot.start, slot.end, slot.origin) == (62_500, None, Origin.TYPED)
    session.document.undo()
    assert session.document.segments[3].slot.is_empty


def test_what_is_no_time_is_refused_with_a_sentence(model, session):
    told = []
    model.failed.connect(told.append)
    assert not model.setData(model.index(0, Column.END), "soon")
    assert "soon" in told[0]
    assert session.document.history.undo_edit is None


def test_an_unchanged_text_makes_no_edit(model, session):
    index = model.index(0, 5)
    assert model.setData(index, index.data())
    assert session.document.history.undo_edit is None


def test_a_speaker_can_be_named(model, session):
    assert model.setData(model.index(0, Column.SPEAKER), " Anselm ")
    assert session.document.segments[0].speaker == "Anselm"


def test_many_changed_cells_are_told_once(model, session, qtbot):
    told = []
    model.dataChanged.connect(lambda first, last, _roles: told.append((first.row(), last.row())))
    rows = session.document.segments
    session.do(edits.replace_texts(rows, {(0, 0): "a", (2, 1): "b"}, "Replace"))
    assert told == [(0, 2)]


def test_rows_are_told_as_inserted_and_removed(model, session):
    told = []
    model.rowsInserted.connect(lambda _p, first, last: told.append(("+", first, last)))
    model.rowsRemoved.connect(lambda _p, first, last: told.append(("-", first, last)))
    rows = session.document.segments
    session.do(edits.split(rows, 1, (5, 2)))
    session.do(edits.remove(rows, [0, 3]))
    session.document.undo()
    assert told == [("+", 2, 2), ("-", 0, 0), ("-", 2, 2), ("+", 0, 0), ("+", 3, 3)]
    assert model.rowCount() == 5


def test_scattered_changes_of_many_rows_end_in_one_reset(session, document_of):
    session.set_document(document_of(200))
    model = TranscriptModel(session)
    told = []
    model.reshaped.connect(told.append)
    session.do(edits.remove(session.document.segments, range(0, 200, 2)))
    assert model.rowCount() == 100
    assert len(told) == 1


def test_other_tracks_bring_other_columns(model, session):
    session.set_document(Document(Transcript((Track("a", "nl"),), (Segment("x", ("Ja",)),))))
    assert model.columnCount() == 7
    assert model.headerData(5, Qt.Horizontal) == "Nederlands"


def test_a_confirmed_row_is_sure_whatever_its_time(model, session):
    rows = session.document.segments
    session.do(edits.replace_rows(rows, {3: rows[3]._replace(status=Status.CONFIRMED)}, "x"))
    assert model.index(3, Column.STATE).data() == "●"
    assert "confirmed" in spoken(model, 3, Column.NUMBER)
