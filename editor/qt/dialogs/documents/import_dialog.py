"""A look at a doubtful file before it opens; a tidy one opens without it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.bidi import isolated
from editor.core.i18n import _, ngettext
from editor.core.registry import title_of
from editor.formats.base import FORMATS
from editor.qt.dialogs.documents.import_model import ImportModel
from editor.qt.dialogs.sheets import sheet
from editor.qt.jobs import JobRunner
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label
from editor.workflows.documents.encoding_names import encoding_name
from editor.workflows.documents.importing import (
    Choices,
    Reading,
    doubts_of,
    read_as,
    suspicious_rows,
)
from editor.workflows.documents.opening import Opened

_SIZE = (860, 600)
_MARGIN = 24


class ImportDialog(QDialog):
    """Shows how a file was read and what is in doubt; Enter opens it so, Esc leaves it.

    `settled` is sent with what a person agreed to.
    """

    settled = Signal(object)

    def __init__(
        self, opened: Opened, choices: Choices, jobs: JobRunner, parent: QWidget | None = None
    ) -> None:
        """Show a file that was read from a path; `jobs` read it again when something is chosen."""
        super().__init__(parent)
        self.setWindowTitle(_("Look before opening"))
        resize_within(self, *_SIZE)
        self._path = opened.path or Path()
        self._jobs = jobs
        self.opened = opened
        self.formats = _box(choices.formats, opened.format, title_of(FORMATS.get(opened.format)))
        self.encodings = _box(
            tuple((one, encoding_name(one)) for one in choices.encodings),
            opened.encoding,
            encoding_name(opened.encoding),
        )
        self.swap = QCheckBox(_("The languages are the other way round"))
        self.model = ImportModel(self)
        self.reasons = plain_label("")
        self.reasons.setWordWrap(True)
        self.titles = plain_label("")
        self.titles.setWordWrap(True)
        self.problem = plain_label("")
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.agree = QPushButton(_("Open"))
        self._lay_out()
        for box in (self.formats, self.encodings):
            box.currentIndexChanged.connect(self._read_again)
        self.swap.toggled.connect(self._read_again)
        self._show(opened)
        self.agree.setFocus()

    def accept(self) -> None:
        """Qt: open the file as it is shown."""
        super().accept()
        self.settled.emit(self.opened)

    def _lay_out(self) -> None:
        name = plain_label(isolated(self._path.name))
        name.setObjectName("heading")
        self.formats.setAccessibleName(_("Kind of file"))
        self.encodings.setAccessibleName(_("Encoding"))
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(18)
        form.addRow(plain_label(_("Kind of file")), self.formats)
        form.addRow(plain_label(_("Encoding")), self.encodings)
        form.addRow(plain_label(""), self.swap)
        self.table = sheet(self.model, _("How the file was read"))
        self.table.setEditTriggers(self.table.EditTrigger.NoEditTriggers)
        self.agree.setProperty("accent", True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.agree, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(14)
        for widget in (name, self.reasons):
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(self.titles)
        column.addWidget(self.table, 1)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    def _reading(self) -> Reading:
        return Reading(
            self.formats.currentData(), self.encodings.currentData(), self.swap.isChecked()
        )

    def _read_again(self) -> None:
        reading = self._reading()
        self.agree.setEnabled(False)
        self._jobs.run(
            lambda _progress: (reading, read_as(self._path, reading)), self._arrived, self._refused
        )

    def _arrived(self, found: tuple[Reading, Opened]) -> None:
        reading, opened = found
        if reading == self._reading():
            self._show(opened)

    def _refused(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()

    def _show(self, opened: Opened) -> None:
        self.opened = opened
        transcript = opened.transcript
        self.problem.hide()
        self.reasons.setText(" ".join(doubts_of(opened)) or _("Nothing is in doubt now."))
        count = len(transcript.header)
        self.titles.setVisible(bool(count))
        self.titles.setText(
            ngettext("{n} title line: {lines}", "{n} title lines: {lines}", count).format(
                n=count, lines=" · ".join(transcript.header)
            )
        )
        self.swap.setEnabled(len(transcript.tracks) > 1 or self.swap.isChecked())
        self.model.show(transcript, suspicious_rows(transcript))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, self.model.columnCount() - 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.agree.setEnabled(True)


def _box(choices: tuple[tuple[str, str], ...], present: str, title: str) -> QComboBox:
    """Return a box of (id, title) with the present one chosen, whether it is among them or not."""
    box = QComboBox()
    for one, shown in choices:
        box.addItem(shown, one)
    if box.findData(present) < 0:
        box.insertItem(0, title, present)
    box.setCurrentIndex(box.findData(present))
    return box
