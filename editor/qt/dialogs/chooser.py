"""One of many, found by its words: a field, what fits below it, Enter takes it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.qt.actions.ways.finding import ranked
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label

_SIZE = (680, 480)
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_PLACE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Wording:
    """What the dialog says: its title, in the field, of the field, of the list, without a find."""

    title: str
    asks: str
    field: str
    list: str
    none: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the list: its two texts, all words that it is found by, and whether it is on."""

    text: str
    more: str
    words: str
    is_on: bool = True


class ChooserDialog(QDialog):
    """Finds one of its choices; `place` (0-based) is its place once the dialog was accepted."""

    def __init__(
        self, wording: Wording, choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        """List all choices."""
        super().__init__(parent)
        self.setWindowTitle(wording.title)
        resize_within(self, *_SIZE)
        self.place = -1
        self._choices = choices
        self.list = _list(wording.list)
        self.list.itemActivated.connect(lambda item, _column: self._take(item))
        self.field = _Field(self, wording)
        self.field.textChanged.connect(self._show)
        self._none = plain_label(wording.none)
        self._none.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        for widget in (self.field, self._none, self.list):
            column.addWidget(widget)
        self._show("")

    def run_current(self) -> None:
        """Accept what is marked, unless it is off now."""
        item = self.list.currentItem()
        if item is not None:
            self._take(item)

    def texts(self) -> list[str]:
        """Return what the list shows, from the top."""
        items = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [item.text(0) for item in items if item is not None]

    def _take(self, item: QTreeWidgetItem) -> None:
        if not item.isDisabled():
            self.place = int(item.data(0, _PLACE))
            self.accept()

    def _show(self, asked: str) -> None:
        self.list.clear()
        places = ranked(asked, [one.words for one in self._choices])
        items = [_item(place, self._choices[place]) for place in places]
        self.list.addTopLevelItems(items)
        for item in items:
            # Only an item that is in a list can be off.
            item.setDisabled(not self._choices[item.data(0, _PLACE)].is_on)
        self._none.setVisible(not places)
        first = next((item for item in items if not item.isDisabled()), None)
        if first is not None:
            self.list.setCurrentItem(first)


class _Field(QLineEdit):
    """Writes what is asked for, and walks in the list below."""

    def __init__(self, dialog: ChooserDialog, wording: Wording) -> None:
        super().__init__()
        self._dialog = dialog
        self.setPlaceholderText(wording.asks)
        self.setAccessibleName(wording.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self._dialog.list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._dialog.run_current()
        else:
            super().keyPressEvent(event)


def _list(name: str) -> QTreeWidget:
    made = QTreeWidget()
    made.setColumnCount(2)
    made.setObjectName("sheet")
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    # Rows that are measured before the style is known are too low for it.
    made.ensurePolished()
    header = made.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    made.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    return made


def _item(place: int, choice: Choice) -> QTreeWidgetItem:
    item = QTreeWidgetItem([choice.text, choice.more])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(0, _PLACE, place)
    return item
