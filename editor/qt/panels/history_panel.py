"""All steps that were done and taken back, to go to any of them."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from editor.core.i18n import _
from editor.qt.session import Session
from editor.qt.theme import theme_of

_NO_PARENT = QModelIndex()
_HEIGHT = 28


class HistoryModel(QAbstractListModel):
    """The document as it was opened, then its steps, those that were taken back last and grey."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Read the steps of the session's document."""
        super().__init__(parent)
        self._session = session
        self._labels: list[str] = []

    @property
    def present(self) -> int:
        """The place of the present state; 0 is the document as it was opened."""
        return self._session.document.history.done_count

    def look_again(self) -> None:
        """Read the steps again."""
        self.beginResetModel()
        self._labels = self._session.document.history.labels()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Return the number of states."""
        return 0 if parent.isValid() else len(self._labels) + 1

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return what a step did; the present one is half bold, those taken back are grey."""
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.FontRole and row == self.present:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and row > self.present:
            parent = self.parent()
            return theme_of(parent.palette()).soft if isinstance(parent, QWidget) else None
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, _HEIGHT)
        return None

    def _text(self, row: int) -> str:
        return " ".join(self._labels[row - 1].split()) if row else _("As it was opened")

    def _spoken(self, row: int) -> str:
        if row == self.present:
            return _("{step}, the present state").format(step=self._text(row))
        if row > self.present:
            return _("{step}, taken back").format(step=self._text(row))
        return self._text(row)


class HistoryPanel(QWidget):
    """Lists the states of the document; `wanted` (a number of steps) is sent to go to one."""

    wanted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Follow the session while the panel is in sight."""
        super().__init__(parent)
        self._model = HistoryModel(session, self)
        self.list = QListView()
        self.list.setObjectName("sheet")
        self.list.setAccessibleName(_("Steps"))
        self.list.setUniformItemSizes(True)
        self.list.setModel(self._model)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)
        session.applied.connect(self._follow)
        session.document_changed.connect(self._follow)
        self.show_present()

    def show_present(self) -> None:
        """List the steps as they are now, the present one in sight."""
        self._model.look_again()
        index = self._model.index(self._model.present, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to the list."""
        super().focusInEvent(event)
        self.list.setFocus()

    def _follow(self) -> None:
        if self.isVisible():
            self.show_present()

    def _choose(self, index: QModelIndex) -> None:
        if index.row() != self._model.present:
            self.wanted.emit(index.row())
