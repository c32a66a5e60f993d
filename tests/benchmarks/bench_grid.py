"""Prints what the grid costs; run it as a program. UI-thread CPU milliseconds, 1200x800."""

import gc
import os
import random
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from editor.core import edits, row_edits
from editor.core.document import Document
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.qt.grid.view import TranscriptView
from editor.qt.session import Session
from editor.qt.theme import apply_scheme
from editor.search.row_filter import FoldedTexts, RowFilter, Trait, fitting

ENGLISH = (
    "Yeah, it's great to be here.",
    "And it was a lot of fun to walk along the harbour with Marisol before the regatta began.",
    "We talked about the tide maps and why they matter, and how the surveys of the next few years "
    "will look quite different from what she drew by hand when she began in the deep water group.",
    "So the boats came first and the lighthouse later, which is why the old charts are all wrong.",
)
CHINESE = (
    "很高兴来到这里。",
    "在帆船赛开始之前,我和 Marisol 沿着港口散步,非常开心。",
    "我们聊了潮汐图以及它们为什么重要,还有未来几年的测量会和她刚加入深水小组时手绘的样子完全不同。",
    "所以是先有船,后有灯塔,这就是为什么旧海图全都错了。",
)


def document(rows: int) -> Document:
    """Return a bilingual document of so many rows, all texts different."""
    segments = tuple(
        Segment(
            f"s{i}",
            (f"{ENGLISH[i % 4]} {i}", f"{CHINESE[i % 4]} {i}"),
            TimeSlot(i * 4000, i * 4000 + 3900, Origin.ESTIMATED),
            "Host" if i % 3 else "Guest",
        )
        for i in range(rows)
    )
    return Document(Transcript((Track("en", "en"), Track("zh", "zh", Role.TRANSLATION)), segments))


