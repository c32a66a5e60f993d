"""The keys and the mouse in the table."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from editor.qt.grid import moving
from editor.qt.grid.lazy_table import ROW
from editor.qt.grid.written_table import WrittenTable

_ZOOM_STEP = 10
_CONTROL = Qt.KeyboardModifier.ControlModifier


class HandledTable(WrittenTable):
    """Does what keys and mouse ask for; letters are left to others while no cell is edited.

    `letter_typed` (such as "B" or "Shift+B") is sent for a key that would write something, in move
    mode, `escaped` for Esc there when there is no selection to clear, `paste_wanted` for the key
    that pastes there, `menu_wanted` (a place of the screen) for what can be done with the rows.
    """

    letter_typed = Signal(str)
    escaped = Signal()
    paste_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, edit, copy; letters and Space are commands of the window."""
        key = event.key()
        has_control = bool(event.modifiers() & _CONTROL)
        if key in moving.ENTER and has_control:
            self.confirm()
        elif key in moving.ENTER or key == Qt.Key.Key_F2:
            self.edit_current()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key in moving.TABS and not has_control:
            self._step(1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_Escape:
            chosen = self.selected_ranges()
            if len(chosen) < 2 and all(first == last for first, last in chosen):
                self.escaped.emit()
            self.selectionModel().select(self.currentIndex(), ROW)
            event.ignore()
        elif moving.is_command(event):
            if event.isAutoRepeat() and key == Qt.Key.Key_Space:
                return
            self.letter_typed.emit(QKeySequence(event.keyCombination()).toString())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab, which leads to the other text; Qt would take it for the next button."""
        return False if self._model.rowCount() else super().focusNextPrevChild(forward)

    def _step(self, step: int) -> None:
        row, column = moving.other_cell(self._model.columns, *self.frame(), step)
        if 0 <= row < self._model.rowCount():
            self.show_cell(row, column)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Step left and right over what can be edited; Home and End are the first and last row."""
        target = moving.target(action, *self.frame(), self._model)
        if target is not None:
            return self._model.index(*target)
        step = moving.PAGES.get(action)
        if step is not None and self.rowHeight(self.currentIndex().row()) > self._page():
            return self._page_of_tall_row(step)
        return super().moveCursor(action, modifiers)

    def _page(self) -> int:
        return self.viewport().height()

    def _page_of_tall_row(self, step: int) -> QModelIndex:
        """Scroll in a row that is higher than the window, and leave it at its end."""
        rect, bar = self.visualRect(self.currentIndex()), self.verticalScrollBar()
        is_more = rect.bottom() >= self._page() if step > 0 else rect.top() < 0
        if is_more:
            bar.setValue(bar.value() + step * (self._page() - self._metrics.pitch))
            return self.currentIndex()
        row, column = self.frame()
        return self._model.index(min(max(row + step, 0), self._model.rowCount() - 1), column)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Place the caret where a text is clicked; elsewhere, choose rows."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        is_text = self._model.columns.track_of(index.column()) is not None
        if is_text and moving.is_plain_click(event):
            inside = point - self.visualRect(index).topLeft()
            self._editing.open(index.row(), index.column(), inside)
        elif self._editing.commit():
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select text from the click on while the button is held."""
        if not self._editing.is_open:
            super().mouseMoveEvent(event)
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._editing.placed.drag_to(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a time or a speaker."""
        index = self.indexAt(event.position().toPoint())
        if self._model.columns.is_editable(index.column()) and not self._editing.is_open:
            self._editing.open(index.row(), index.column())
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu where the mouse is, or at the current cell for the key."""
        if not self.currentIndex().isValid():
            return
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_wanted.emit(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        turned = event.angleDelta().y()
        if not event.modifiers() & _CONTROL:
            super().wheelEvent(event)
        elif turned:
            self.set_zoom(self.zoom() + (_ZOOM_STEP if turned > 0 else -_ZOOM_STEP))
            event.accept()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Lose nothing should an input method send text although it is off."""
        if (event.preeditString() or event.commitString()) and self.edit_current():
            QGuiApplication.sendEvent(self._editing.editor, event)
