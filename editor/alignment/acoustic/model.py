"""The acoustic model: 42 phones, each a mixture of Gaussians, read from the files of CMU Sphinx.

File formats: `s3gau_read` and `ptm_mgau` of pocketsphinx 5 (BSD). The weights in `sendump` are
bytes; each step is a factor of 1.0001^1024, that is 0.10238 in natural logarithms.
"""

import struct
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor import paths

Floats: TypeAlias = NDArray[np.float32]

DENSITIES = 128
STREAMS = 3
WIDTH = 13
STATES = 3
_ENDIAN_MARK = 0x11223344
_LOG_STEP = -0.10238
_LEAST_VARIANCE = 1e-4
_SILENT_SHARE = 0.25


class Stream(NamedTuple):
    """One third of the features, ready for one multiplication a block.

    The logarithm of each Gaussian is [x squared, x] @ `factors` + `constant`; `weights` mixes the
    128 of a phone into its three states.
    """

    factors: Floats
    constant: Floats
    weights: Floats


class Model(NamedTuple):
    """The names of the phones, their Gaussians in three streams, and how much speech varies.

    `spread` is the standard deviation of each of the 13 cepstra in talk with its pauses.
    """

    phones: tuple[str, ...]
    streams: tuple[Stream, ...]
    spread: Floats


def folder() -> Path:
    """Return where the model of US English and its dictionary lie."""
    return paths.resources() / "acoustic" / "en-us"


@cache
def load() -> Model:
    """Read the model; about 50 ms, once."""
    phones = phone_names()
    means = _gaussians(folder() / "means")
    variances = _gaussians(folder() / "variances")
    weights = _weights(folder() / "sendump", len(phones))
    streams = tuple(
        _stream(means[n], variances[n], weights[n], len(phones)) for n in range(STREAMS)
    )
    return Model(phones, streams, _spread(phones, means[0], variances[0], weights[0]))


@cache
def phone_names() -> tuple[str, ...]:
    """Return the names of the phones in the order of the codebooks.

    Some are no speech: SIL (silence), +NSN+ (noise) and +SPN+ (a voice without words).
    """
    data = (folder() / "mdef").read_bytes()
    (header,) = struct.unpack_from("<i", data, 8)
    at = 12 + header
    (count,) = struct.unpack_from("<i", data, at)
    names = data[at + 40 :].split(b"\0", count)[:count]
    return tuple(name.decode("ascii") for name in names)


def _gaussians(path: Path) -> list[Floats]:
    """Return one array (phone, density, dimension) for each stream."""
    data = path.read_bytes()
    at = data.index(b"endhdr\n") + 7
    mark, books, streams, densities = struct.unpack_from("<I3i", data, at)
    widths = struct.unpack_from(f"<{streams}i", data, at + 16)
    if mark != _ENDIAN_MARK or densities != DENSITIES or widths != (WIDTH,) * STREAMS:
        raise ValueError(f"{path} is not the model that this program was made for")
    begin = at + 16 + 4 * streams + 4
    values = np.frombuffer(data, "<f4", books * streams * densities * WIDTH, begin)
    shaped = values.reshape(books, streams, densities, WIDTH).astype(np.float32)
    return [shaped[:, stream] for stream in range(streams)]


def _weights(path: Path, phones: int) -> Floats:
    """Return the weights (stream, phone, density, state) of the states without neighbours."""
    data = path.read_bytes()
    at = 0
    while (length := struct.unpack_from("<i", data, at)[0]) != 0:
        at += 4 + length
    rows, columns = struct.unpack_from("<2i", data, at + 4)
    begin = len(data) - STREAMS * rows * columns
    table = np.frombuffer(data, np.uint8, STREAMS * rows * columns, begin)
    own = table.reshape(STREAMS, rows, columns)[:, :, : STATES * phones]
    weights = np.exp(own.astype(np.float32) * np.float32(_LOG_STEP))
    shaped = weights.reshape(STREAMS, rows, phones, STATES)
    return np.ascontiguousarray(shaped.transpose(0, 2, 1, 3))


def _spread(phones: tuple[str, ...], means: Floats, variances: Floats, weights: Floats) -> Floats:
    """Return how much each number varies where a quarter is silence and all phones are alike."""
    shares = weights.mean(axis=2)[:, :, None] / weights.mean(axis=2).sum(axis=1)[:, None, None]
    mean = (shares * means).sum(axis=1)
    square = (shares * (means**2 + variances)).sum(axis=1)
    silence = phones.index("SIL")
    spoken = [place for place, name in enumerate(phones) if name != "SIL" and name[0] != "+"]
    mixed = [
        (1 - _SILENT_SHARE) * one[spoken].mean(axis=0) + _SILENT_SHARE * one[silence]
        for one in (mean, square)
    ]
    spread: Floats = np.sqrt(mixed[1] - mixed[0] ** 2).astype(np.float32)
    return spread


def _stream(means: Floats, variances: Floats, weights: Floats, phones: int) -> Stream:
    variances = np.maximum(variances, np.float32(_LEAST_VARIANCE))
    inverse = 1 / (2 * variances)
    constant = -0.5 * np.log(2 * np.pi * variances).sum(axis=2) - (means**2 * inverse).sum(axis=2)
    factors = np.concatenate([-inverse, 2 * means * inverse], axis=2)
    flat = factors.reshape(phones * DENSITIES, 2 * WIDTH).T
    return Stream(
        np.ascontiguousarray(flat, np.float32), constant.reshape(-1).astype(np.float32), weights
    )
