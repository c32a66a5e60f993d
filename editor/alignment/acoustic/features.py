"""Samples into what the model hears: 25 bands each 10 ms, and how their cepstra change.

As the model was trained (feat.params): 130-6800 Hz, a lifter of 22, deltas over 2 frames
(1s_c_d_dd).
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor.alignment.acoustic.model import WIDTH, Floats

Bands: TypeAlias = NDArray[np.float16]
"""The logarithms of the power in 25 bands, a row each 10 ms."""

RATE = 16_000
STEP = 160
STEP_MS = 10
_LENGTH = 410
_FFT = 512
_BANDS = 25
_LOWEST, _HIGHEST = 130.0, 6800.0
_LIFTER = 22
_PRE_EMPHASIS = np.float32(0.97)
_LEAST_POWER = np.float32(1e-5)
_REACH = 3


class BandMeter:
    """Collects the bands of a recording from its blocks; 18 MB an hour."""

    def __init__(self) -> None:
        self._waiting = np.zeros(0, np.float32)
        self._last = np.float32(0)
        self._parts: list[Bands] = []

    def feed(self, block: NDArray[np.int16]) -> None:
        """Take the next samples, 16 kHz."""
        if not len(block):
            return
        samples = block.astype(np.float32)
        before = np.concatenate([[self._last], samples[:-1]])
        self._last = samples[-1]
        self._waiting = np.concatenate([self._waiting, samples - _PRE_EMPHASIS * before])
        count = (len(self._waiting) - _LENGTH) // STEP + 1
        if count > 0:
            self._parts.append(_bands(self._waiting, count))
            self._waiting = self._waiting[count * STEP :].copy()

    def bands(self) -> Bands:
        """Return what there is so far: a row each 10 ms."""
        return np.concatenate(self._parts) if self._parts else np.zeros((0, _BANDS), np.float16)


def streams(cepstra: Floats, begin: int, end: int) -> tuple[Floats, Floats, Floats]:
    """Return the cepstra from `begin` to `end`, their change, and the change of that."""
    index = np.clip(np.arange(begin - _REACH, end + _REACH), 0, len(cepstra) - 1)
    wide = cepstra[index]
    change = wide[5:-1] - wide[1:-5]
    later, earlier = wide[6:] - wide[2:-4], wide[4:-2] - wide[:-6]
    return wide[3:-3], change, later - earlier


def _bands(samples: Floats, count: int) -> Bands:
    frames = np.lib.stride_tricks.sliding_window_view(samples, _LENGTH)[::STEP][:count]
    spectrum = np.fft.rfft(frames * _WINDOW, _FFT)
    power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32)
    logs: Bands = np.log(np.maximum(power @ _FILTERS, _LEAST_POWER)).astype(np.float16)
    return logs


def _mel(hertz: float) -> float:
    return float(2595 * np.log10(1 + hertz / 700))


def _filters() -> Floats:
    """Return 25 triangles on the mel scale, each of area 1, their corners on lines of the FFT."""
    corners = 700 * (10 ** (np.linspace(_mel(_LOWEST), _mel(_HIGHEST), _BANDS + 2) / 2595) - 1)
    line = RATE / _FFT
    corners = np.round(corners / line) * line
    at = np.arange(_FFT // 2 + 1) * line
    columns = []
    for low, middle, high in zip(corners, corners[1:], corners[2:], strict=False):
        up = (at - low) / max(middle - low, 1e-9)
        down = (high - at) / max(high - middle, 1e-9)
        columns.append(np.maximum(0, np.minimum(up, down)) * 2 / (high - low))
    return np.stack(columns, axis=1).astype(np.float32)


def _cosines() -> Floats:
    order = np.arange(WIDTH)[None, :]
    table = np.cos(np.pi * order * (np.arange(_BANDS)[:, None] + 0.5) / _BANDS)
    table *= np.sqrt(2 / _BANDS)
    table[:, 0] *= np.sqrt(0.5)
    lifter = 1 + _LIFTER / 2 * np.sin(np.arange(WIDTH) * np.pi / _LIFTER)
    return (table * lifter).astype(np.float32)


_WINDOW = np.hamming(_LENGTH).astype(np.float32)
_FILTERS = _filters()
COSINES = _cosines()
"""What makes cepstra of bands."""
