"""The outline of the sound for a waveform: the least and the greatest sample of each 10 ms."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor.audio.decoding import Block

STEP = 160
"""Samples a peak."""

Peaks: TypeAlias = NDArray[np.int16]


class PeakMeter:
    """Collects the outline from the blocks of a recording; 1.4 MB an hour."""

    def __init__(self) -> None:
        self._left = np.zeros(0, np.int16)
        self._parts: list[Peaks] = []

    def feed(self, block: Block) -> None:
        """Take the next samples."""
        samples = np.concatenate([self._left, block])
        whole = len(samples) // STEP * STEP
        self._left = samples[whole:].copy()
        if whole:
            self._parts.append(_peaks(samples[:whole].reshape(-1, STEP)))

    def peaks(self) -> Peaks:
        """Return the outline so far: a row a step, its columns the least and the greatest."""
        parts = list(self._parts)
        if len(self._left):
            parts.append(_peaks(self._left[None, :]))
        return np.concatenate(parts) if parts else np.zeros((0, 2), np.int16)


def _peaks(steps: Block) -> Peaks:
    return np.stack([steps.min(axis=1), steps.max(axis=1)], axis=1)
