"""What changing a document of 100,000 rows costs.

Run: python -m tests.benchmarks.bench_core
"""

from collections.abc import Iterator

from editor.core import edits
from editor.core.document import Document

from .measure import Figure, cpu, peak_mib, print_table, transcript

ROWS = 100_000
MANY = 10_000


def main() -> None:
    """Print a line for each thing measured."""
    document = Document(transcript(ROWS))
    print_table([*_one_row(document), *_many_rows(document), *_whole_column(document)])
    print(f"{peak_mib():9.0f}  MiB at most")


def _one_row(document: Document) -> Iterator[Figure]:
    texts = iter(range(1_000))

    def change() -> None:
        document.do(edits.set_text(document.segments, ROWS // 2, 0, f"text {next(texts)}"))

    def insert_and_remove() -> None:
        document.do(edits.insert(document.segments, 5, [edits.empty_segment(2)]))
        document.do(edits.remove(document.segments, [5]))

    yield Figure("set one text", cpu(change, 20), 0.001)
    yield Figure("undo it", cpu(document.undo, 5), 0.001)
    yield Figure("insert a row and remove it", cpu(insert_and_remove, 5))
    yield Figure("snapshot after an edit", cpu(lambda: _changed(document).snapshot(), 5))
    yield Figure("snapshot again", cpu(document.snapshot, 5))


def _changed(document: Document) -> Document:
    document.do(edits.set_speaker(document.segments, 0, document.segments[0].speaker + "x"))
    return document


def _many_rows(document: Document) -> Iterator[Figure]:
    step = ROWS // MANY
    texts = {(row, 0): document.segments[row].texts[0] + "!" for row in range(0, ROWS, step)}
    edit = edits.replace_texts(document.segments, texts, "Replace")
    build = cpu(lambda: edits.replace_texts(document.segments, texts, "Replace"), 3)
    yield Figure(f"make the edit of {MANY:,} texts", build)
    yield Figure("do it", cpu(lambda: document.do(edit)), 0.3)
    yield Figure("undo it", cpu(document.undo), 0.03)
    yield Figure("redo it", cpu(document.redo), 0.03)


def _whole_column(document: Document) -> Iterator[Figure]:
    def down() -> None:
        document.do(edits.shift_down(document.segments, 0, 1))

    yield Figure("move a whole column down", cpu(down))
    yield Figure("undo it", cpu(document.undo))
    everything = range(0, ROWS, 2)
    yield Figure(
        f"remove {len(everything):,} rows, every other one",
        cpu(lambda: document.do(edits.remove(document.segments, everything))),
    )
    yield Figure("undo it", cpu(document.undo))


if __name__ == "__main__":
    main()
