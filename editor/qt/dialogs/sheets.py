"""Tables in dialogs: lists of a person's own, written in place."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QWidget,
)

from editor.core.i18n import _

ROW_HEIGHT = 30


def sheet(model: QAbstractItemModel, name: str) -> QTableView:
    """Return a table of the model, in the look of the program; `name` is for screen readers."""
    table = QTableView()
    table.setModel(model)
    table.setObjectName("sheet")
    table.setAccessibleName(name)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(
        QAbstractItemView.EditTrigger.DoubleClicked
        | QAbstractItemView.EditTrigger.EditKeyPressed
        | QAbstractItemView.EditTrigger.AnyKeyPressed
    )
    table.setTabKeyNavigation(False)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table


class SheetDialog(QDialog):
    """A dialog with a table: Enter writes in the table, or presses the button that it stands on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from answering the dialog while something is being written."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        at = self.focusWidget()
        if isinstance(at, QPushButton):
            at.click()
        elif isinstance(at, QTableView) and at.currentIndex().isValid():
            at.edit(at.currentIndex())


def button(text: str, *, accent: bool = False) -> QPushButton:
    """Return a button for a dialog with a table."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setProperty("accent", accent)
    return made


def scope_buttons(names: tuple[str, str]) -> tuple[QPushButton, QPushButton]:
    """Return two buttons of which one is down: the list of the project, the list of the user."""
    first, second = (button(name) for name in names)
    for one in (first, second):
        one.setProperty("segment", True)
        one.setCheckable(True)
        one.setAutoExclusive(True)
    first.setChecked(True)
    first.setToolTip(_("Kept in this project"))
    second.setToolTip(_("Kept for you, and used in every project"))
    return first, second


def row_of(*widgets: QWidget | None, spacing: int = 8) -> QHBoxLayout:
    """Return widgets beside each other; None is a gap that takes the rest."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
