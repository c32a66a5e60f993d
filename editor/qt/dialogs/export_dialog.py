"""Export: choices on the left, how the file will begin on the right."""

from pathlib import Path

from PySide6.QtCore import QFileInfo, QLocale
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.qt.dialogs.export_form import ExportForm
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.qt.theme import clock_font
from editor.qt.widgets.labels import plain_label
from editor.workflows import exporting
from editor.workflows.exporting import Exported

_PREVIEW_POINTS = 9.5
_MARGIN = 24


class ExportDialog(QDialog):
    """Asks what to export, shows it live, and writes it; `written` are the files, once done."""

    def __init__(
        self,
        session: Session,
        suggestion: Path,
        parent: QWidget | None = None,
        *,
        jobs: JobRunner | None = None,
        guideline: str = "",
    ) -> None:
        """Show the choices for the open document; the file is suggested beside `suggestion`.

        `jobs` do the work in the background; without them it is done at once. `guideline` is the id
        of the one to begin with.
        """
        super().__init__(parent)
        self._jobs = jobs
        self.setWindowTitle(_("Export"))
        self.resize(880, 560)
        self.written: tuple[Path, ...] = ()
        self.remarks: tuple[str, ...] = ()
        self._session = session
        self._transcript = session.document.snapshot()

        self.form = ExportForm(self._transcript, guideline)
        self.preview = _preview_box()
        self.path_edit = QLineEdit(str(suggestion))
        self.path_edit.setAccessibleName(_("File to write"))
        self._note = plain_label("")
        self._note.setWordWrap(True)
        self._problem = plain_label("")
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._accept_button = QPushButton(_("Export"))
        self._accept_button.setProperty("accent", True)
        self._accept_button.setDefault(True)
        self._buttons.addButton(self._accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()

        self.form.changed.connect(self._format_changed)
        self.path_edit.textChanged.connect(self._show_state)
        self._buttons.accepted.connect(self._export)
        self._buttons.rejected.connect(self.reject)
        self._format_changed()

    @property
    def target(self) -> Path:
        """The file as it is written in the field."""
        return Path(self.path_edit.text()).expanduser()

    def _lay_out(self) -> None:
        browse = QPushButton(_("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        path_row = QHBoxLayout()
        path_row.setSpacing(8)
        path_row.addWidget(self.path_edit, 1)
        path_row.addWidget(browse)

        choices = QVBoxLayout()
        choices.setSpacing(16)
        choices.addWidget(self.form)
        choices.addStretch(1)

        shown = QVBoxLayout()
        shown.setSpacing(8)
        heading = plain_label(_("How the file begins"))
        heading.setObjectName("quiet")
        shown.addWidget(heading)
        shown.addWidget(self.preview, 1)

        upper = QHBoxLayout()
        upper.setSpacing(28)
        upper.addLayout(choices, 0)
        upper.addLayout(shown, 1)

        whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        whole.setSpacing(14)
        whole.addLayout(upper, 1)
        whole.addLayout(path_row)
        whole.addWidget(self._note)
        whole.addWidget(self._problem)
        whole.addWidget(self._buttons)

    def _format_changed(self) -> None:
        path = self.target
        self.path_edit.setText(str(path.with_suffix(self.form.format.suffixes[0])))
        self._show_preview()
        self._show_state()

    def _show_preview(self) -> None:
        try:
            text = exporting.preview(self._transcript, self.form.options())
        except InterlinearError as error:
            text = str(error)
        self.preview.setPlainText(text or _("There is nothing to write: no row has a time."))

    def _show_state(self) -> None:
        existing = [path for path in self._targets() if path.exists()]
        if existing:
            changed = QFileInfo(str(existing[0])).lastModified()
            when = QLocale().toString(changed, QLocale.FormatType.ShortFormat)
            self._note.setText(
                _("“{name}” exists, from {when}. It will be replaced.").format(
                    name=existing[0].name, when=when
                )
            )
        else:
            self._note.setText(_("Nothing leaves this computer."))
        self._accept_button.setText(_("Replace") if existing else _("Export"))
        self._problem.setVisible(bool(self._problem.text()))

    def _targets(self) -> tuple[Path, ...]:
        return exporting.planned_paths(self.target, self._transcript, self.form.options().layout)

    def _browse(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, _("Export to"), str(self.target), options=QFileDialog.Option.DontConfirmOverwrite
        )
        if name:
            self.path_edit.setText(name)

    def _export(self) -> None:
        options, target = self.form.options(), self.target
        if self._jobs is None:
            try:
                self._write(exporting.build(self._transcript, options), target)
            except InterlinearError as error:
                self._fail(str(error))
            return
        self._accept_button.setEnabled(False)
        self._accept_button.setText(_("Exporting…"))
        self._jobs.run(
            lambda progress: exporting.read_back(
                exporting.build(self._transcript, options, progress), progress
            ),
            lambda exported: self._write(exported, target),
            self._fail,
        )

    def _write(self, exported: Exported, target: Path) -> None:
        try:
            self.written = exporting.write(exported, target, overwrite=True)
        except InterlinearError as error:
            self._fail(str(error))
            return
        self.remarks = exported.remarks
        self.accept()

    def _fail(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._accept_button.setEnabled(True)
        self._show_state()

    def reject(self) -> None:
        """Leave without a file; work that has begun is stopped."""
        if self._jobs is not None and not self._accept_button.isEnabled():
            self._jobs.cancel()
        super().reject()


def _preview_box() -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setFont(clock_font(_PREVIEW_POINTS))
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
    box.setAccessibleName(_("How the file begins"))
    return box
