"""The work of the dialog for many files, in the background; what was found is kept for later."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.core.progress import Progress
from editor.core.proposals import Proposal
from editor.qt.jobs import JobRunner
from editor.workflows.archives import batch
from editor.workflows.archives.batch import Destination, Findings, Task, Written
from editor.workflows.archives.executors import executor_of_window
from editor.workflows.documents.transcript_files import Input, transcripts_in
from editor.workflows.names.glossaries import teach_user


class BatchWork(QObject):
    """Looks through files and corrects them, one job at a time.

    `progressed` (done, total, text) tells how far it is. At the end one of these is sent: `looked`,
    `wrote` (what became of each file), `failed` (a sentence), or `stopped`.
    """

    progressed = Signal(int, int, str)
    looked = Signal()
    wrote = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        """Work beside the window's jobs, on a thread of its own."""
        super().__init__(parent)
        self._jobs = jobs.another(self)
        self._jobs.progressed.connect(self.progressed)
        self._jobs.ended.connect(self._rest)
        self._task: Task | None = None
        self._known: dict[Path, Findings] = {}
        self._is_answered = True
        self.is_busy = False
        self.findings: tuple[Findings, ...] = ()

    @property
    def known_count(self) -> int:
        """Return how many files were looked through, also when the work was stopped since."""
        return len(self._known)

    def look(self, sources: Sequence[Path], task: Task) -> None:
        """Look through files and folders; what was found by the same task is not looked for again.

        Files that have changed meanwhile are told when they are corrected.
        """
        if task != self._task:
            self._known, self._task = {}, task
        known = self._known

        def work(progress: Progress) -> tuple[Findings, ...]:
            files = transcripts_in(sources)
            with executor_of_window(len(files)) as executor:
                return batch.look(files, task, executor, progress, dict(known), keep)

        def keep(one: Findings) -> None:
            known[one.file.path] = one

        self._begin()
        self._jobs.run(work, self._take, self._fail)

    def write(
        self, chosen: Sequence[tuple[Input, Sequence[Proposal]]], destination: Destination
    ) -> None:
        """Correct the chosen places; the user's glossary learns the names among them."""
        learnt = learnt_from(chosen)

        def work(progress: Progress) -> tuple[Written, ...]:
            results = batch.write(chosen, destination, progress)
            teach_user(learnt)
            return results

        self._begin()
        self._jobs.run(work, self._tell, self._fail)

    def stop(self) -> None:
        """Stop at once; what was done so far is kept."""
        self._jobs.cancel_all()

    def close(self) -> None:
        """End the thread."""
        self._jobs.close()

    def forget(self) -> None:
        """Look through all files again the next time."""
        self._known = {}

    def _begin(self) -> None:
        self._is_answered = False
        self.is_busy = True

    def _take(self, findings: tuple[Findings, ...]) -> None:
        self._is_answered = True
        self.findings = findings
        self.looked.emit()

    def _tell(self, results: tuple[Written, ...]) -> None:
        self._is_answered = True
        self.forget()
        self.wrote.emit(results)

    def _fail(self, sentence: str) -> None:
        self._is_answered = True
        self.failed.emit(sentence)

    def _rest(self) -> None:
        """Tell that the work has ended; when it was stopped, no answer comes behind this."""
        self.is_busy = False
        QTimer.singleShot(0, self._tell_stopped)

    def _tell_stopped(self) -> None:
        if not self._is_answered and not self.is_busy:
            self._is_answered = True
            self.stopped.emit()


def learnt_from(chosen: Iterable[tuple[Input, Sequence[Proposal]]]) -> list[tuple[str, str]]:
    """Return the right form and what was found, once each, of the places that have a right form."""
    return sorted({(one.right, one.found) for _file, some in chosen for one in some if one.right})
