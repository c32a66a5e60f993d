"""Prints what the waveform of an hour costs, and its playhead; run it as a program.

Run: python -m tests.benchmarks.bench_audio [MINUTES]

The sound is made up; with ffmpeg it is an MP3 of 44.1 kHz, without it a WAV. CPU seconds are those
of the decoding process as well.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import wave
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.measure import Figure, print_table, rows

RATE = 44_100
CPU_BOUND_S = 15.0
MEMORY_BOUND_MIB = 150.0
FIRST_BOUND_S = 1.0

_WORK = """
import sys, time
from pathlib import Path
from editor.core.progress import NoProgress
from editor.workflows.sound.waveforms import waveform
began, first = time.monotonic(), []
made = waveform(Path(sys.argv[1]), "bench", NoProgress(),
                lambda part: first or first.append(time.monotonic() - began))
import resource
print(first[0] if first else 0, time.monotonic() - began, len(made.peaks), len(made.edges),
      resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
      resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
"""


def main() -> None:
    """Print a line a figure."""
    minutes = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory() as folder:
        path = recording(Path(folder), minutes)
        os.environ["XDG_CACHE_HOME"] = folder
        print(f"{minutes} minutes, {path.suffix[1:]}, {path.stat().st_size / 1e6:.0f} MB")
        _print_waveform(path, "decoded")
        _print_waveform(path, "cached")
    print_table(_painting(minutes))


def recording(folder: Path, minutes: int) -> Path:
    """Make bursts of noise and tones with pauses, as speech has them; return the file."""
    chance = np.random.default_rng(1)
    path = folder / "hour.wav"
    second = np.arange(RATE) / RATE
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for number in range(minutes * 60):
            loud = 9000 * (np.sin(2 * np.pi * chance.uniform(0.5, 3) * second) > -0.3)
            voice = np.sin(2 * np.pi * (120 + number % 90) * second) + chance.normal(0, 0.1, RATE)
            file.writeframes((loud * voice).astype("<i2").tobytes())
    if not shutil.which("ffmpeg"):
        return path
    mp3 = path.with_suffix(".mp3")
    command = ["ffmpeg", "-loglevel", "error", "-i", str(path), "-b:a", "64k", str(mp3)]
    subprocess.run(command, check=True)
    path.unlink()
    return mp3


def _print_waveform(path: Path, how: str) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", _WORK, str(path)], capture_output=True, text=True, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if not done.stdout:
        print(f"{how}: {done.stderr.strip().splitlines()[-1]}")
        return
    first, wall, peaks, edges, own, child = map(float, done.stdout.split())
    print(
        f"{how}: {cpu:.1f} CPU s (bound {CPU_BOUND_S:.0f}), {wall:.1f} s, first part after "
        f"{first:.2f} s (bound {FIRST_BOUND_S:.0f}), {peaks:.0f} peaks, {edges:.0f} edges, "
        f"{own:.0f} MiB and {child:.0f} MiB in the decoder (bound {MEMORY_BOUND_MIB:.0f})"
    )


def _painting(minutes: int) -> list[Figure]:
    from PySide6.QtWidgets import QApplication

    from editor.audio.peaks import Outline
    from editor.audio.spectrum import BANDS, Spectrum
    from editor.qt.audio.strip import StripView
    from editor.qt.theme import Scheme, apply_scheme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_scheme(app, Scheme.LIGHT)
    peaks = np.random.default_rng(2).integers(-9000, 9000, (minutes * 6000, 2), np.int16)
    strip = StripView()
    strip.resize(1600, 118)
    strip.set_rows(rows(minutes * 20))
    strip.set_duration(minutes * 60_000)
    began = time.thread_time()
    strip.set_outline(Outline(peaks))
    outline = time.thread_time() - began
    strip.show()
    app.processEvents()

    def whole() -> None:
        strip.scroll_to(strip.viewport.start_ms + 700)
        strip.repaint()

    def stripe(step: int) -> None:
        strip.set_playhead(5000 + 13 * step, follow=False)
        x = round(strip.viewport.x_of(5000 + 13 * step))
        strip.repaint(x - 4, 0, 8, strip.height())

    began = time.thread_time()
    for step in range(500):
        stripe(step)
    head = (time.thread_time() - began) / 500
    began = time.thread_time()
    for _ in range(50):
        whole()
    bars = (time.thread_time() - began) / 50
    columns = np.random.default_rng(3).integers(0, 255, (minutes * 3000, BANDS), np.uint8)
    strip.set_spectrum(Spectrum(columns))
    began = time.thread_time()
    for _ in range(50):
        whole()
    return [
        Figure("outline of all peaks made ready", outline),
        Figure("playhead moved", head, 0.001),
        Figure("everything painted anew", bars, 0.016),
        Figure("the same as a spectrogram", (time.thread_time() - began) / 50, 0.016),
    ]


if __name__ == "__main__":
    main()
