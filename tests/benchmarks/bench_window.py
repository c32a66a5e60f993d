"""What the grid costs in the whole window, with all marks and all that follows an edit.

Run: python -m tests.benchmarks.bench_window [ROWS]

UI-thread CPU milliseconds at 100,000 rows if no other number is given. Between the steps the window
does what it does while nobody touches it.
"""

import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core import edits
from editor.qt.main_window import MainWindow

from .bench_grid import Bench, document, insert, spread

ROWS = 100_000


class WindowBench(Bench):
    """A shown window and a clock."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self.window = MainWindow()
        self.window.resize(1280, 800)
        self.window.show()
        self.session, self.view = self.window.session, self.window.view
        self.flush()

    def rest(self, seconds: float) -> None:
        """Let the window do what it does by itself."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.app.processEvents()
            time.sleep(0.01)

    def spread_of(self, count: int, prepare: Callable[[], object], do: Callable[[], object]) -> str:
        """Return what doing something costs, so many times."""
        costs = []
        for _ in range(count):
            prepare()
            self.flush()
            self.rest(0.05)
            costs.append(self.cost(do))
        return spread(costs)


def run(bench: WindowBench, rows: int) -> None:
    """Print a line for each thing that a person does."""
    opened = document(rows)
    gc.collect()
    gc.freeze()
    print(f"open                 {bench.cost(lambda: bench.session.set_document(opened)):6.1f}")
    bench.rest(3)
    page = bench.view.viewport().height() - 20
    print("a page down        ", spread(bench.scroll(lambda at: at + page, 150)))
    dice = random.Random(1)

    def go() -> None:
        bench.view.go_to(dice.randrange(rows), 0)

    def change() -> None:
        row = bench.view.current_row()
        text = "another text " * dice.randrange(1, 10)
        bench.session.do(edits.set_text(bench.session.document.segments, row, 0, text))

    print("an edit            ", bench.spread_of(60, go, change))
    row = rows // 2
    bench.view.go_to(row)
    print("a row inserted     ", bench.spread_of(20, lambda: None, lambda: insert(bench, row)))
    bench.view.edit_cell(row, 0)
    editor = bench.view.cell_editor
    keys = [bench.cost(lambda: QTest.keyClicks(editor, "a")) for _ in range(100)]
    print("a key typed        ", spread(keys))
    bench.view.commit()
    print("undo               ", bench.spread_of(20, lambda: None, bench.session.document.undo))


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "STATE", "DATA"):
            os.environ[f"XDG_{name}_HOME"] = folder
        app = QApplication([])
        bench = WindowBench(app)
        run(bench, int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
        bench.window.audio.shut()
        bench.window.jobs.close()


if __name__ == "__main__":
    main()
