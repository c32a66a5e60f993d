"""The outline of the sound for a waveform: the least and the greatest sample of each 10 ms."""

from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor.audio.decoding import Block

STEP = 160
"""Samples a peak."""
STEP_MS = 10

_FACTOR = 4
_COARSEST = 256
_USUAL = 99.5
_LEAST = 600.0

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


class Outline:
    """Peaks made ready to be drawn at any scale: each level is four times as coarse."""

    has_bars: Literal[True] = True

    def __init__(self, peaks: Peaks) -> None:
        """Take the outline of a recording, or of what is decoded of it."""
        loud = np.abs(peaks.astype(np.int32)).max(axis=1, initial=0)
        self._levels = [loud.astype(np.float32)]
        while len(self._levels[-1]) > _COARSEST:
            self._levels.append(_coarser(self._levels[-1]))
        usual = float(np.percentile(loud, _USUAL)) if len(loud) else 0.0
        self._scale = 1 / max(usual, _LEAST)

    @property
    def length_ms(self) -> int:
        """How much of the recording there is, in milliseconds."""
        return len(self._levels[0]) * STEP_MS

    def heights(self, start_ms: float, bar_ms: float, count: int) -> list[float]:
        """Return how loud `count` bars of `bar_ms` each are from `start_ms` on, from 0 to 1."""
        level, step = 0, float(STEP_MS)
        while level + 1 < len(self._levels) and step * _FACTOR <= bar_ms:
            level, step = level + 1, step * _FACTOR
        values = self._levels[level]
        bounds = (start_ms + bar_ms * np.arange(count + 1)) / step
        begins = np.floor(bounds[:-1]).astype(np.int64)
        ends = np.maximum(np.ceil(bounds[1:]).astype(np.int64), begins + 1)
        out = np.zeros(count, np.float32)
        inside = (ends > 0) & (begins < len(values))
        if inside.any():
            first = np.clip(begins[inside], 0, len(values) - 1)
            last = np.clip(ends[inside], first + 1, len(values))
            pairs = np.stack([first, last], axis=1).reshape(-1)
            padded = np.append(values, np.float32(0))
            out[inside] = np.maximum.reduceat(padded, pairs)[::2]
        shown: list[float] = np.minimum(out * self._scale, 1).tolist()
        return shown


def _coarser(values: "NDArray[np.float32]") -> "NDArray[np.float32]":
    whole = -(-len(values) // _FACTOR) * _FACTOR
    coarse: NDArray[np.float32] = (
        np.pad(values, (0, whole - len(values))).reshape(-1, _FACTOR).max(axis=1)
    )
    return coarse
