"""Earlier versions of the document: what differs, and bringing back one row or all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.errors import InterlinearError
from editor.core.i18n import _, ngettext
from editor.core.transcript import Transcript
from editor.qt.dialogs.documents.changes_model import ChangesModel
from editor.qt.dialogs.sheets import sheet
from editor.qt.session import Session
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label
from editor.workflows.safekeeping.comparing import all_back, changes, row_back

_SIZE = (940, 560)
_LIST_WIDTH = 230
_NUMBER_WIDTH = 56


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier state: what to call it, and how to read it."""

    title: str
    read: Callable[[], Transcript]


class VersionsDialog(QDialog):
    """A list of versions, and the rows of the chosen one that differ from the document now.

    `row_wanted` tells the 0-based row that a person wants to see.
    """

    row_wanted = Signal(int)

    def __init__(
        self, session: Session, versions: Sequence[Version], parent: QWidget | None = None
    ) -> None:
        """Show the newest version first."""
        super().__init__(parent)
        self.setWindowTitle(_("Versions"))
        resize_within(self, *_SIZE)
        self._session = session
        self._versions = tuple(versions)
        self._then: Transcript | None = None
        self.model = ChangesModel(self)
        self.list = QListWidget()
        self.list.setObjectName("sheet")
        self.list.setAccessibleName(_("Versions"))
        self.list.setMaximumWidth(_LIST_WIDTH)
        self.list.addItems([one.title for one in versions])
        self.table = sheet(self.model, _("Rows that differ"))
        self.count = plain_label("")
        self.row_button = QPushButton(_("Bring back this row"))
        self.all_button = QPushButton(_("Bring back everything"))
        self._lay_out()
        self.list.currentRowChanged.connect(self._choose)
        self.row_button.clicked.connect(self._bring_back_row)
        self.all_button.clicked.connect(self._bring_back_all)
        self.table.doubleClicked.connect(lambda index: self._show_row(index.row()))
        self.table.selectionModel().currentChanged.connect(self._enable)
        self.list.setCurrentRow(0)
        self._compare()

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, _NUMBER_WIDTH)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.count)
        right.addWidget(self.table, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        close = QPushButton(_("Close"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.row_button)
        buttons.addWidget(self.all_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 20, 20, 16)
        whole.setSpacing(16)
        whole.addLayout(middle, 1)
        whole.addLayout(buttons)

    def _choose(self, line: int) -> None:
        self._then = None
        if 0 <= line < len(self._versions):
            try:
                self._then = self._versions[line].read()
            except InterlinearError as error:
                self.model.show(())
                self.count.setText(str(error))
                self._enable()
                return
        self._compare()

    def _compare(self) -> None:
        found = () if self._then is None else changes(self._then, self._session.document.snapshot())
        self.model.show(found)
        told = ngettext("{n} row differs", "{n} rows differ", len(found)).format(n=len(found))
        if not self._versions:
            told = _("There are no earlier versions yet. One is kept each day that you work.")
        self.count.setText(told)
        if found:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._enable()

    def _enable(self) -> None:
        has_row = self.model.change(self.table.currentIndex().row()) is not None
        self.row_button.setEnabled(has_row)
        self.all_button.setEnabled(self._then is not None and self.model.rowCount() > 0)

    def _bring_back_row(self) -> None:
        change = self.model.change(self.table.currentIndex().row())
        if change is not None:
            self._session.do(row_back(self._session.document.segments, change), self)
            self._compare()

    def _bring_back_all(self) -> None:
        if self._then is not None:
            self._session.do(all_back(self._session.document.snapshot(), self._then), self)
            self._compare()

    def _show_row(self, line: int) -> None:
        change = self.model.change(line)
        if change is not None and change.now is not None:
            self.row_wanted.emit(change.row)
