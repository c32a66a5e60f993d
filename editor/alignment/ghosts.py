"""Speech that no row has."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from editor.alignment.base import Ghost
from editor.core.timeslots import TimeSlot

_STEP_MS = 10
_SHORTEST_MS = 1_500
_LONGEST_PAUSE_MS = 1_000


def ghosts(slots: Sequence[TimeSlot], speech: NDArray[np.bool_]) -> tuple[Ghost, ...]:
    """Return the stretches between the slots with a second and a half of speech or more.

    `speech` says for each 10 ms whether there is a voice; pauses of up to a second are no end.
    """
    spans = [(one.start, one.end) for one in slots if one.start is not None and one.end is not None]
    places = np.flatnonzero(speech & ~_covered(spans, len(speech)))
    if not len(places):
        return ()
    breaks = np.flatnonzero(np.diff(places) > _LONGEST_PAUSE_MS // _STEP_MS)
    taken = [slot.start for slot in slots if slot.start is not None]
    starts = np.unique(np.array(taken, np.int64) // _STEP_MS)
    rows_before = np.searchsorted(starts, places, side="right")
    breaks = np.union1d(breaks, np.flatnonzero(np.diff(rows_before)))
    return tuple(
        Ghost(int(run[0]) * _STEP_MS, (int(run[-1]) + 1) * _STEP_MS)
        for run in np.split(places, breaks + 1)
        if len(run) * _STEP_MS >= _SHORTEST_MS
    )


def _covered(spans: Sequence[tuple[int, int]], steps: int) -> NDArray[np.bool_]:
    """Return for each step whether it lies in one of the spans (milliseconds)."""
    changes = np.zeros(steps + 1, np.int64)
    if spans:
        edges = np.array(spans, np.int64)
        np.add.at(changes, np.clip(edges[:, 0] // _STEP_MS, 0, steps), 1)
        np.add.at(changes, np.clip(-(-edges[:, 1] // _STEP_MS), 0, steps), -1)
    covered: NDArray[np.bool_] = np.cumsum(changes[:-1]) > 0
    return covered