class Bench:
    """A shown grid and a clock."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self.session = Session()
        self.view = TranscriptView(self.session)
        self.view.resize(1200, 800)
        self.view.show()
        self.flush()

    def flush(self) -> None:
        self.app.sendPostedEvents()
        self.app.processEvents()
        self.app.sendEvent(self.view, QEvent(QEvent.Type.UpdateRequest))

    def cost(self, action: Callable[[], object]) -> float:
        start = time.thread_time()
        action()
        self.flush()
        return (time.thread_time() - start) * 1000

    def scroll(self, positions: Callable[[int], int], count: int) -> list[float]:
        bar = self.view.verticalScrollBar()
        return [self.cost(lambda: bar.setValue(positions(bar.value()))) for _ in range(count)]


def spread(costs: list[float]) -> str:
    ordered = sorted(costs)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return f"p50 {ordered[len(ordered) // 2]:6.1f}   p99 {p99:6.1f}   max {ordered[-1]:6.1f}"


def megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def run(app: QApplication, rows: int) -> None:
    bench = Bench(app)
    view, bar = bench.view, bench.view.verticalScrollBar()
    opened = document(rows)
    gc.collect()
    gc.freeze()  # as the window does when a document was opened
    before = megabytes()
    print(f"\n{rows} rows")
    print(f"  set document        {bench_set(bench, opened):8.1f}")
    print(f"  first paint         {bench.cost(view.viewport().repaint):8.1f}")
    page = view.viewport().height() - 20
    for name in ("cold", "warm"):
        bar.setValue(0)
        print(f"  page {name}           {spread(bench.scroll(lambda at: at + page, 100))}")
    print(f"  page up cold        {spread(page_up(bench, page))}")
    print(f"  scroll 40 px        {spread(bench.scroll(lambda at: at + 40, 200))}")
    dice = random.Random(1)
    jumps = bench.scroll(lambda _at: dice.randrange(max(1, bar.maximum())), 80)
    print(f"  jump                {spread(jumps)}")
    print(f"  edit                {spread(edit_many(bench, dice, rows))}")
    print(f"  open, type, accept  {spread(edit_by_hand(bench))}")
    replace_and_undo(bench, rows)
    print(f"  insert a row        {bench.cost(lambda: insert(bench, rows // 2)):8.1f}")
    filter_rows(bench, rows)
    sort(bench, dice, rows)
    print(f"  select all          {bench.cost(view.selectAll):8.1f}")
    print(f"  memory above data   {megabytes() - before:8d} MB")


def bench_set(bench: Bench, opened: Document) -> float:
    start = time.thread_time()
    bench.session.set_document(opened)
    return (time.thread_time() - start) * 1000


def page_up(bench: Bench, page: int) -> list[float]:
    bar = bench.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    bench.flush()
    return bench.scroll(lambda at: at - page, 60)


def edit_many(bench: Bench, dice: random.Random, rows: int) -> list[float]:
    costs = []
    for i in range(60):
        row = dice.randrange(rows)
        bench.view.go_to(row, 0)
        bench.flush()
        edit = edits.set_text(
            bench.session.document.segments, row, 0, "another text " * (i % 9 + 1)
        )
        costs.append(bench.cost(lambda edit=edit: bench.session.do(edit)))
    return costs


def edit_by_hand(bench: Bench) -> list[float]:
    costs = []
    bench.view.go_to(5, 0)
    for _ in range(40):

        def once() -> None:
            bench.view.edit_current()
            bench.view._editing.editor.insertPlainText("word ")
            bench.view.commit()

        costs.append(bench.cost(once))
    return costs


def replace_and_undo(bench: Bench, rows: int) -> None:
    segments = bench.session.document.segments
    step = max(1, rows // 10_000)
    texts = {(row, 0): segments[row].texts[0] + " more" for row in range(0, rows, step)}
    edit = edits.replace_texts(segments, texts, "Replace")
    print(f"  replace in {len(texts):6d}   {bench.cost(lambda: bench.session.do(edit)):8.1f}")
    print(f"  undo it             {bench.cost(bench.session.document.undo):8.1f}")


def filter_rows(bench: Bench, rows: int) -> None:
    """Time what the window's thread does: the texts are read in parts of 2,000 rows before."""
    segments = bench.session.document.segments
    texts = FoldedTexts(segments)
    reading = [bench.cost(lambda: texts.read(2_000)) for _ in range(0, rows, 2_000)]
    print(f"  read for filter     {spread(reading)}")
    for name, asked in (
        ("filter in half", RowFilter("harbour")),
        ("filter to few", RowFilter("harbour with marisol before the regatta began. 1")),
        ("filter by speaker", RowFilter(speaker="Guest")),
        ("filter untimed", RowFilter(trait=Trait.UNTIMED)),
    ):
        rows_found = bench.cost(
            lambda asked=asked: bench.view.show_only(fitting(asked, segments, texts))
        )
        print(f"  {name:18}  {rows_found:8.1f}")
        costs = bench.scroll(lambda at: at + 400, 20)
        print(f"    page in it        {spread(costs)}")
    print(f"  show all again      {bench.cost(lambda: bench.view.show_only(None)):8.1f}")


def sort(bench: Bench, dice: random.Random, rows: int) -> None:
    """Time putting rows in order, all of them mixed and then one of them astray."""
    segments = bench.session.document.segments
    mixed = list(range(rows))
    dice.shuffle(mixed)
    slots = {row: TimeSlot(at * 100, at * 100 + 90, Origin.TYPED) for row, at in enumerate(mixed)}
    bench.session.do(edits.set_slots(segments, slots, "Mix"))
    bench.flush()
    print(f"  sort mixed rows     {bench.cost(lambda: order(bench)):8.1f}")
    print(f"  undo it             {bench.cost(bench.session.document.undo):8.1f}")
    bench.session.document.redo()
    slot = {rows // 2: TimeSlot(0, 90, Origin.TYPED)}
    bench.session.do(edits.set_slots(segments, slot, "Astray"))
    bench.flush()
    print(f"  sort one row        {bench.cost(lambda: order(bench)):8.1f}")


def order(bench: Bench) -> None:
    bench.session.do(row_edits.sort_by_time(bench.session.document.segments))


def insert(bench: Bench, row: int) -> None:
    segments = bench.session.document.segments
    bench.session.do(edits.insert(segments, row, [edits.empty_segment(2)]))


def main() -> None:
    app = QApplication([])
    apply_scheme(app, "light")
    for rows in (100, 10_000, 100_000):
        run(app, rows)


if __name__ == "__main__":
    main()
