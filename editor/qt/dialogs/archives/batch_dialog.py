"""Names and words in many files: looked for, shown, and corrected where a person says yes."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from editor.core.errors import InterlinearError
from editor.core.i18n import _, ngettext
from editor.qt.dialogs.archives.batch_form import BatchForm
from editor.qt.dialogs.archives.batch_results import BatchDelegate, BatchModel
from editor.qt.dialogs.archives.batch_sources import SourceList
from editor.qt.dialogs.archives.batch_work import BatchWork
from editor.qt.dialogs.sheets import SheetDialog, button, row_of
from editor.qt.jobs import JobRunner
from editor.qt.panels.cards_tree import CardsTree
from editor.qt.widgets.details import DetailsDialog
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label
from editor.qt.widgets.working import WorkingLine
from editor.storage.fs import write_atomic
from editor.workflows.archives.batch import Destination, Written
from editor.workflows.archives.batch_cards import Place, batch_cards, by_file, new_backup_folder
from editor.workflows.names.naming_report import report

_MARGIN = 24


class BatchDialog(SheetDialog):
    """Asks for files, shows what is found in them, and corrects what is ticked."""

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        """Begin without files; the work is done beside the window's `jobs`."""
        super().__init__(parent)
        self.setWindowTitle(_("Correct many files"))
        resize_within(self, 880, 680)
        self.form: BatchForm
        self.work: BatchWork
        self._make_parts(jobs)
        self.model = BatchModel(self)
        self.tree = CardsTree(self.model, _("What was found in the files"))
        self.tree.setItemDelegate(BatchDelegate(self.tree))
        self.line = WorkingLine()
        self._told = plain_label("")
        self._told.setObjectName("quiet")
        self._told.setWordWrap(True)
        self._details: tuple[str, ...] = ()
        self.look_button = button(_("Look through the files"), accent=True)
        self.details_button = button(_("Show all"))
        self.report_button = button(_("Save a report…"))
        self.folder_button = button(_("Correct into a folder…"))
        self.write_button = button("", accent=True)
        self.close_button = button(_("Close"))
        self._lay_out()
        self._connect()
        self._tell("")
        self._show_state()

    def _make_parts(self, jobs: JobRunner) -> None:
        """Make what asks for the files, and what goes through them."""
        self.form = BatchForm(SourceList())
        self.work = BatchWork(jobs, self)

    def look(self) -> None:
        """Look through the files; work that was stopped goes on where it was."""
        try:
            task = self.form.task()
        except InterlinearError as error:
            self._tell(str(error))
            return
        self._tell("")
        self.line.begin()
        self.work.look(self.form.sources.paths(), task)
        self._show_state()

    def write(self, destination: Destination) -> None:
        """Correct what is ticked."""
        chosen: list[Place] = self.model.ticked()
        if chosen:
            self._destination = destination
            self.line.begin()
            self.work.write(by_file(chosen), destination)
            self._show_state()

    def write_in_place(self) -> None:
        """Correct the files themselves; the old ones are kept in a folder of the program."""
        self.write(Destination(backup=new_backup_folder()))

    def save_report(self, path: Path) -> None:
        """Write what was found, where, why and how sure: as a table (.csv) or as a page."""
        findings = self.work.findings
        files = [(one.file.path, one.proposals) for one in findings if not one.problem]
        try:
            write_atomic(path, report(files, path.suffix))
        except InterlinearError as error:
            self._tell(str(error))
            return
        self._tell(_("Written: {path}").format(path=path))

    def reject(self) -> None:
        """Stop what is going on; else leave."""
        if self.work.is_busy:
            self.work.stop()
            return
        self.work.close()
        super().reject()

    def _show_found(self) -> None:
        self.line.end()
        self.model.show(batch_cards(self.work.findings))
        problems = tuple(one.problem for one in self.work.findings if one.problem)
        count = len(self.work.findings)
        told = ngettext("{n} file looked through.", "{n} files looked through.", count)
        self._tell(" ".join((told.format(n=count), _left_out(len(problems)))).strip(), problems)
        self.tree.choose(0)
        if self.model.rowCount():
            self.tree.setFocus()
        self._show_state()

    def _show_written(self, results: tuple[Written, ...]) -> None:
        self.line.end()
        done = [one for one in results if one.count]
        problems = [one.problem for one in results if one.problem]
        remarks = [f"{one.file.path}: {said}" for one in results for said in one.remarks]
        count = sum(one.count for one in done)
        places = ngettext("{n} place", "{n} places", count).format(n=count)
        files = ngettext("{n} file", "{n} files", len(done)).format(n=len(done))
        said = [_("{places} corrected in {files}.").format(places=places, files=files)]
        if self._destination.backup is not None and done:
            folder = self._destination.backup
            said.append(_("The old files are in “{folder}”.").format(folder=folder))
        said.append(_left_out(len(problems)))
        self.model.show(())
        self._tell(" ".join(filter(None, said)), (*problems, *remarks))
        self._show_state()

    def _show_stopped(self) -> None:
        self.line.end()
        count = self.work.known_count
        told = ngettext(
            "Stopped after {n} file. Looking again goes on from there.",
            "Stopped after {n} files. Looking again goes on from there.",
            count,
        )
        self._tell(told.format(n=count))
        self._show_state()

    def _show_failed(self, sentence: str) -> None:
        self.line.end()
        self._tell(sentence)
        self._show_state()

    def _tell(self, sentence: str, details: tuple[str, ...] = ()) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))
        self._details = details
        self.details_button.setVisible(bool(details))

    def _show_state(self) -> None:
        is_idle = not self.work.is_busy
        count = self.model.ticked_count()
        text = ngettext("Correct {n} ticked place", "Correct {n} ticked places", count)
        self.write_button.setText(text.format(n=count) if count else _("Correct what is ticked"))
        for one in (self.write_button, self.folder_button):
            one.setEnabled(is_idle and count > 0)
        self.report_button.setEnabled(is_idle and bool(self.work.findings))
        self.look_button.setEnabled(is_idle and self.form.is_ready())
        self.form.setEnabled(is_idle)

    def _lay_out(self) -> None:
        self.write_button.setToolTip(_("The old files are copied into a folder first"))
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addLayout(row_of(self.look_button, self.line, None))
        told = row_of(self._told, self.details_button)
        told.setStretch(0, 1)
        column.addLayout(told)
        column.addWidget(self.tree, 1)
        last: tuple[QPushButton, ...] = (self.close_button, self.folder_button, self.write_button)
        column.addLayout(row_of(self.report_button, None, *last))

    def _connect(self) -> None:
        self.form.changed.connect(self._forget)
        self.look_button.clicked.connect(self.look)
        self.details_button.clicked.connect(lambda: DetailsDialog(self._details, self).exec())
        self.report_button.clicked.connect(self._ask_for_report)
        self.folder_button.clicked.connect(self._ask_for_folder)
        self.write_button.clicked.connect(self.write_in_place)
        self.close_button.clicked.connect(self.reject)
        self.line.cancelled.connect(self.work.stop)
        self.tree.skipped.connect(self._skip)
        self.model.dataChanged.connect(self._show_state)
        self.work.progressed.connect(self.line.show_progress)
        self.work.looked.connect(self._show_found)
        self.work.wrote.connect(self._show_written)
        self.work.failed.connect(self._show_failed)
        self.work.stopped.connect(self._show_stopped)

    def _forget(self) -> None:
        """Take away what belongs to other files or another question."""
        self.model.show(())
        self._tell("")
        self._show_state()

    def _skip(self, row: int) -> None:
        self.model.skip(row)
        self.tree.choose(row)
        self._show_state()

    def _ask_for_report(self) -> None:
        kinds = f"{_('Page')} (*.html);;{_('Table')} (*.csv)"
        name, chosen = QFileDialog.getSaveFileName(self, _("Save a report"), "names.html", kinds)
        if name:
            suffix = ".csv" if "csv" in chosen else ".html"
            self.save_report(Path(name) if Path(name).suffix else Path(name + suffix))

    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, _("A folder for the corrected files"))
        if name:
            self.write(Destination(folder=Path(name)))


def _left_out(count: int) -> str:
    told = ngettext("{n} file was left out.", "{n} files were left out.", count)
    return told.format(n=count) if count else ""
