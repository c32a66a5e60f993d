"""Prints how true the taps of a person are who reacts late: calibrated, then tapping along.

Run: python -m tests.benchmarks.bench_tapping RECORDING TIMES.json

The second file has {"lines": [{"start": seconds, "end": seconds}, ...]}, or a list of such lines
in milliseconds. The person presses 180 ms after each start and lets go 180 ms after each end, give
or take 40 ms.
"""

import json
import random
import sys
from pathlib import Path
from statistics import median

from editor.core.progress import NoProgress
from editor.core.segments import Segment
from editor.workflows.sound.recordings import digest
from editor.workflows.sound.waveforms import waveform
from editor.workflows.times.calibrating import BEEPS_MS, delay_of
from editor.workflows.times.tapping import TapPass

LATE_MS, JITTER_MS = 180.0, 40.0
BOUND_MS = 60.0


def main() -> None:
    """Print the median error of the starts with and without snapping, over five passes."""
    path, times = Path(sys.argv[1]), lines_of(Path(sys.argv[2]))
    edges = waveform(path, digest(path), NoProgress()).edges
    for name, snaps in (("snapped to silence", edges), ("as pressed", ())):
        errors = [error for seed in range(5) for error in tapped_errors(times, snaps, seed)]
        near = sum(error <= 200 for error in errors) / len(errors)
        print(
            f"{name}: median {median(errors):.0f} ms (bound {BOUND_MS:.0f}), {near:.0%} in 200 ms"
        )


def lines_of(path: Path) -> list[tuple[int, int]]:
    """Return start and end of each line, in milliseconds."""
    found = json.loads(path.read_text("utf-8"))
    if isinstance(found, dict):
        return [(round(one["start"] * 1000), round(one["end"] * 1000)) for one in found["lines"]]
    return [(one["start"], one["end"]) for one in found]


def tapped_errors(times: list[tuple[int, int]], edges: tuple[int, ...], seed: int) -> list[float]:
    """Return how far each start is off, in milliseconds, for one calibrated pass."""
    chance = random.Random(seed)

    def late(ms: int) -> int:
        return round(ms + chance.gauss(LATE_MS, JITTER_MS))

    delay = delay_of([late(beep) for beep in BEEPS_MS]) or 0
    rows = [Segment(str(number), ("",)) for number in range(len(times))]
    taps = TapPass(rows, 0, edges)
    for start, end in times:
        taps.press(late(start) - delay)
        if taps.is_open:
            taps.release(late(end) - delay, end - start)
    slots = taps.slots()
    return [
        abs((slots[row].start or 0) - start)
        for row, (start, _end) in enumerate(times)
        if row in slots
    ]


if __name__ == "__main__":
    main()
