"""The editor that stands in a cell while a person writes there."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.qt.grid import composing
from editor.qt.grid.spans import to_points, to_units
from editor.qt.grid.text_limits import LONGEST, why_not_pasted
from editor.qt.grid.turning_marks import paint_turning_marks
from editor.qt.grid.typing_groups import TypingGroups, types_text
from editor.qt.grid.ways import Way, way_of

_KEY = Qt.Key
_ENTER = (_KEY.Key_Return, _KEY.Key_Enter)
_EDGES = {
    Way.UP: QTextCursor.MoveOperation.Up,
    Way.DOWN: QTextCursor.MoveOperation.Down,
}
_STAYING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_SEPARATOR = "\u2029"
_LINE_SEPARATOR = "\u2028"
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class CellEditor(QTextEdit):
    """Plain text only, with the line pitch of the grid, which QPlainTextEdit cannot have.

    `left` (a `Way`) is sent when a key leaves the cell, `nudged` (-1 or 1) for Up and Down in a
    field of one line that asks for them, `abandoned` when the focus has gone elsewhere, `refused`
    (a sentence) when too much was to be pasted, `menu_opening` (the menu, and the offset in code
    points below the mouse) before the menu of the right mouse button is shown.
    """

    left = Signal(object)
    nudged = Signal(int)
    abandoned = Signal()
    refused = Signal(str)
    menu_opening = Signal(object, int)

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.hide()
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self._groups = TypingGroups(self)
        self._loaded = ""
        self._is_single_line = False
        self._takes_nudges = False

    @property
    def is_composing(self) -> bool:
        """True while an input method has text that is not committed."""
        return bool(composing.composed_text(self))

    @property
    def is_changed(self) -> bool:
        """True when the text is not the one that was loaded."""
        return self.text() != self._loaded

    @property
    def is_single_line(self) -> bool:
        """True for times and speakers."""
        return self._is_single_line

    def text(self) -> str:
        """Return the text as it is, no-break spaces and line separators kept."""
        return self.document().toRawText().replace(_SEPARATOR, "\n")

    def load(self, text: str, font: QFont, pitch: int, field: str = "text") -> None:
        """Show a text with nothing to undo; `field` is "text", "line" or "time"."""
        self._is_single_line = field != "text"
        self._takes_nudges = field == "time"
        document = self.document()
        document.setUndoRedoEnabled(False)
        self.setFont(font)
        document.setDefaultFont(font)
        self.setPlainText(text)
        shape = QTextBlockFormat()
        shape.setLineHeight(pitch, _FIXED)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(shape)
        document.setUndoRedoEnabled(True)
        self._loaded = self.text()

    def replace_all(self, text: str) -> None:
        """Put another text there, as a step that can be undone."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def wrap_at(self, width: int) -> None:
        """Break lines at this width in pixels, whatever the editor's own is."""
        if self._is_single_line:
            self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
            return
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(width)

    def text_height(self) -> int:
        """Return the pixels that the lines take."""
        return round(self.document().size().height())

    def offset(self) -> int:
        """Return where the caret stands, in code points."""
        return to_points(self.text(), self.textCursor().position())

    def select(self, start: int, end: int) -> None:
        """Select code points start:end, or place the caret where they are equal."""
        text = self.text()
        cursor = self.textCursor()
        cursor.setPosition(to_units(text, start))
        cursor.setPosition(to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def underline(self, spans: Iterable[tuple[int, int]], shape: QTextCharFormat) -> None:
        """Mark stretches of the text, in code points, in place of those marked before."""
        text = self.text()
        marks = []
        for start, end in spans:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(to_units(text, start))
            mark.cursor.setPosition(to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
            mark.format = shape
            marks.append(mark)
        if marks or self.extraSelections():
            self.setExtraSelections(marks)

    def finish_composition(self) -> None:
        """Keep what an input method has not committed yet."""
        composing.finish(self)

    def event(self, event: QEvent) -> bool:
        """Claim the keys that are ours before shortcuts of the window take them."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.is_composing or self._way(event) is not None or event.key() in _ENTER:
                event.accept()
                return True
            if self._has_nothing_to(event):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the cell, or write; what is being composed belongs to the input method."""
        if self.is_composing:
            event.accept()
            return
        way = self._way(event)
        if way is not None:
            event.accept()
            self._go(way)
        elif event.key() in _ENTER:
            if not self._is_single_line:
                self.insertPlainText("\n")
        elif self._has_nothing_to(event) or event.key() in (_KEY.Key_Tab, _KEY.Key_Backtab):
            event.ignore()
        elif types_text(event):
            self._groups.open(event)
            super().keyPressEvent(event)
            self._groups.close()
        else:
            super().keyPressEvent(event)

    def _go(self, way: Way) -> None:
        if self._takes_nudges and way in (Way.UP, Way.DOWN):
            self.nudged.emit(1 if way is Way.UP else -1)
        else:
            self.left.emit(way)

    def _way(self, event: QKeyEvent) -> Way | None:
        way = way_of(event)
        if way in _EDGES and not self._is_at_edge(_EDGES[way]):
            return None
        return way

    def _is_at_edge(self, move: QTextCursor.MoveOperation) -> bool:
        probe = QTextCursor(self.textCursor())
        line = self.cursorRect(probe).top()
        probe.movePosition(move)
        return self.cursorRect(probe).top() == line

    def _has_nothing_to(self, event: QKeyEvent) -> bool:
        """True for Undo and Redo when the document's own are meant."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.document().isUndoAvailable()
        if event.matches(QKeySequence.StandardKey.Redo):
            return not self.document().isRedoAvailable()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and what turns it."""
        super().paintEvent(event)
        paint_turning_marks(self, self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is composed; tell when the focus went elsewhere in the window."""
        self.finish_composition()
        super().focusOutEvent(event)
        if event.reason() not in _STAYING and self.isVisible():
            self.abandoned.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep what is composed before the caret moves."""
        self.finish_composition()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Keep what is composed before a menu acts on the text."""
        self.finish_composition()
        menu = self.createStandardContextMenu(event.pos())
        place = self.cursorForPosition(event.pos()).position()
        self.menu_opening.emit(menu, to_points(self.text(), place))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the grid scroll."""
        event.ignore()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selection as plain text, no-break spaces kept."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace(_SEPARATOR, "\n"))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text; in a field of one line, line breaks become spaces."""
        text = source.text()
        refused = why_not_pasted(text, max(0, LONGEST - self.document().characterCount()))
        if refused:
            self.refused.emit(refused)
            return
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = text.replace(_SEPARATOR, "\n").replace(_LINE_SEPARATOR, "\n")
        if self._is_single_line:
            text = " ".join(text.split("\n")).strip()
        self.insertPlainText(text)
        self.ensureCursorVisible()
