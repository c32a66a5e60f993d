"""What it costs to write files of many cues in one language and two, and to read them again.

Run: python -m tests.benchmarks.bench_formats [CUES]
"""

import sys

from editor.captions.cues import make_cues
from editor.core.collector import collector_paused
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Format, Outgoing
from editor.formats.sniffing import read_bytes

from .measure import Figure, cpu, print_table, transcript

USUAL = 100_000
BOUNDS = {"srt": (0.4, 0.3), "webvtt": (0.6, 0.45)}
"""Seconds to read and to write 100,000 cues, WebVTT one and a half times as long as SubRip."""
OTHERS = ("ass", "ttml", "sbv", "csv", "bilingual-text", "json-cues")


def main() -> None:
    """Print what reading and writing cost for each format, in one language and in two."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else USUAL
    made = transcript(count)
    print(f"{count:,} cues")
    print_table(
        figure
        for name in (*BOUNDS, *OTHERS)
        for columns in ((0,), (0, 1))
        for figure in figures(made, FORMATS.get(name), columns)
    )


def figures(made: Transcript, part: Format, columns: tuple[int, ...]) -> list[Figure]:
    """Return what it costs to read a file of these columns, and to write it."""
    cues = make_cues(made, columns).cues
    outgoing = Outgoing(made, cues, made.segments, columns)
    with collector_paused():
        data = part.write(outgoing).data
        writing = cpu(lambda: part.write(outgoing), 3)
        reading = cpu(lambda: read_bytes(data, f"talk{part.suffixes[0]}"), 3)
    what = f"{part.id}, {len(columns)} language{'s' * (len(columns) > 1)}"
    to_read, to_write = BOUNDS.get(part.id, (None, None))
    return [
        Figure(f"{what}, read", reading, to_read),
        Figure(f"{what}, written", writing, to_write),
    ]


if __name__ == "__main__":
    main()
