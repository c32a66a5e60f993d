"""Where much work is done: on the processors of this machine, or on a cluster."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, wait
from contextlib import AbstractContextManager, contextmanager
from typing import Any, TypeVar

from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.progress import Progress

T = TypeVar("T")

_GLANCE_S = 0.1
_WORTH_A_PROCESS = 4


def executor_for(cluster: str | None) -> AbstractContextManager[Executor]:
    """Return the processes of this machine, or the Dask cluster at an address.

    Raises:
        RequestError: the cluster cannot be reached, or Dask is not installed.
    """
    return _cluster(cluster) if cluster is not None else _processes()


def executor_of_window(count: int) -> AbstractContextManager[Executor]:
    """Return what does work on `count` files: processes, or this thread where there are few."""
    return _processes() if count >= _WORTH_A_PROCESS else AtOnce()


class AtOnce(Executor):
    """Does what is submitted before `submit` returns."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Return a future that is done."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - whoever asks for the result gets it
            future.set_exception(error)
        return future


def each(
    executor: Executor,
    work: Callable[..., T],
    calls: Sequence[tuple[object, ...]],
    progress: Progress,
    text: str,
    done: Callable[[int, T], None] | None = None,
) -> list[T]:
    """Return what the work makes of each call, in their order.

    `done` is given the number of a call and its result as soon as that is there.

    Raises:
        Cancelled: the person asked to stop, which is noticed at once; what waits is not begun.
    """
    futures: list[Future[T]] = []
    told = _Told(done, len(calls), progress, text)
    try:
        for call in calls:
            futures.append(executor.submit(work, *call))
            told.look(futures[-1:], len(futures) - 1)
        while told.count < len(futures):
            wait(futures, _GLANCE_S)
            told.look(futures)
    except BaseException:
        for future in futures:
            future.cancel()
        raise
    return [future.result() for future in futures]


class _Told:
    """Which results were passed on already."""

    def __init__(
        self, done: Callable[[int, Any], None] | None, total: int, progress: Progress, text: str
    ) -> None:
        self._done = done
        self._total = total
        self._progress = progress
        self._text = text
        self._numbers: set[int] = set()

    @property
    def count(self) -> int:
        """Return how many."""
        return len(self._numbers)

    def look(self, futures: Sequence[Future[Any]], first: int = 0) -> None:
        """Pass on what is there and was not before, and tell how far the work is."""
        for number, future in enumerate(futures, first):
            if future.done() and number not in self._numbers:
                self._numbers.add(number)
                if self._done is not None:
                    self._done(number, future.result())
        self._progress.step(self.count, max(1, self._total), self._text)


@contextmanager
def _processes() -> Iterator[Executor]:
    """Give processes that end by themselves, without being waited for, when work is stopped."""
    count = min(os.cpu_count() or 1, 61)
    pool = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"))
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError:
        raise RequestError(
            _("For a cluster, Dask is needed. Install it: pip install “interlinear[cluster]”.")
        ) from None
    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError) as error:
        raise RequestError(
            _("The cluster “{address}” cannot be reached: {reason}.").format(
                address=address, reason=error
            )
        ) from error
    with client:
        yield client.get_executor(pure=False)
