"""What keeping changes costs: on the window's thread, on the disk, and when opening and saving.

Run: python -m tests.benchmarks.bench_keeping [ROWS ...]
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from editor.core import edits
from editor.formats.project.part import project_data
from editor.storage.places import Places
from editor.workflows.documents.opening import open_file
from editor.workflows.documents.untitled import open_kept
from editor.workflows.safekeeping.projects import Project, Surroundings
from tests.benchmarks.measure import transcript

EDITS = 2000


def main() -> None:
    """Print a line for each number of rows."""
    for rows in [int(word) for word in sys.argv[1:]] or [800, 100_000]:
        with tempfile.TemporaryDirectory() as folder:
            measure(rows, Path(folder))


def measure(rows: int, folder: Path) -> None:
    path = folder / "talk.interlinear"
    path.write_bytes(project_data(transcript(rows)))
    began = time.perf_counter()
    project = open_kept(open_file(path), Surroundings(folder / "state"))
    opened = time.perf_counter() - began
    without, with_it = edit_many(project)
    journal = Places(path, folder / "state").journals[0]
    size = (journal.stat().st_size) / EDITS
    began = time.perf_counter()
    cpu = time.process_time()
    project.save().result()
    saved, cpu = time.perf_counter() - began, time.process_time() - cpu
    project.close()
    began = time.perf_counter()
    again = open_kept(open_file(path), Surroundings(folder / "state"))
    reopened = time.perf_counter() - began
    again.close()
    print(f"{rows:,} rows")
    print(f"  open {opened:.2f} s, with a history of {EDITS} edits {reopened:.2f} s")
    print(f"  save {saved:.2f} s ({cpu:.2f} CPU s)")
    print(f"  an edit on the window's thread, 1,000 a second: p50 {told(with_it, 50)} µs, "
          f"p99 {told(with_it, 99)} µs; without keeping p50 {told(without, 50)}, "
          f"p99 {told(without, 99)}")  # fmt: skip
    print(f"  {size:.0f} bytes an edit")


def edit_many(project: Project) -> tuple[list[float], list[float]]:
    """Return what edits cost without and with a listener that keeps them, in seconds."""
    document = project.document
    project.keeper._unsubscribe()
    without = timed(project)
    while document.undo():
        pass
    project.keeper._unsubscribe = document.subscribe(project.keeper._put)
    project.keeper._reached = document.revision
    with_it = timed(project)
    project.keeper.settle()
    return without, with_it


def timed(project: Project) -> list[float]:
    document = project.document
    costs = []
    for n in range(EDITS):
        row = n % len(document.segments)
        edit = edits.set_text(document.segments, row, n % 2, f"changed for the {n}th time")
        began = time.perf_counter()
        document.do(edit)
        costs.append(time.perf_counter() - began)
        time.sleep(0.001)
    return costs


def told(costs: list[float], percent: int) -> str:
    return f"{statistics.quantiles(costs, n=100)[percent - 1] * 1e6:.0f}"


if __name__ == "__main__":
    main()
