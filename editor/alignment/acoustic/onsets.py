"""Where sounds begin, which is where rows like to begin.

After a pause that is plain. Where a voice dies away in an echo, or speaks over music, the sound
only grows louder at once; that says less, since a word does so at its stops as well.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from editor.alignment.acoustic.features import Bands
from editor.alignment.acoustic.model import Floats
from editor.alignment.acoustic.scores import STEPS

_AFTER_PAUSE, _LOUDER = 15.0, 12.0
_NEAR = 1
_BEFORE, _AFTER = 6, 4
_RISE_FROM_DB, _RISE_TO_DB = 8.0, 16.0
_DB = 10 / np.log(10)

NO_RISES = np.zeros(0, np.float32)
"""Of a recording whose loudness is not known."""


def rises(bands: Bands) -> Floats:
    """Return for each frame how sure it is that a sound grows louder at once there, 0 to 1."""
    level = bands.mean(axis=1, dtype=np.float32) * _DB
    if not len(level):
        return NO_RISES
    padded = np.pad(level, (_BEFORE, _AFTER), "edge")
    before = sliding_window_view(padded, _BEFORE).mean(axis=1)[: len(level)]
    after = sliding_window_view(padded, _AFTER).mean(axis=1)[_BEFORE + 1 :]
    rise = after - before
    share = np.clip((rise - _RISE_FROM_DB) / (_RISE_TO_DB - _RISE_FROM_DB), 0, 1)
    whole = len(share) // STEPS * STEPS
    frames: Floats = share[:whole].reshape(-1, STEPS).max(axis=1).astype(np.float32)
    return frames


def rewards(speech: NDArray[np.bool_], risen: Floats, frames: int) -> Floats:
    """Return what a row earns that begins at a frame.

    `speech` says for each 10 ms whether there is a voice, `risen` is a part of `rises`.
    """
    out = np.zeros(frames, np.float32)
    begins = np.flatnonzero(np.diff(np.concatenate([[0], speech.astype(np.int8)])) == 1) // STEPS
    for near in range(-_NEAR, _NEAR + 1):
        inside = begins + near
        out[inside[(inside >= 0) & (inside < frames)]] = _AFTER_PAUSE
    known = min(frames, len(risen))
    out[:known] += np.float32(_LOUDER) * risen[:known]
    return out
