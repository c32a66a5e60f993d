"""Work in a process of its own, so that the window stays quick and stopping is immediate.

The function, what it is given and what it returns must be values that can be sent between
processes. It reports through a `Progress` as anywhere else; cancelling ends the process, and that
it is enough reaches the work as in one process.
"""

import contextlib
import signal
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from editor.core.errors import InterlinearError, RequestError
from editor.core.i18n import _
from editor.core.progress import Enough, Progress

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")

_GLANCE_S = 0.1
_STEP_S = 0.05
_PATIENCE_S = 2.0


def in_worker(work: Callable[..., T], *given: object, progress: Progress) -> T:
    """Return `work(*given, progress)`, done in another process.

    Raises:
        InterlinearError: as the work raised it, or because the process ended early.
        Cancelled: the person asked to stop; the process has ended.
    """
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, work, given), daemon=True)
    process.start()
    there.close()
    try:
        value: T = _outcome(here, progress)
    finally:
        process.terminate()
        process.join(_PATIENCE_S)
        if process.is_alive():
            process.kill()
            process.join()
        process.close()
        here.close()
    return value


def _outcome(here: "Connection", progress: Progress) -> Any:
    """Return what the process sends at its end, passing on its progress until then."""
    last: tuple[int, int, str] = (0, 1, "")
    enough = Enough(progress)
    is_told = False
    while True:
        if not is_told and enough.came():
            is_told = True
            here.send("enough")
        if not here.poll(_GLANCE_S):
            progress.step(*last)
            continue
        try:
            kind, content = here.recv()
        except EOFError:
            raise RequestError(
                _(
                    "The work ended early; perhaps the memory was full. "
                    "Close other programs and try again."
                )
            ) from None
        if kind == "step":
            last = content
            progress.step(*last)
        elif kind == "failed":
            raise content
        else:
            return content


def _serve(there: "Connection", work: Callable[..., object], given: tuple[object, ...]) -> None:
    """Do the work and send its outcome; runs in the other process."""
    # Ctrl+C in a terminal reaches both processes; the first one decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(BrokenPipeError):
        try:
            there.send(("done", work(*given, _Steps(there))))
        except InterlinearError as error:
            there.send(("failed", error))


class _Steps:
    """A progress that sends its steps to the first process, twenty a second at most."""

    def __init__(self, there: "Connection") -> None:
        self._there = there
        self._last = 0.0
        self._is_enough = False

    @property
    def is_enough(self) -> bool:
        if not self._is_enough and self._there.poll():
            self._there.recv()
            self._is_enough = True
        return self._is_enough

    def step(self, done: int, total: int, text: str = "") -> None:
        now = time.monotonic()
        if now - self._last >= _STEP_S:
            self._last = now
            self._there.send(("step", (done, total, text)))
