"""Names and words in all open documents: as in many files, but each document gets one edit."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.core.i18n import _
from editor.core.progress import Progress
from editor.core.proposals import Proposal
from editor.qt.dialogs.archives.batch_dialog import BatchDialog
from editor.qt.dialogs.archives.batch_form import BatchForm
from editor.qt.dialogs.archives.batch_work import BatchWork, learnt_from
from editor.qt.dialogs.open_sources import OpenSources
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.workflows.archives import batch
from editor.workflows.archives.batch import Destination, Findings, Task, Written
from editor.workflows.documents.transcript_files import Input
from editor.workflows.names.glossaries import teach_user
from editor.workflows.names.naming import correction


class OpenWork(BatchWork):
    """Looks through open documents as they are now, and corrects them with one edit each."""

    def __init__(
        self, session: Session, sources: OpenSources, jobs: JobRunner, parent: QObject
    ) -> None:
        """Work on what the session has open."""
        super().__init__(jobs, parent)
        self._session = session
        self._sources = sources

    def look(self, sources: Sequence[Path], task: Task) -> None:
        """Look through the documents that the paths stand for."""
        talks = [
            (Input(key, Path(key.name)), self._sources.document(key).document.snapshot())
            for key in sources
        ]

        def work(progress: Progress) -> tuple[Findings, ...]:
            return batch.look_in(talks, task, progress)

        self._begin()
        self._jobs.run(work, self._take, self._fail)

    def write(
        self, chosen: Sequence[tuple[Input, Sequence[Proposal]]], destination: Destination
    ) -> None:
        """Correct the chosen places now; the user's glossary learns the names among them."""
        learnt = learnt_from(chosen)
        results = tuple(self._corrected(file, some) for file, some in chosen)

        def teach(_progress: Progress) -> tuple[Written, ...]:
            teach_user(learnt)
            return results

        self._begin()
        self._jobs.run(teach, self._tell, self._fail)

    def _corrected(self, file: Input, some: Sequence[Proposal]) -> Written:
        one = self._sources.document(file.path)
        edit, stale = correction(one.document.snapshot(), some)
        if one.is_read_only:
            problem = _("“{path}” is open for reading, and was left as it is.")
            return Written(file, problem=problem.format(path=file.path))
        if edit.is_empty or self._session.do(edit, of=one) is None:
            return Written(file, remarks=batch.stale_remarks(stale))
        return Written(file, file.path, len(some) - stale, batch.stale_remarks(stale))


class CorrectAllDialog(BatchDialog):
    """Asks which open documents, shows what is found in them, and corrects what is ticked."""

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        """Begin with all open documents; the work is done beside the window's `jobs`."""
        self._session = session
        super().__init__(jobs, parent)
        self.setWindowTitle(_("Correct all open documents"))
        self.look_button.setText(_("Look through the documents"))
        self.folder_button.hide()
        self.write_button.setToolTip(_("Each document gets one step to undo"))

    def write_in_place(self) -> None:
        """Correct the documents; nothing is saved."""
        self.write(Destination())

    def _make_parts(self, jobs: JobRunner) -> None:
        sources = OpenSources(self._session.documents)
        self.form = BatchForm(sources)
        self.work = OpenWork(self._session, sources, jobs, self)
