"""The spectrum of a recording for a picture: how loud each of 64 bands is, each 20 milliseconds.

The bands are as wide as the ear tells tones apart (O'Shaughnessy's mel), up to 8 kHz.
"""

from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor.audio.decoding import Block
from editor.audio.resampling import RATE

BANDS = 64
STEP = 320
STEP_MS = 20

Columns: TypeAlias = NDArray[np.uint8]
"""A row each 20 ms, a column a band from low to high; 0 to 255 over 72 decibels."""

_WINDOW = 512
_FACTOR = 4
_COARSEST = 256
_LOUDEST_DB, _RANGE_DB = 120.0, 72.0
_MEL, _CORNER = 2595.0, 700.0


class SpectrumMeter:
    """Collects the spectrum from the blocks of a recording; 12 MB an hour."""

    def __init__(self) -> None:
        """Begin at silence."""
        self._left = np.zeros(_WINDOW - STEP, np.int16)
        self._parts: list[Columns] = []
        self._shape = np.hanning(_WINDOW).astype(np.float32)
        self._bands = _bands()

    def feed(self, block: Block) -> None:
        """Take the next samples."""
        samples = np.concatenate([self._left, block])
        count = (len(samples) - _WINDOW) // STEP + 1
        if count <= 0:
            self._left = samples
            return
        windows = np.lib.stride_tricks.sliding_window_view(samples, _WINDOW)[::STEP][:count]
        self._left = samples[count * STEP :].copy()
        power = np.abs(np.fft.rfft(windows * self._shape, axis=1)) ** 2
        loud = 10 * np.log10(power.astype(np.float32) @ self._bands + 1)
        scaled = (loud - (_LOUDEST_DB - _RANGE_DB)) * (255 / _RANGE_DB)
        self._parts.append(np.clip(scaled, 0, 255).astype(np.uint8))

    def columns(self) -> Columns:
        """Return the spectrum so far."""
        return np.concatenate(self._parts) if self._parts else np.zeros((0, BANDS), np.uint8)


def _bands() -> NDArray[np.float32]:
    """Return how much of each frequency each band takes."""
    frequencies = np.arange(_WINDOW // 2 + 1) * RATE / _WINDOW
    mel = _MEL * np.log10(1 + frequencies / _CORNER)
    middles = np.linspace(0, mel[-1], BANDS + 2)
    width = middles[1]
    weight = np.maximum(0, 1 - np.abs(mel[:, None] - middles[None, 1:-1]) / width)
    # The lowest bands are narrower than the steps of the transform; they take what is nearest.
    nearest = np.abs(mel[:, None] - middles[None, 1:-1]).argmin(axis=0)
    weight[nearest, np.arange(BANDS)] = np.maximum(weight[nearest, np.arange(BANDS)], 0.5)
    return np.asarray(weight / weight.sum(axis=0), np.float32)


class Spectrum:
    """Columns made ready to be drawn at any scale: each level is four times as coarse."""

    has_bars: Literal[False] = False

    def __init__(self, columns: Columns) -> None:
        """Take the spectrum of a recording, or of what is known of it."""
        self._levels = [columns]
        while len(self._levels[-1]) > _COARSEST:
            self._levels.append(_coarser(self._levels[-1]))

    def picture(self, start_ms: float, pixel_ms: float, count: int) -> Columns:
        """Return the bands at `count` pixels of `pixel_ms` each, from `start_ms` on."""
        level, step = 0, float(STEP_MS)
        while level + 1 < len(self._levels) and step * _FACTOR <= pixel_ms:
            level, step = level + 1, step * _FACTOR
        values = self._levels[level]
        out = np.zeros((count, BANDS), np.uint8)
        places = np.floor((start_ms + pixel_ms * (np.arange(count) + 0.5)) / step).astype(np.int64)
        inside = (places >= 0) & (places < len(values))
        out[inside] = values[places[inside]]
        return out


def _coarser(columns: Columns) -> Columns:
    whole = -(-len(columns) // _FACTOR) * _FACTOR
    padded = np.pad(columns, ((0, whole - len(columns)), (0, 0)))
    coarse: Columns = padded.reshape(-1, _FACTOR, BANDS).max(axis=1)
    return coarse
