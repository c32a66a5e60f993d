"""The outline of a recording for its waveform: made once, shown while it is made, kept in a cache.

The sound is decoded in a process of its own (see `audio.decoding`); here only its outline is taken
down, and what is heard of it without knowing words, by which times are estimated.
"""

import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.progress import Progress
from editor.workflows.sound.sound_cache import SoundCache

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from editor.alignment.pauses.hearing import Hearing
    from editor.audio.peaks import Peaks

STEP_MS = 10
"""One peak, and one word about voices, each 10 milliseconds."""

CACHE = SoundCache("peaks", ".peaks")
"""An hour is 1.9 MB."""

_MAGIC = b"ILPK0002"
_HEAD = struct.Struct("<8sII")
_FIRST_PART_S = 0.1
_LATER_PART_S = 0.4


@dataclass(frozen=True, slots=True)
class Waveform:
    """The outline of a recording so far, and the edges of its silences.

    `peaks` has a row each 10 ms with the least and the greatest sample; `edges` are the moments in
    milliseconds, ascending, at which a voice begins or ends. They, and what is heard (`hearing`),
    come with the whole outline.
    """

    peaks: "Peaks"
    edges: tuple[int, ...] = ()
    is_whole: bool = False
    hearing: "Hearing | None" = None


Part = Callable[[Waveform], None]


def waveform(path: Path, digest: str, progress: Progress, on_part: Part | None = None) -> Waveform:
    """Return the outline of a recording, from the cache if it was made before.

    `digest` is the hash of the file; `on_part` is given what there is, several times a second.

    Raises:
        InputError: the recording cannot be decoded.
        Cancelled: the person asked to stop.
    """
    kept = _read(digest)
    if kept is not None:
        return kept
    peaks, hearing = _made(path, progress, on_part or (lambda _part: None))
    CACHE.keep(digest, _packed(peaks, hearing))
    return Waveform(peaks, _edges(hearing.voices), is_whole=True, hearing=hearing)


def _made(path: Path, progress: Progress, on_part: Part) -> "tuple[Peaks, Hearing]":
    from editor.alignment.pauses.hearing import Hearing
    from editor.audio.decoding import decode
    from editor.audio.peaks import PeakMeter
    from editor.audio.speech import LoudnessMeter, speech_mask
    from editor.audio.texture import TextureMeter

    peaks, loudness, texture = PeakMeter(), LoudnessMeter(), TextureMeter()
    told = time.monotonic() - _LATER_PART_S + _FIRST_PART_S
    for block in decode(path, progress):
        peaks.feed(block)
        loudness.feed(block)
        texture.feed(block)
        if time.monotonic() - told > _LATER_PART_S:
            told = time.monotonic()
            on_part(Waveform(peaks.peaks()))
    return peaks.peaks(), Hearing(speech_mask(loudness.loudness()), *texture.texture())


def _edges(voices: "NDArray[np.bool_]") -> tuple[int, ...]:
    from editor.audio.speech import stretches

    return tuple(moment for stretch in stretches(voices) for moment in stretch)


def _packed(peaks: "Peaks", hearing: "Hearing") -> bytes:
    import numpy as np

    return b"".join(
        (
            _HEAD.pack(_MAGIC, len(peaks), len(hearing.voices)),
            peaks.astype("<i2").tobytes(),
            np.packbits(hearing.voices).tobytes(),
            np.packbits(hearing.vowels).tobytes(),
            hearing.sharpness.tobytes(),
        )
    )


def _read(digest: str) -> Waveform | None:
    """Return what the cache holds, None when there is nothing or it is not as it was written."""
    import numpy as np

    from editor.alignment.pauses.hearing import Hearing

    data = CACHE.read(digest)
    if data is None or len(data) < _HEAD.size:
        return None
    magic, count, heard = _HEAD.unpack_from(data)
    bits = (heard + 7) // 8
    voices_at = _HEAD.size + 4 * count
    if magic != _MAGIC or len(data) != voices_at + 2 * bits + heard:
        return None
    peaks = np.frombuffer(data, "<i2", 2 * count, _HEAD.size).reshape(-1, 2).astype(np.int16)
    voices, vowels = (
        np.unpackbits(np.frombuffer(data, np.uint8, bits, at), count=heard).astype(bool)
        for at in (voices_at, voices_at + bits)
    )
    sharpness = np.frombuffer(data, np.uint8, heard, voices_at + 2 * bits).copy()
    hearing = Hearing(voices, sharpness, vowels)
    return Waveform(peaks, _edges(voices), is_whole=True, hearing=hearing)
