"""Asks of two paired files which rows in question are right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QVBoxLayout, QWidget

from editor.core.i18n import _
from editor.qt.dialogs.documents.pairs_model import PairsModel
from editor.qt.dialogs.sheets import button, row_of, sheet
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label
from editor.workflows.documents.pair_doubts import Doubt, Verdict

_SIZE = (860, 480)
_KEYS = {
    Qt.Key.Key_Space: Verdict.RIGHT,
    Qt.Key.Key_Delete: Verdict.APART,
    Qt.Key.Key_Backspace: Verdict.APART,
}


class PairsDialog(QDialog):
    """Space says that a row is right, Delete that it is to be taken apart; Enter agrees."""

    def __init__(
        self, doubts: Sequence[Doubt], languages: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """Show the rows in question; `languages` are the names of the columns."""
        super().__init__(parent)
        self.setWindowTitle(_("Do these belong together?"))
        resize_within(self, *_SIZE)
        self.model = PairsModel(doubts, languages, self)
        self.table = sheet(self.model, _("Rows in question"))
        self.table.setEditTriggers(self.table.EditTrigger.NoEditTriggers)
        self.table.installEventFilter(self)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        right, apart = button(_("Right")), button(_("Take apart"))
        right.clicked.connect(lambda: self._say(Verdict.RIGHT))
        apart.clicked.connect(lambda: self._say(Verdict.APART))
        later, agree = button(_("Later")), button(_("Done"), accent=True)
        later.clicked.connect(self.reject)
        agree.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        hint = _("Space: right. Delete: take apart. What is left open stays marked as in question.")
        column.addWidget(plain_label(hint))
        column.addWidget(self.table, 1)
        column.addLayout(row_of(right, apart, None, later, agree))
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the keys say something of the rows wherever the keyboard is in the table."""
        if watched is self.table and isinstance(event, QKeyEvent) and _is_press(event):
            verdict = _KEYS.get(Qt.Key(event.key()))
            if verdict is not None:
                self._say(verdict)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def _say(self, verdict: Verdict) -> None:
        """Say it of the chosen rows, and go on to the next."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        for row in rows:
            self.model.say(row, verdict)
        following = max(rows, default=-1) + 1
        if rows and following < self.model.rowCount():
            self.table.selectRow(following)


def _is_press(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress
