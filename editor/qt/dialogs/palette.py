"""Every command by its name: a field, what fits below it, Enter does it."""

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

from editor.core.i18n import _
from editor.qt.actions.actions import Actions
from editor.qt.actions.conditions import reason
from editor.qt.actions.finding import ranked
from editor.qt.widgets.labels import plain_label

_SIZE = (620, 460)
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ID = Qt.ItemDataRole.UserRole
_ITSELF = "palette"


class PaletteDialog(QDialog):
    """Finds a command; `chosen` is its id once the dialog was accepted."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        """List all commands."""
        super().__init__(parent)
        self.setWindowTitle(_("Commands"))
        self.resize(*_SIZE)
        self.chosen = ""
        self._actions = actions
        self._ids = [one for one in actions.specs if one != _ITSELF]
        self._titles = [self._title(one) for one in self._ids]
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setObjectName("sheet")
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(_("Commands that fit"))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.itemActivated.connect(lambda item, _column: self._run(item))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.field = _Field(self)
        self.field.textChanged.connect(self._show)
        self._none = plain_label(_("No command of that name."))
        self._none.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        for widget in (self.field, self._none, self.list):
            column.addWidget(widget)
        self._show("")

    def run_current(self) -> None:
        """Accept the command that is marked, unless it is off now."""
        item = self.list.currentItem()
        if item is not None:
            self._run(item)

    def texts(self) -> list[str]:
        """Return what the list shows, from the top."""
        items = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [item.text(0) for item in items if item is not None]

    def _run(self, item: QTreeWidgetItem) -> None:
        if not item.isDisabled():
            self.chosen = str(item.data(0, _ID))
            self.accept()

    def _title(self, action_id: str) -> str:
        spec, action = self._actions.specs[action_id], self._actions[action_id]
        keys = " ".join(one.toString() for one in action.shortcuts())
        return f"{spec.menu.title} {spec.text} {keys}"

    def _show(self, asked: str) -> None:
        self.list.clear()
        places = ranked(asked, self._titles)
        self.list.addTopLevelItems([self._item(self._ids[place]) for place in places])
        self._none.setVisible(not places)
        first = next(
            (
                item
                for row in range(self.list.topLevelItemCount())
                if (item := self.list.topLevelItem(row)) and not item.isDisabled()
            ),
            None,
        )
        if first is not None:
            self.list.setCurrentItem(first)

    def _item(self, action_id: str) -> QTreeWidgetItem:
        spec, action = self._actions.specs[action_id], self._actions[action_id]
        text = _("{menu} › {command}").format(
            menu=spec.menu.title, command=action.text().replace("&&", "&").rstrip("…")
        )
        is_on = action.isEnabled()
        if not is_on:
            text = _("{command} — {reason}").format(command=text, reason=reason(spec.when))
        item = QTreeWidgetItem([text, self._actions.keys_text(action_id)])
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setData(0, _ID, action_id)
        item.setDisabled(not is_on)
        return item


class _Field(QLineEdit):
    """Writes what is asked for, and walks in the list below."""

    def __init__(self, dialog: PaletteDialog) -> None:
        super().__init__()
        self._dialog = dialog
        self.setPlaceholderText(_("What do you want to do?"))
        self.setAccessibleName(_("Search the commands"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self._dialog.list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._dialog.run_current()
        else:
            super().keyPressEvent(event)
