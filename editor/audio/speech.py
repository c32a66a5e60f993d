"""Where somebody speaks, told by the loudness against the quiet and the loud of its minute.

It hears where sound begins and ends within a hundredth of a second; it does not tell speech from
music. What is loud is judged over half a minute, so a quiet speaker beside a loud one is heard.
"""

from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor.audio.decoding import Block

STEP = 160
STEP_MS = 10
"""One value of loudness each 10 milliseconds."""

Loudness: TypeAlias = NDArray[np.float32]
Mask: TypeAlias = NDArray[np.bool_]

_WINDOW = 3_000
_HOP = 500
_QUIET, _LOUD = 5, 95
_SHARE = 0.35
_DEEPEST_DB = 32.0
_HEARABLE_DB = 14.0
_LEAST_RANGE_DB = 6.0
_GAP = 6
_SHORTEST = 4


class Stretch(NamedTuple):
    """From one moment to another, in milliseconds."""

    start: int
    end: int


class LoudnessMeter:
    """Collects the loudness (decibels) from the blocks of a recording."""

    def __init__(self) -> None:
        self._left = np.zeros(0, np.int16)
        self._parts: list[Loudness] = []

    def feed(self, block: Block) -> None:
        """Take the next samples."""
        samples = np.concatenate([self._left, block])
        whole = len(samples) // STEP * STEP
        self._left = samples[whole:].copy()
        if whole:
            steps = samples[:whole].reshape(-1, STEP).astype(np.float32)
            power = np.maximum(steps.var(axis=1), 1)
            self._parts.append((10 * np.log10(power)).astype(np.float32))

    def loudness(self) -> Loudness:
        """Return one value each 10 ms so far; a last part of one is left out."""
        return np.concatenate(self._parts) if self._parts else np.zeros(0, np.float32)


def speech_mask(loudness: Loudness) -> Mask:
    """Return for each 10 ms whether there is a voice, or a sound as loud as one."""
    if not len(loudness):
        return np.zeros(0, bool)
    padded = np.pad(loudness, 1, "edge")
    smooth = ((padded[:-2] + padded[1:-1] + padded[2:]) / 3).astype(np.float32)
    mask = np.zeros(len(smooth), bool)
    for begin in range(0, len(smooth), _HOP):
        middle = begin + _HOP // 2
        around = smooth[max(0, middle - _WINDOW // 2) : middle + _WINDOW // 2]
        mask[begin : begin + _HOP] = smooth[begin : begin + _HOP] > _threshold(around)
    return _without_clicks(_without_gaps(mask))


def stretches(mask: Mask) -> list[Stretch]:
    """Return the runs of True, in milliseconds."""
    edges = _edges(mask) * STEP_MS
    return [Stretch(int(start), int(end)) for start, end in edges]


def _threshold(around: Loudness) -> float:
    quiet, loud = np.percentile(around, [_QUIET, _LOUD])
    if loud < _HEARABLE_DB:
        return float("inf")
    if loud - quiet < _LEAST_RANGE_DB:
        # Without any pause in half a minute there is nothing to tell apart.
        return float(quiet) - 1
    return float(max(quiet + _SHARE * (loud - quiet), loud - _DEEPEST_DB))


def _edges(mask: Mask) -> NDArray[np.int64]:
    steps = np.diff(np.concatenate([[0], mask.astype(np.int8), [0]]))
    return np.stack([np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)], axis=1)


def _without_gaps(mask: Mask) -> Mask:
    filled = mask.copy()
    for begin, end in _edges(~mask):
        if end - begin < _GAP and begin > 0 and end < len(mask):
            filled[begin:end] = True
    return filled


def _without_clicks(mask: Mask) -> Mask:
    bare = mask.copy()
    for begin, end in _edges(mask):
        if end - begin < _SHORTEST:
            bare[begin:end] = False
    return bare
