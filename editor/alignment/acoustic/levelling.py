"""Cepstra as the model knows them, whatever the room and the microphone: 13 numbers each 10 ms.

Three things are put right, each over the time around a frame:

- Where the room is loud, its noise is taken out of each band: Boll, "Suppression of Acoustic Noise
  in Speech Using Spectral Subtraction" (1979). What is heard at the quietest moments of ten seconds
  is the noise: Stahl and others, "Quantile Based Noise Estimation for Spectral Subtraction" (2000).
- The mean over a minute is taken away, so that two microphones both fit.
- Each number varies as much as in the speech that the model was made of; noise makes them all
  alike: Viikki and Laurila, "Cepstral Domain Segmental Feature Vector Normalization for Noise
  Robust Speech Recognition" (1998).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from editor.alignment.acoustic.features import COSINES, Bands
from editor.alignment.acoustic.model import Floats

_WINDOW = 6_000
_HOP = 1_000
_MOST_WIDENED, _MOST_NARROWED = 4.0, 1.2
_NOISE_WINDOW = 1_000
_RANGE_WINDOW = 3_000
_NOISE_HOP = 250
_SMOOTH = 5
_QUIET, _LOUD = 10, 95
_LEAST_LEFT = np.float32(0.1)
_NATURAL_FROM_DB, _NOISY_BELOW_DB = 25.0, 15.0
_DB = 10 / np.log(10)


class _Noise(NamedTuple):
    """The power of the noise, a row each 2.5 s, a column a band; 0 where none is taken out."""

    power: Floats

    def at(self, begin: int, end: int) -> Floats:
        """Return it for each frame from `begin` to `end`."""
        at = np.clip((np.arange(begin, end) + 0.5) / _NOISE_HOP - 0.5, 0, len(self.power) - 1)
        before = at.astype(np.int64)
        after = np.minimum(before + 1, len(self.power) - 1)
        share = (at - before).astype(np.float32)[:, None]
        between: Floats = self.power[before] * (1 - share) + self.power[after] * share
        return between


def levelled(bands: Bands, spread: Floats) -> Floats:
    """Return the cepstra of the bands; `spread` is how much each varies in the model's speech."""
    cepstra = _cepstra(bands)
    out = np.empty_like(cepstra)
    for begin in range(0, len(cepstra), _HOP):
        end = begin + _HOP
        around = cepstra[max(0, begin - _WINDOW // 2) : end + _WINDOW // 2]
        wider = spread / np.maximum(around.std(axis=0), np.float32(1e-3))
        wider = np.clip(wider, 1 / _MOST_NARROWED, _MOST_WIDENED)
        out[begin:end] = (cepstra[begin:end] - around.mean(axis=0)) * wider
    return out


def _cepstra(bands: Bands) -> Floats:
    noise = _noise(bands)
    out = np.empty((len(bands), COSINES.shape[1]), np.float32)
    for begin in range(0, len(bands), _HOP):
        end = min(len(bands), begin + _HOP)
        out[begin:end] = _without_noise(bands[begin:end], noise.at(begin, end)) @ COSINES
    return out


def _without_noise(bands: Bands, noise: Floats) -> Floats:
    logs = bands.astype(np.float32)
    if noise.any():
        power = np.exp(logs)
        logs = np.log(np.maximum(power - noise, _LEAST_LEFT * power))
    return logs


def _noise(bands: Bands) -> _Noise:
    rows = []
    for begin in range(0, len(bands), _NOISE_HOP):
        share = _noisiness(_around(bands, begin, _RANGE_WINDOW))
        power = np.zeros(bands.shape[1], np.float32)
        if share > 0:
            heard = np.exp(_around(bands, begin, _NOISE_WINDOW).astype(np.float32))
            power = share * np.percentile(_smoothed(heard), _QUIET, axis=0).astype(np.float32)
        rows.append(power)
    return _Noise(np.array(rows, np.float32))


def _around(bands: Bands, begin: int, window: int) -> Bands:
    middle = begin + _NOISE_HOP // 2
    return bands[max(0, middle - window // 2) : middle + window // 2]


def _noisiness(bands: Bands) -> float:
    """Return 0 where speech stands out from its pauses as in a quiet room, 1 where it hardly does.

    Only then is noise taken out: it would take faint sounds along.
    """
    quiet, loud = np.percentile(bands.mean(axis=1, dtype=np.float32), [_QUIET, _LOUD]) * _DB
    share = (_NATURAL_FROM_DB - (loud - quiet)) / (_NATURAL_FROM_DB - _NOISY_BELOW_DB)
    return float(np.clip(share, 0, 1))


def _smoothed(power: Floats) -> NDArray[np.float64]:
    """Return the mean over five frames, where there are as many."""
    if len(power) < _SMOOTH:
        return power.astype(np.float64)
    sums = np.cumsum(power, axis=0, dtype=np.float64)
    sums[_SMOOTH:] -= sums[:-_SMOOTH]
    return sums[_SMOOTH - 1 :] / _SMOOTH
