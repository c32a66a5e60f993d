"""How late a person taps: beeps to tap along with, and the delay that comes of it."""

import io
import math
import struct
import wave
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from editor import paths
from editor.storage import fs

BEEPS_MS = (1500, 2600, 4050, 5000, 6400, 7250, 8700, 9800)
"""When they sound; the gaps are unlike, so that nobody taps by a rhythm."""

LENGTH_MS = 11_000
FEWEST = 5
_RATE = 16_000
_BEEP_MS = 120
_HERTZ = 880
_EARLIEST_MS, _LATEST_MS = -150, 700


def beeps_file() -> Path:
    """Return the sound of the beeps; it is made when it is not there yet.

    Raises:
        OutputError: it cannot be written.
    """
    path = paths.cache_dir() / "beeps.wav"
    data = beeps_wav()
    if not path.is_file() or path.stat().st_size != len(data):
        fs.make_folder(path.parent)
        fs.write_atomic(path, data)
    return path


def beeps_wav() -> bytes:
    """Return the beeps as a WAV file: 16 bit, one channel."""
    samples = bytearray(2 * _RATE * LENGTH_MS // 1000)
    count = _RATE * _BEEP_MS // 1000
    for begin in BEEPS_MS:
        for number in range(count):
            # The first and last 5 ms swell and fade, so that nothing clicks.
            loud = min(1.0, number / 80, (count - number) / 80)
            value = round(12_000 * loud * math.sin(2 * math.pi * _HERTZ * number / _RATE))
            struct.pack_into("<h", samples, 2 * (_RATE * begin // 1000 + number), value)
    out = io.BytesIO()
    with wave.Wave_write(out) as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(bytes(samples))
    return out.getvalue()


def delay_of(presses: Sequence[int]) -> int | None:
    """Return how late the presses come in milliseconds, by their median; None for too few.

    `presses` are moments of the sound. Each belongs to the nearest beep, and only the first of a
    beep counts.
    """
    late: dict[int, int] = {}
    for press in sorted(presses):
        beep = min(BEEPS_MS, key=lambda one: abs(press - one - 150))
        if _EARLIEST_MS <= press - beep <= _LATEST_MS:
            late.setdefault(beep, press - beep)
    return round(median(late.values())) if len(late) >= FEWEST else None
