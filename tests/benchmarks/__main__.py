"""All figures of the grid and of a launch in one table; run: python -m tests.benchmarks.

UI-thread CPU milliseconds at 100,000 bilingual wrapped rows, 1200x800, without a display; a
launch is the CPU of a whole process. A ratio above 1 is over its bound. It takes a few minutes.
"""

import gc
import os
import random
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core import edits
from editor.qt.theme import apply_scheme
from editor.search.row_filter import FoldedTexts, RowFilter, fitting

from . import bench_launch
from .bench_grid import Bench, document, edit_many, insert
from .measure import Figure, peak_mib, print_table

ROWS = 100_000
CHANGED = 10_000


def main() -> None:
    """Print the tables."""
    app = QApplication([])
    apply_scheme(app, "light")
    print(f"the grid with {ROWS} rows")
    bench = Bench(app)
    print_table(_grid(bench))
    print(f"{_lost(bench)} of 100 steps upwards moved the rows in sight by something else")
    print(f"peak memory of that process: {peak_mib():.0f} MiB of 350")
    print("launches, compiled as an installation is")
    print_table(_launches())


def _grid(bench: Bench) -> list[Figure]:
    view = bench.view
    opened = document(ROWS)
    gc.collect()
    gc.freeze()

    def show() -> None:
        bench.session.set_document(opened)
        view.viewport().repaint()

    figures = [Figure("first paint", _s(bench.cost(show)), 0.100)]
    figures += _scrolling(bench)
    dice = random.Random(1)
    figures.append(Figure("edit, p99", _p99(edit_many(bench, dice, ROWS)), 0.005))
    figures.append(Figure("a key typed, to the paint, p99", _p99(_typed(bench)), 0.008))
    inserted = [bench.cost(lambda: insert(bench, ROWS // 2)) for _ in range(10)]
    figures.append(Figure("insert a row, worst of 10", _s(max(inserted)), 0.010))
    figures.append(Figure("select all", _s(bench.cost(view.selectAll)), 0.020))
    view.clearSelection()
    return [*figures, *_filtering(bench), *_undoing(bench)]


def _scrolling(bench: Bench) -> list[Figure]:
    bar = bench.view.verticalScrollBar()
    page = bench.view.viewport().height() - 20
    down = bench.scroll(lambda at: at + page, 200)
    bar.setValue(bar.maximum())
    bench.flush()
    up = bench.scroll(lambda at: at - page, 200)
    return [
        Figure("a page down, p99", _p99(down), 0.016),
        Figure("a page up, p99", _p99(up), 0.016),
    ]


def _lost(bench: Bench) -> int:
    """Return how many steps of 40 pixels upwards moved the rows in sight by something else."""
    view, lost = bench.view, 0
    bar = view.verticalScrollBar()
    for _ in range(100):
        row = view.rowAt(view.viewport().height() // 2)
        before = view.rowViewportPosition(row)
        bar.setValue(bar.value() - 40)
        bench.flush()
        lost += view.rowViewportPosition(row) - before != 40
    return lost


def _typed(bench: Bench) -> list[float]:
    bench.view.edit_cell(ROWS // 2, 0)
    bench.flush()
    editor = bench.app.focusWidget() or bench.view._editing.editor
    costs = [bench.cost(lambda: QTest.keyClicks(editor, "a")) for _ in range(100)]
    bench.view.commit()
    return costs


def _filtering(bench: Bench) -> list[Figure]:
    segments = bench.session.document.segments
    texts = FoldedTexts(segments)
    texts.read(len(segments))
    asked = RowFilter("harbour")

    def narrow() -> None:
        bench.view.show_only(fitting(asked, segments, texts))

    figure = Figure("filter", _s(bench.cost(narrow)), 0.060)
    return [figure, Figure("show all", _s(bench.cost(lambda: bench.view.show_only(None))), 0.060)]


def _undoing(bench: Bench) -> list[Figure]:
    segments = bench.session.document.segments
    step = len(segments) // CHANGED
    texts = {(at * step, 0): segments[at * step].texts[0] + " more" for at in range(CHANGED)}
    edit = edits.replace_texts(segments, texts, "Replace")
    document = bench.session.document
    done = _s(bench.cost(lambda: bench.session.do(edit)))
    return [
        Figure(f"a change of {CHANGED} rows", done, None),
        Figure("undo it", _s(bench.cost(document.undo)), 0.060),
    ]


def _launches() -> list[Figure]:
    figures = []
    empty = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for rows, bound in ((0, 0.7), (10_000, 0.15), (100_000, 0.65)):
            path = Path(folder) / f"{rows}.srt"
            path.write_text(bench_launch.bilingual_srt(rows), encoding="utf-8")
            spent = bench_launch.best(path, rows, folder)[0]
            what = f"{rows} rows over an empty window" if rows else "an empty window"
            figures.append(Figure(what, spent - empty, bound))
            empty = empty or spent
    return figures


def _s(ms: float) -> float:
    return ms / 1000


def _p99(costs: list[float]) -> float:
    ordered = sorted(costs)
    return _s(ordered[int(len(ordered) * 0.99) - 1])


if __name__ == "__main__":
    main()
