"""Where much work is done: on the processors of this machine, or on a cluster."""

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager

from editor.core.errors import RequestError
from editor.core.i18n import _


def executor_for(cluster: str | None) -> AbstractContextManager[Executor]:
    """Return the processes of this machine, or the Dask cluster at an address.

    Raises:
        RequestError: the cluster cannot be reached, or Dask is not installed.
    """
    if cluster is not None:
        return _cluster(cluster)
    count = min(os.cpu_count() or 1, 61)
    return ProcessPoolExecutor(count, multiprocessing.get_context("spawn"))


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
