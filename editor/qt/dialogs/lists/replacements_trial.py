"""What the rules would do to the open document, tried in the background while they are written."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from editor.core.edit import Edit
from editor.core.replacements import Rule, Rules
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.workflows.corrections.replacement_lists import Outcome, preview_edit

_WAIT_MS = 150


class Trial(QObject):
    """Tries rules; `ready` when `outcome` and `edit` are known, `failed` (a sentence) if never.

    Places that a person unticked are left alone as long as their rule is the same.
    """

    ready = Signal()
    failed = Signal(str)

    def __init__(
        self, session: Session, jobs: JobRunner, rules: Callable[[], Rules], parent: QObject
    ) -> None:
        """Try what `rules` returns when it is time."""
        super().__init__(parent)
        self.outcome: Outcome | None = None
        self.edit: Edit | None = None
        self._session = session
        self._jobs = jobs
        self._rules = rules
        self._asked = 0
        self._skipped: set[tuple[Rule, int, int]] = set()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self.start)

    def soon(self) -> None:
        """Forget what is known, and try again when the person stops writing."""
        self._asked += 1
        self.outcome = self.edit = None
        self._wait.start()

    def start(self) -> None:
        """Try now."""
        self.stop()
        asked, rules = self._asked, self._rules()
        rows = self._session.document.snapshot().segments
        cells = frozenset(
            (number, row, track)
            for number, rule in enumerate(rules)
            for known, row, track in self._skipped
            if known == rule
        )
        self._jobs.run(
            lambda progress: preview_edit(rows, rules, cells, progress),
            lambda found: self._take(asked, *found),
            lambda sentence: self._fail(asked, sentence),
        )

    def stop(self) -> None:
        """Let what is being tried come to nothing."""
        self._wait.stop()
        self._asked += 1

    def tick(self, rule: Rule, row: int, track: int, *, is_on: bool) -> None:
        """Let a rule change a text, or leave it alone."""
        (self._skipped.discard if is_on else self._skipped.add)((rule, row, track))
        self.soon()

    def _take(self, asked: int, outcome: Outcome, edit: Edit) -> None:
        if asked == self._asked:
            self.outcome, self.edit = outcome, edit
            self.ready.emit()

    def _fail(self, asked: int, sentence: str) -> None:
        if asked == self._asked:
            self.failed.emit(sentence)
