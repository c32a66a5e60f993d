"""The problems of the open document, kept up to date between other things the window does."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor.core.document import Applied
from editor.core.errors import InterlinearError
from editor.core.guideline import Guideline
from editor.core.guidelines import DEFAULT_GUIDELINE
from editor.core.i18n import _
from editor.core.issues import Issue
from editor.core.transcript import Transcript
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.qt.settings import Settings
from editor.workflows.problems.row_marks import UNMARKED, RowMark, row_mark

if TYPE_CHECKING:
    from editor.workflows.problems.findings import Findings

_LOG = logging.getLogger(__name__)
_WAIT_MS = 400
_SLICE_S = 0.008
_REST_MS = 60
"""Nothing is looked at while a person types or scrolls, as that would come a moment later."""
_TELL_S = 0.5
_TELL_SHARE = 20
"""Telling takes at most this part of the time; with 100,000 problems it takes a moment."""
_TELL_AFTER_MS = 150


class LiveProblems(QObject):
    """Looks at rows whenever the window has nothing else to do.

    `changed` is sent when other problems are known, or others are looked for.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        jobs: JobRunner,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        """Follow the session; the guideline is the one of the settings."""
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._settings = settings
        self._findings: Findings | None = None
        self._is_beginning = False
        self._guideline: Guideline | None = None
        self._told_at = 0.0
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self.look)
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._work)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._slices.start)
        self._tell_later = QTimer(self, singleShot=True, interval=_TELL_AFTER_MS)
        self._tell_later.timeout.connect(self._tell)
        self._tell_pause_s = _TELL_S
        self.issues: tuple[Issue, ...] = ()
        # A job that is cancelled answers nothing; one that is done answers before this comes.
        jobs.ended.connect(self._let_go, Qt.ConnectionType.QueuedConnection)
        session.document_changed.connect(self._begin)
        session.applied.connect(self._follow)

    @property
    def is_looking(self) -> bool:
        """True while there are rows that were not looked at."""
        return self._session.is_open and (self._findings is None or not self._findings.is_done)

    @property
    def guideline(self) -> Guideline:
        """The limits by which rows are judged.

        Raises:
            InputError: none of the guidelines can be read.
        """
        if self._guideline is None:
            self._guideline = self._chosen()
        return self._guideline

    def use(self, guideline_id: str) -> None:
        """Judge by another guideline, and remember it."""
        self._settings.guideline = guideline_id
        self._guideline = None
        self._begin()
        self.look()

    def look(self) -> None:
        """Begin to look, if that was not done yet; the problems come when they are found."""
        self._wait.stop()
        if not self._session.is_open or self._is_beginning:
            return
        if self._findings is not None:
            self._go_on()
            return
        try:
            guideline = self.guideline
        except InterlinearError as error:
            self._session.failed.emit(str(error))
            return
        snapshot = self._session.document.snapshot()
        self._is_beginning = True
        self._jobs.run(
            lambda _progress: _begun(snapshot, guideline),
            lambda found: self._take(found, snapshot, guideline),
            self._fail,
        )

    def _take(self, findings: Findings, snapshot: Transcript, guideline: Guideline) -> None:
        self._is_beginning = False
        if self._session.document.snapshot() is snapshot and self._guideline is guideline:
            self._findings = findings
            self._go_on()
        else:
            self._wait.start()

    def _let_go(self) -> None:
        """Be ready to begin again where the person has cancelled the beginning."""
        self._is_beginning = False

    def _fail(self, sentence: str) -> None:
        self._is_beginning = False
        self._rest.stop()
        self._slices.stop()
        self._session.failed.emit(sentence)

    def _go_on(self) -> None:
        self._told_at = perf_counter()
        if self._findings is not None and self._findings.is_done:
            self._tell()
        else:
            self._slices.start()

    def finish(self) -> None:
        """Look at all that is left, at once."""
        self.look()
        if self._findings is not None:
            while self._findings.step(self._session.document.snapshot()):
                pass
            self._tell()

    def hold(self) -> None:
        """Look at nothing for a moment, as a person is at work."""
        if self._slices.isActive() or self._rest.isActive():
            self._slices.stop()
            self._rest.start()

    def mark(self, row: int) -> RowMark:
        """Return what the grid shows of the problems of a row."""
        if self._findings is None:
            return UNMARKED
        return row_mark([*self._findings.of_row(self._session.document.segments, row)])

    def again(self, issue: Issue) -> Issue | None:
        """Return the problem as it is now, None if it is there no more."""
        if self._findings is None:
            return None
        return self._findings.again(self._session.document.snapshot(), issue)

    def may_fix(self, issue: Issue) -> bool:
        """True where a problem has a fix, or may have one when it is asked for."""
        return self._findings is not None and self._findings.may_fix(issue)

    def fix_of(self, issue: Issue) -> str | None:
        """Return the whole new text that mends a problem, None where there is none by now."""
        if self._findings is None:
            return None
        return self._findings.fix_of(self._session.document.snapshot(), issue)

    def fixes(self, issues: Iterable[Issue]) -> dict[tuple[int, int], str]:
        """Return the whole new text of each (row, track) when problems of one kind are mended."""
        if self._findings is None:
            return {}
        return self._findings.fixes(self._session.document.snapshot(), issues)

    def _chosen(self) -> Guideline:
        from editor.workflows.problems.guidelines import guidelines

        known = guidelines()
        return known.get(self._settings.guideline, known[DEFAULT_GUIDELINE])

    def _begin(self) -> None:
        for timer in (self._rest, self._slices, self._tell_later):
            timer.stop()
        self._findings = None
        self.issues = ()
        self._wait.start()
        self.changed.emit()

    def _follow(self, applied: Applied) -> None:
        if self._findings is None:
            return
        document = self._session.document
        if not self._findings.follow(applied.edit, document.fields(), document.segments):
            self._findings = None
            self._wait.start()
        elif self._findings.is_done:
            self._tell()
        else:
            self._rest.start()
        self.hold()

    def _work(self) -> None:
        findings, until = self._findings, perf_counter() + _SLICE_S
        if findings is None:
            self._slices.stop()
            return
        snapshot = self._session.document.snapshot()
        try:
            while findings.step(snapshot) and perf_counter() < until:
                pass
        except Exception as error:  # noqa: BLE001 - a check of another program may do anything
            _LOG.exception("a check failed")
            sentence = _("Checking stopped: {error}. Your text is unharmed.").format(error=error)
            self._fail(sentence)
            return
        if findings.is_done:
            self._slices.stop()
            self._tell_later.start()
        elif perf_counter() - self._told_at > self._tell_pause_s:
            self._tell()

    def _tell(self) -> None:
        findings = self._findings
        if findings is None:
            return
        self._tell_later.stop()
        if findings.is_done:
            self._slices.stop()
        began = perf_counter()
        self.issues = tuple(findings.issues(self._session.document.snapshot()))
        self.changed.emit()
        self._told_at = perf_counter()
        self._tell_pause_s = max(_TELL_S, _TELL_SHARE * (self._told_at - began))


def _begun(snapshot: Transcript, guideline: Guideline) -> Findings:
    """Return findings of a talk; what they need is loaded here, off the window's thread."""
    from editor.workflows.problems.findings import begin

    return begin(snapshot, guideline)
