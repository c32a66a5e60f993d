"""Export: choices on the left, the cue and the file as they will be on the right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileInfo, QLocale
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.errors import InterlinearError
from editor.core.i18n import _, ngettext
from editor.core.progress import Progress
from editor.formats.base import FORMATS
from editor.qt.dialogs.exports.export_form import ExportForm
from editor.qt.dialogs.exports.export_losses import LossList
from editor.qt.dialogs.exports.export_preview import ExportPreview
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.keyboard import PressingDialog
from editor.qt.widgets.labels import plain_label
from editor.qt.widgets.low_area import LowArea
from editor.workflows.exports import exporting, replacing
from editor.workflows.exports.beginnings import beginning_of, beginning_of_rows
from editor.workflows.exports.export_choices import ExportChoice
from editor.workflows.exports.exporting import Exported, ExportOptions

_SIZE = (980, 760)
_MARGIN = 24


class ExportDialog(PressingDialog):
    """Asks what to export, shows it live, and writes it; `written` are the files, once done.

    `wanted_row` is the row (0-based) that the person wants to see instead.
    """

    def __init__(
        self,
        session: Session,
        suggestion: Path,
        parent: QWidget | None = None,
        *,
        jobs: JobRunner | None = None,
        guideline: str = "",
        choice: ExportChoice | None = None,
    ) -> None:
        """Show the choices for the open document; the file is suggested beside `suggestion`.

        `jobs` do the work in the background; without them it is done at once. `guideline` is the id
        of the one to begin with, unless a whole `choice` is given.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._looks = jobs.another(self) if jobs is not None else None
        self.setWindowTitle(_("Export"))
        resize_within(self, *_SIZE)
        self.written: tuple[Path, ...] = ()
        self.remarks: tuple[str, ...] = ()
        self.wanted_row: int | None = None
        self._transcript = session.document.snapshot()
        self.form = ExportForm(self._transcript, guideline)
        self.shown = ExportPreview()
        self.preview = self.shown.text
        self.losses = LossList()
        self._make_rest(suggestion)
        self._lay_out()
        if choice is not None:
            self.form.use(choice)
        self.form.changed.connect(self._choice_changed)
        self.path_edit.textChanged.connect(self._show_state)
        self.losses.row_wanted.connect(self._go_to)
        self._buttons.accepted.connect(self._export)
        self._buttons.rejected.connect(self.reject)
        self._choice_changed()

    @property
    def target(self) -> Path:
        """The file as it is written in the field."""
        return Path(self.path_edit.text()).expanduser()

    def _make_rest(self, suggestion: Path) -> None:
        self.path_edit = QLineEdit(str(suggestion))
        self.path_edit.setAccessibleName(_("File to write"))
        self._note = plain_label("")
        self._note.setWordWrap(True)
        self._checked = plain_label("")
        self._checked.setObjectName("quiet")
        self._losses_title = plain_label(_("Left out or changed; a click goes to the row"))
        self._losses_title.setObjectName("quiet")
        self._losses_title.hide()
        self._problem = plain_label("")
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._accept_button = QPushButton(_("Export"))
        self._accept_button.setProperty("accent", True)
        self._buttons.addButton(self._accept_button, QDialogButtonBox.ButtonRole.AcceptRole)

    def _lay_out(self) -> None:
        browse = QPushButton(_("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        path_row = QHBoxLayout()
        path_row.setSpacing(8)
        path_row.addWidget(self.path_edit, 1)
        path_row.addWidget(browse)
        choices = QVBoxLayout()
        choices.addWidget(LowArea(self.form))
        choices.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(28)
        upper.addLayout(choices, 0)
        upper.addWidget(self.shown, 1)
        last_row = QHBoxLayout()
        last_row.addWidget(self._checked, 1)
        last_row.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        whole.setSpacing(12)
        whole.addLayout(upper, 1)
        whole.addLayout(path_row)
        for widget in (self._losses_title, self.losses, self._note, self._problem):
            whole.addWidget(widget)
        whole.addLayout(last_row)

    def _choice_changed(self) -> None:
        path = self.target
        self.path_edit.setText(str(path.with_suffix(self.form.format.suffixes[0])))
        self._problem.setText("")
        self._show_beginning()
        self._look()
        self._show_state()

    def _show_beginning(self) -> None:
        try:
            text = beginning_of_rows(self._transcript, self.form.options())
        except InterlinearError as error:
            text = str(error)
        self._show_text(text)

    def _show_text(self, text: str) -> None:
        self.shown.show_beginning(text or _("There is nothing to write: no row has a time."))

    def _look(self) -> None:
        """Make the whole export as it would be written, to tell what it loses."""
        options = self.form.options()
        self._checked.setText(_("Looking at all rows…"))
        if self._looks is None:
            try:
                self._show_look(exporting.read_back(exporting.build(self._transcript, options)))
            except InterlinearError as error:
                self._tell_problem(str(error))
            return
        self._looks.cancel_all()
        self._looks.run(
            lambda progress: self._made(options, progress), self._show_look, self._tell_problem
        )

    def begin_at(self, row: int) -> None:
        """Let the picture begin at the cue of a row (0-based)."""
        self.shown.begin_at(row)

    def _made(self, options: ExportOptions, progress: Progress) -> Exported:
        return exporting.read_back(exporting.build(self._transcript, options, progress), progress)

    def _show_look(self, exported: Exported) -> None:
        self.shown.show_cues(exported)
        self._show_text(beginning_of(exported))
        self.losses.show_losses(exported.losses)
        self._losses_title.setVisible(bool(exported.losses))
        cues = sum(len(file.shown) for file in exported.files)
        if cues:
            sentence = ngettext(
                "Read back: {n} cue is as it should be.",
                "Read back: {n} of {n} cues are as they should be.",
                cues,
            )
            self._checked.setText(sentence.format(n=cues))
        elif FORMATS.get(exported.format).is_subtitle:
            self._checked.setText(_("There is nothing to write."))
        else:
            self._checked.setText(_("Read back: as it should be."))

    def _show_state(self) -> None:
        targets = self._targets()
        existing = [path for path in targets if path.exists()]
        told = [_told_names(targets)] if len(targets) > 1 else []
        told += [_told_replaced(path) for path in existing]
        self._note.setText("\n".join(told))
        self._note.setVisible(bool(told))
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
            lambda progress: self._made(options, progress),
            lambda exported: self._write(exported, target),
            self._fail,
        )

    def _write(self, exported: Exported, target: Path) -> None:
        try:
            self.written = replacing.write_over(exported, target)
        except InterlinearError as error:
            self._fail(str(error))
            return
        self.remarks = exported.remarks
        self.accept()

    def _fail(self, sentence: str) -> None:
        self._accept_button.setEnabled(True)
        self._tell_problem(sentence)

    def _tell_problem(self, sentence: str) -> None:
        self._checked.setText("")
        self._problem.setText(sentence)
        self._show_state()

    def _go_to(self, row: int) -> None:
        self.wanted_row = row
        self.reject()

    def reject(self) -> None:
        """Leave without a file; work that has begun is stopped."""
        if self._jobs is not None and not self._accept_button.isEnabled():
            self._jobs.cancel()
        super().reject()

    def done(self, result: int) -> None:
        """End what is still looked at, and close."""
        if self._looks is not None:
            self._looks.close()
        super().done(result)


def _told_names(targets: Sequence[Path]) -> str:
    names = ", ".join(path.name for path in targets)
    return _("The files will be {names}.").format(names=names)


def _told_replaced(path: Path) -> str:
    changed = QFileInfo(str(path)).lastModified()
    when = QLocale().toString(changed, QLocale.FormatType.ShortFormat)
    kept = replacing.kept_as(path)
    if kept is None:
        sentence = _("“{name}” exists, from {when}. It will be replaced.")
        return sentence.format(name=path.name, when=when)
    sentence = _("“{name}” exists, from {when}. It will be replaced, and kept as “{kept}”.")
    return sentence.format(name=path.name, when=when, kept=kept.name)
