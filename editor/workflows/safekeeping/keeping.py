"""Keeping changes: each is on the disk a moment after it was made, and the window never waits.

A `Keeper` hears of each change, and a thread of its own writes them into the journal, many at once
when they come fast. Saving goes through the same thread, so that journal and file agree.
"""

import contextlib
import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime

from editor.core.document import Applied, Document
from editor.core.edit import Edit
from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.formats.project.edits import edit_values
from editor.storage.chain import Chain
from editor.storage.fs import reason_of
from editor.storage.records import Record

_LOG = logging.getLogger(__name__)
_RETRY_S = 5.0


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in a cell that is being typed in."""

    row: str
    track: int
    text: str


@dataclass(frozen=True, slots=True)
class _Task:
    """Something to be done after all that was queued before it."""

    work: Callable[[], object]
    future: "Future[object]"


_Item = Applied | Draft | _Task | None


class Keeper:
    """Writes the changes of one document into its journal.

    `told` is called on the keeper's thread when `kept` or `problem` may have changed.
    """

    def __init__(self, document: Document, chain: Chain, told: Callable[[], None]) -> None:
        """Listen to the document; its present revision counts as kept."""
        self._chain = chain
        self._told = told
        self._queue: deque[_Item] = deque()
        self._wake = threading.Event()
        self._pending: list[Record] = []
        self._draft: Record | None = None
        self._reached = document.revision
        self._is_closing = False
        self._thread: threading.Thread | None = None
        self.kept = document.revision
        self.problem = ""
        self.failure: OSError | None = None
        self._unsubscribe = document.subscribe(self._put)

    def draft(self, draft: Draft | None) -> None:
        """Keep what stands in a cell; None when it was left without a change."""
        self._put(draft)

    def run(self, work: Callable[[], object]) -> "Future[object]":
        """Do something on the keeper's thread after all that came before; return its result."""
        future: Future[object] = Future()
        self._put(_Task(work, future))
        return future

    def settle(self) -> None:
        """Wait until all that came before is kept.

        Raises:
            OSError: it could not be kept.
        """
        self.run(self._demand).result()

    def close(self) -> None:
        """Keep what there is, then let go of the journal."""
        self._unsubscribe()
        if self._thread is not None:
            self.run(self._stop).result()
            self._thread.join()
        self._chain.close()

    def tell_to(self, told: Callable[[], None]) -> None:
        """Tell another from now on; when this returns, the one before is told no more."""
        self.run(lambda: setattr(self, "_told", told)).result()

    @property
    def chain(self) -> Chain:
        """The journal, to be touched only by what `run` runs."""
        return self._chain

    def exchange(self, chain: Chain) -> None:
        """Go on in another journal; only for what `run` runs."""
        self._chain = chain

    def tied(self, base: Record) -> list[Record]:
        """Return what ties the journal to a file, with what is being typed; for what `run` runs."""
        return [base] if self._draft is None else [base, self._draft]

    def forget_pending(self) -> None:
        """Drop what could not be kept, since a file has it now; only for what `run` runs."""
        self._pending.clear()
        self._succeed()

    def flush(self) -> bool:
        """Write what is pending; return whether nothing is left. Only for what `run` runs."""
        if not self._pending:
            return True
        try:
            self._chain.append(self._pending)
        except OSError as error:
            self.failure = error
            message = _("Your newest changes are not on the disk: {reason}.")
            self._tell(message.format(reason=reason_of(error)))
            return False
        except (TypeError, ValueError):
            _LOG.exception("a change cannot be written down")
            self._tell(_("Your newest changes are not on the disk. Save the project now."))
            return False
        self._pending.clear()
        self._succeed()
        return True

    def _succeed(self) -> None:
        self.kept = self._reached
        self.failure = None
        self._tell("")

    def _tell(self, problem: str) -> None:
        self.problem = problem
        self._told()

    def _demand(self) -> None:
        if not self.flush():
            raise self.failure or OSError()

    def _put(self, item: _Item) -> None:
        self._queue.append(item)
        self._wake.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while not self._is_closing:
            self._wake.wait(_RETRY_S if self._pending else None)
            self._wake.clear()
            while self._queue:
                self._take(self._queue.popleft())
            if not self._is_closing:
                self.flush()

    def _take(self, item: _Item) -> None:
        if isinstance(item, _Task):
            self._work(item)
        elif isinstance(item, Applied):
            self._pending.append({"rev": item.revision, str(item.step): _values(item.edit)})
            self._reached = item.revision
            self._draft = None
        else:
            if self._pending and "draft" in self._pending[-1]:
                self._pending.pop()
            cell = None if item is None else [item.row, item.track, item.text]
            self._pending.append({"draft": cell})
            self._draft = None if item is None else self._pending[-1]

    def _work(self, task: _Task) -> None:
        try:
            task.future.set_result(task.work())
        except (InterlinearError, OSError) as error:
            task.future.set_exception(error)
        except Exception as error:  # noqa: BLE001 - the thread must live, and the caller must know
            _LOG.exception("keeping failed")
            task.future.set_exception(error)

    def _stop(self) -> None:
        self.flush()
        self._is_closing = True


def _values(edit: Edit) -> object:
    """Return what is kept of an edit; what cannot be written down is told when it is written."""
    try:
        return edit_values(edit)
    except (KeyError, TypeError, ValueError):
        return edit


Clock = Callable[[], datetime]


def now_here() -> datetime:
    """Return the local time."""
    return datetime.now()


def quietly(work: Callable[[], object]) -> None:
    """Do something that is good to have, such as a backup; leave it where the disk refuses."""
    with contextlib.suppress(OSError, InterlinearError):
        work()
