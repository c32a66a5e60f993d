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
    free = speech.copy()
    for slot in slots:
        if slot.start is not None and slot.end is not None:
            free[slot.start // _STEP_MS : -(-slot.end // _STEP_MS)] = False
    places = np.flatnonzero(free)
    if not len(places):
        return ()
    breaks = np.flatnonzero(np.diff(places) > _LONGEST_PAUSE_MS // _STEP_MS)
    taken = [slot.start for slot in slots if slot.start is not None]
    starts = np.unique(np.array(taken, np.int64) // _STEP_MS)
    rows_before = np.searchsorted(starts, places, side="right")
    breaks = np.union1d(breaks, np.flatnonzero(np.diff(rows_before)))
    out = []
    for run in np.split(places, breaks + 1):
        if len(run) * _STEP_MS >= _SHORTEST_MS:
            out.append(Ghost(int(run[0]) * _STEP_MS, (int(run[-1]) + 1) * _STEP_MS))
    return tuple(out)
