"""A grid with invented rows in it, and the keys of a person."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.core.document import Document
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.qt.grid.cell_editor import CellEditor
from editor.qt.grid.view import TranscriptView
from editor.qt.session import Session

TRACKS = (Track("en", "en"), Track("zh", "zh", Role.TRANSLATION))
ROWS = (
    ("Marisole drew the first tide map.", "Marisol 画了第一张潮汐图。"),
    ("The harbour was uh full of boats.", "港口里停满了船。"),
    ("So we asked the lighthouse keeper.", "所以我们问了灯塔看守人。"),
    ("He said it would rain.", "他说会下雨。"),
)
SLOTS = (
    TimeSlot(600, 5050, Origin.TYPED),
    TimeSlot(5850, 11_600, Origin.ESTIMATED),
    TimeSlot(11_980, 15_310, Origin.ALIGNED),
    EMPTY_SLOT,
)


def make_document(rows: int = 4, tracks: int = 2) -> Document:
    segments = tuple(
        Segment(f"s{i}", ROWS[i % 4][:tracks], SLOTS[i % 4], "Host" if i % 2 else "Marisol")
        for i in range(rows)
    )
    return Document(Transcript(TRACKS[:tracks], segments))


class Grid:
    """The view with the session behind it."""

    def __init__(self, view: TranscriptView, session: Session) -> None:
        self.view = view
        self.session = session
        self.failures: list[str] = []
        view.failed.connect(self.failures.append)

    @property
    def document(self) -> Document:
        return self.session.document

    @property
    def editor(self) -> CellEditor:
        return self.view.findChild(CellEditor)

    def text(self, row: int, track: int = 0) -> str:
        return self.document.segments[row].texts[track]

    def texts(self) -> list[tuple[str, ...]]:
        return [segment.texts for segment in self.document.segments]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.editor, text)

    def compose(self, preedit: str, commit: str = "", target: QWidget | None = None) -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(target or self.editor, event)

    def steps(self) -> int:
        """How many edits can be undone."""
        count = 0
        while self.document.undo() is not None:
            count += 1
        for _ in range(count):
            self.document.redo()
        return count


@pytest.fixture
def document_of() -> Callable[..., Document]:
    """Makes documents of so many rows (4) and tracks (2)."""
    return make_document


@pytest.fixture
def grid_of(qtbot: QtBot) -> Callable[..., Grid]:
    def make(document: Document) -> Grid:
        session = Session()
        session.set_document(document)
        view = TranscriptView(session)
        qtbot.addWidget(view)
        view.resize(1000, 600)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        return Grid(view, session)

    return make


@pytest.fixture
def grid(grid_of: Callable[..., Grid]) -> Grid:
    return grid_of(make_document())
