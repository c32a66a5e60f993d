"""What opening costs, from the launch of the process: CPU seconds and peak memory.

Run: python -m tests.benchmarks.bench_launch [ROWS ...]

Each figure is a process of its own, without a display: it opens a made-up bilingual SubRip file,
waits until its rows are painted, and tells what it used. Modules are compiled once
before, as an installation has them; without that each launch would pay for it, half as much again.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

_RUN = """
import resource, sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from editor.qt.main_window import MainWindow
app = QApplication([])
window = MainWindow()
window.show()
app.processEvents()
rows = int(sys.argv[2])
if rows:
    shown = QEventLoop()  # asking again and again for events would use the processor itself
    window.session.document_changed.connect(shown.quit)
    window.open_path(Path(sys.argv[1]))
    shown.exec()
    assert len(window.session.document.segments) == rows
for _ in range(20):
    app.processEvents()
print(time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
window.jobs.close()
"""


def main() -> None:
    """Print a line for each number of rows."""
    sizes = [int(word) for word in sys.argv[1:]] or [0, 100, 10_000, 100_000]
    print(f"{'rows':>8}  {'CPU s':>6}  {'over empty':>10}  {'peak MiB':>8}")
    empty = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for rows in sizes:
            path = Path(folder) / f"{rows}.srt"
            path.write_text(bilingual_srt(rows), encoding="utf-8")
            spent, peak = best(path, rows, folder)
            empty = empty or spent
            print(f"{rows:8}  {spent:6.2f}  {spent - empty:10.2f}  {peak:8.0f}")


def best(path: Path, rows: int, folder: str) -> tuple[float, float]:
    """Return the CPU seconds and peak MiB of the best of three launches that open a file."""
    _measured(path, rows, folder)
    return min(_measured(path, rows, folder) for _ in range(3))


def bilingual_srt(rows: int) -> str:
    """Return a SubRip text of invented rows in English and Chinese."""
    blocks = []
    for row in range(rows):
        start, end = row * 3, row * 3 + 2
        blocks.append(
            f"{row + 1}\n{_clock(start)},000 --> {_clock(end)},500\n"
            f"The tide came in at hour {row} and Marisole lit the lamp in the old tower.\n"
            f"第{row}个小时涨潮了,Marisol 点亮了老塔里的灯。\n"
        )
    return "\n".join(blocks)


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _measured(path: Path, rows: int, folder: str) -> tuple[float, float]:
    around = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": f"{folder}/compiled",
    }
    around.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", _RUN, str(path), str(rows)],
        capture_output=True,
        check=True,
        text=True,
        env=around,
    )
    cpu, peak = done.stdout.split()
    return float(cpu), float(peak)


if __name__ == "__main__":
    main()
