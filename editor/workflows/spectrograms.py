"""The spectrum of a recording for its picture: made when it is first wanted, kept in a cache."""

import struct
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from editor import paths
from editor.core.errors import InterlinearError
from editor.core.progress import Progress
from editor.storage import fs

if TYPE_CHECKING:
    from editor.audio.spectrum import Columns

KEPT_BYTES = 200 << 20
"""What the cache may hold; the spectra used longest ago go first. An hour is 12 MB."""

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

    place = cache_file(digest)
    kept = _read(place)
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
    _keep(place, columns)
    return columns


def cache_file(digest: str) -> Path:
    """Return where the spectrum of a recording with that hash is kept."""
    safe = "".join(char for char in digest if char.isalnum())[:64]
    return paths.cache_dir() / "spectra" / f"{safe or 'none'}.spectrum"


def _keep(place: Path, columns: "Columns") -> None:
    """Write the spectrum into the cache; without it everything works, only slower."""
    try:
        fs.make_folder(place.parent)
        fs.write_atomic(place, _HEAD.pack(_MAGIC, len(columns)) + columns.tobytes())
        fs.trim_folder(place.parent, KEPT_BYTES)
    except InterlinearError:
        return


def _read(place: Path) -> "Columns | None":
    import numpy as np

    from editor.audio.spectrum import BANDS

    try:
        data = place.read_bytes()
    except OSError:
        return None
    if len(data) < _HEAD.size:
        return None
    magic, count = _HEAD.unpack_from(data)
    if magic != _MAGIC or len(data) != _HEAD.size + count * BANDS:
        return None
    fs.mark_used(place)
    return np.frombuffer(data, np.uint8, -1, _HEAD.size).reshape(count, BANDS)
