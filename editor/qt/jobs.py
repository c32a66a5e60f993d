"""Long work off the window's thread, one job after another, with progress and cancel.

A job that can do with a part of its work is asked for what is there by now instead.

The work gets plain values and a `Progress`; what it returns comes back on the window's thread.
It must not touch the document or a widget.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.core.progress import Cancelled, Progress

T = TypeVar("T")
Executor = Callable[[Callable[[], None]], object]

_LOG = logging.getLogger(__name__)


class JobRunner(QObject):
    """Runs jobs and tells how far they are.

    `began` is sent when there is something to do, `progressed` (done, total, text) on its steps,
    `ended` when nothing is left to do, however it went.
    """

    began = Signal()
    progressed = Signal(int, int, str)
    ended = Signal()
    _returned = Signal(object)

    def __init__(self, parent: QObject | None = None, executor: Executor | None = None) -> None:
        """Run on a thread of its own; a test hands in an executor that runs at once."""
        super().__init__(parent)
        self._pool = None if executor else ThreadPoolExecutor(1, "job")
        self._execute: Executor = executor or self._submit
        self._asked: deque[_Asked] = deque()
        self._others: list[JobRunner] = []
        self._returned.connect(self._finish)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[str], None],
        *,
        has_parts: bool = False,
    ) -> None:
        """Do the work, then call `done` with what it returned, or `failed` with a sentence.

        Neither is called when it was cancelled. Work that `has_parts` looks at `is_enough`, and
        returns what it has when it is.
        """
        asked = _Asked(has_parts)
        progress = _SignalProgress(self, asked)
        self._asked.append(asked)
        if len(self._asked) == 1:
            self.began.emit()
        self._execute(lambda: self._returned.emit(_outcome(work, progress, done, failed)))

    def cancel(self) -> None:
        """Ask the present job to stop at its next step; those that wait for it go on."""
        if self._asked:
            self._asked[0].stop.set()

    @property
    def has_parts(self) -> bool:
        """True while the present job can return a part of its work."""
        return bool(self._asked) and self._asked[0].has_parts

    def keep_part(self) -> None:
        """Ask the present job to return what it has by now."""
        if self._asked:
            self._asked[0].enough.set()

    def cancel_all(self) -> None:
        """Ask the present job and those that wait to stop."""
        for asked in self._asked:
            asked.stop.set()

    def another(self, parent: QObject) -> "JobRunner":
        """Return a runner of the same kind, whose jobs do not wait for those of this one."""
        runner = JobRunner(parent, None if self._pool is not None else self._execute)
        self._others.append(runner)
        return runner

    @property
    def is_busy(self) -> bool:
        """True while a job runs or waits."""
        return bool(self._asked)

    def close(self) -> None:
        """End the thread, after the present job has stopped, and those of the other runners."""
        for other in self._others:
            other.cancel_all()
        for other in self._others:
            other.close()
        self._others.clear()
        self.cancel_all()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _submit(self, task: Callable[[], None]) -> object:
        assert self._pool is not None  # noqa: S101 - made in __init__ when there is no executor
        return self._pool.submit(task)

    def _finish(self, call: Callable[[], None]) -> None:
        asked = self._asked.popleft()
        if not self._asked:
            self.ended.emit()
        if not asked.stop.is_set():
            call()


class _Asked:
    """What a person may ask of a job."""

    def __init__(self, has_parts: bool) -> None:
        self.has_parts = has_parts
        self.stop = threading.Event()
        self.enough = threading.Event()


class _SignalProgress:
    def __init__(self, runner: JobRunner, asked: _Asked) -> None:
        self._runner = runner
        self._asked = asked

    @property
    def is_enough(self) -> bool:
        return self._asked.enough.is_set()

    def step(self, done: int, total: int, text: str = "") -> None:
        if self._asked.stop.is_set():
            raise Cancelled
        self._runner.progressed.emit(done, total, text)


def _outcome(
    work: Callable[[Progress], Any],
    progress: Progress,
    done: Callable[[Any], None],
    failed: Callable[[str], None],
) -> Callable[[], None]:
    try:
        value = work(progress)
    except Cancelled:
        return lambda: None
    except InterlinearError as error:
        sentence = str(error)
        return lambda: failed(sentence)
    except Exception as error:  # noqa: BLE001 - nothing may be lost silently on a thread
        _LOG.exception("a job failed")
        sentence = _("Something went wrong: {error}. Your text is unharmed.").format(error=error)
        return lambda: failed(sentence)
    return lambda: done(value)
