"""All open documents exported at once: which ones, how, and into which folder."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from editor.core.guidelines import DEFAULT_GUIDELINE
from editor.core.i18n import _, ngettext
from editor.core.progress import Progress
from editor.qt.dialogs.open_sources import OpenSources
from editor.qt.dialogs.sheets import SheetDialog, button, row_of
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.qt.widgets.details import DetailsDialog
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label
from editor.qt.widgets.working import WorkingLine
from editor.workflows.exports.export_choices import ExportChoice, ready_made, saved_presets
from editor.workflows.exports.export_many import Outcome, Talk, export_all, named_apart, targets
from editor.workflows.problems.guidelines import guidelines

_SIZE = (560, 420)
_MARGIN = 24


class ExportAllDialog(SheetDialog):
    """Writes the ticked documents; `written` are their files, once it is done."""

    def __init__(
        self,
        session: Session,
        jobs: JobRunner,
        last: ExportChoice | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Tick all open documents; `last` is how something was exported the last time."""
        super().__init__(parent)
        self.setWindowTitle(_("Export all open documents"))
        resize_within(self, *_SIZE)
        self.written: tuple[Path, ...] = ()
        self._jobs = jobs.another(self)
        self.sources = OpenSources(session.documents)
        self.how = QComboBox()
        self.how.setAccessibleName(_("How they are exported"))
        last_one = {_("As the last export"): last} if last is not None else {}
        offered = {**last_one, **saved_presets(), **ready_made(DEFAULT_GUIDELINE)}
        for title, choice in offered.items():
            self.how.addItem(title, choice)
        self.folder = QLineEdit(str(session.suggested_path("").parent))
        self.folder.setAccessibleName(_("Folder to write to"))
        self._told = plain_label("")
        self._told.setWordWrap(True)
        self._details: tuple[str, ...] = ()
        self.details_button = button(_("Show all"))
        self.line = WorkingLine()
        self.close_button = button(_("Close"))
        self.export_button = button(_("Export"), accent=True)
        self._lay_out()
        self._connect()
        self._show_state()

    def export(self) -> None:
        """Write the ticked documents, in the background."""
        talks, choice, folder = self._talks(), self._choice(), self._folder()
        offered = guidelines()

        def work(progress: Progress) -> tuple[Outcome, ...]:
            return export_all(talks, choice, folder, offered, progress, overwrite=True)

        self.line.begin()
        self.export_button.setEnabled(False)
        self._jobs.run(work, self._show_done, self._tell)

    def reject(self) -> None:
        """Stop what is going on, and leave."""
        self._jobs.close()
        super().reject()

    def _talks(self) -> list[Talk]:
        keys = self.sources.paths()
        names = named_apart([key.stem for key in keys])
        pairs = zip(names, keys, strict=True)
        return [Talk(name, self.sources.document(key).document.snapshot()) for name, key in pairs]

    def _choice(self) -> ExportChoice:
        choice = self.how.currentData()
        assert isinstance(choice, ExportChoice)  # noqa: S101 - nothing else was put in
        return choice

    def _folder(self) -> Path:
        return Path(self.folder.text()).expanduser()

    def _show_done(self, outcomes: tuple[Outcome, ...]) -> None:
        self.written = tuple(path for one in outcomes for path in one.written)
        count = len(self.written)
        told = ngettext("{n} file was written.", "{n} files were written.", count).format(n=count)
        problems = [f"{one.name}: {one.problem}" for one in outcomes if one.problem]
        remarks = [f"{one.name}: {said}" for one in outcomes for said in one.remarks]
        if problems:
            left = ngettext(
                "{n} document could not be.", "{n} documents could not be.", len(problems)
            )
            told = f"{told} {left.format(n=len(problems))}"
        self._tell(told, (*problems, *remarks))

    def _tell(self, sentence: str, details: tuple[str, ...] = ()) -> None:
        self.line.end()
        self._details = details
        self._show_state()
        self._told.setText(sentence)
        self.details_button.setVisible(bool(details))

    def _show_state(self) -> None:
        talks, folder = self._talks(), self._folder()
        there = sum(path.exists() for path in targets(talks, self._choice(), folder))
        told = ngettext(
            "{n} file of that name is there already, and will be replaced.",
            "{n} files of these names are there already, and will be replaced.",
            there,
        ).format(n=there)
        is_there = folder.is_dir()
        nowhere = _("There is no such folder.")
        self._told.setText((told if there else "") if is_there else nowhere)
        self.details_button.hide()
        self.export_button.setText(_("Replace") if there else _("Export"))
        self.export_button.setEnabled(bool(talks) and is_there)

    def _lay_out(self) -> None:
        browse = button(_("Browse…"))
        browse.clicked.connect(self._browse)
        where = row_of(self.folder, browse)
        where.setStretch(0, 1)
        told = row_of(self._told, self.details_button)
        told.setStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(12)
        for text, widget in ((_("Documents"), self.sources), (_("How"), self.how)):
            label = plain_label(text)
            label.setBuddy(widget)
            column.addWidget(label)
            column.addWidget(widget)
        column.addWidget(plain_label(_("Folder")))
        column.addLayout(where)
        column.addLayout(told)
        column.addWidget(self.line)
        column.addStretch(1)
        column.addLayout(row_of(None, self.close_button, self.export_button))

    def _connect(self) -> None:
        self.sources.changed.connect(self._show_state)
        self.how.currentIndexChanged.connect(self._show_state)
        self.folder.textChanged.connect(self._show_state)
        self.details_button.clicked.connect(lambda: DetailsDialog(self._details, self).exec())
        self.close_button.clicked.connect(self.reject)
        self.export_button.clicked.connect(self.export)
        self.line.cancelled.connect(self._jobs.cancel_all)
        self._jobs.progressed.connect(self.line.show_progress)
        self._jobs.ended.connect(self.line.end)

    def _browse(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, _("A folder for the files"), self.folder.text()
        )
        if name:
            self.folder.setText(name)
