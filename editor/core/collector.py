"""Pausing the garbage collector while many small values are built."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the garbage collector away inside the `with`.

    It would go through the rows being built again and again, for as much time as building them
    takes, and would find nothing: they form no cycles.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def leave_alone() -> None:
    """Keep the collector away from all that there is now; no later edit or repaint waits for it.

    To be called when a long transcript was just built. Its memory is given back as ever when it is
    no longer used.
    """
    gc.freeze()
