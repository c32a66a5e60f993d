"""The spectrum of a recording for its picture: made when it is first wanted, kept in a cache."""

import struct
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.progress import Progress
from editor.workflows.sound.sound_cache import SoundCache

if TYPE_CHECKING:
    from editor.audio.spectrum import Columns

CACHE = SoundCache("spectra", ".spectrum")
"""An hour is 12 MB."""

_MAGIC = b"ILSP0001"
_HEAD = struct.Struct("<8sI")
_PART_S = 0.5

Part = Callable[["Columns"], None]


def spectrogram(
    path: Path, digest: str, progress: Progress, on_part: Part | None = None
) -> "Columns":
    """Return the spectrum of a recording, from the cache if it was made before.

    `digest` is the hash of the file; `on_part` is given what there is, twice a second.

    Raises:
        InputError: the recording cannot be decoded.
        Cancelled: the person asked to stop.
    """
    from editor.audio.decoding import decode
    from editor.audio.spectrum import SpectrumMeter

    kept = _read(digest)
    if kept is not None:
        return kept
    meter = SpectrumMeter()
    told = time.monotonic()
    for block in decode(path, progress):
        meter.feed(block)
        if on_part is not None and time.monotonic() - told > _PART_S:
            told = time.monotonic()
            on_part(meter.columns())
    columns = meter.columns()
    CACHE.keep(digest, _HEAD.pack(_MAGIC, len(columns)) + columns.tobytes())
    return columns


def _read(digest: str) -> "Columns | None":
    """Return what the cache holds, None when there is nothing or it is not as it was written."""
    import numpy as np

    from editor.audio.spectrum import BANDS

    data = CACHE.read(digest)
    if data is None or len(data) < _HEAD.size:
        return None
    magic, count = _HEAD.unpack_from(data)
    if magic != _MAGIC or len(data) != _HEAD.size + count * BANDS:
        return None
    return np.frombuffer(data, np.uint8, -1, _HEAD.size).reshape(count, BANDS)
