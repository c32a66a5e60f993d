"""Which cues of a file overlap or stand out of order: they are kept as they are, and listed."""

from collections.abc import Sequence

from editor.core.i18n import ngettext
from editor.core.segments import Segment
from editor.core.warned import Warned, name_rows

_ROWS_NAMED = 20


def told_of_order(rows: Sequence[Segment]) -> tuple[Warned, ...]:
    """Return a sentence about the cues that overlap others and one about those out of order.

    A cue overlaps when it starts before one above it ends; it is out of order when it starts before
    one above it does.
    """
    overlapping, unordered = [], []
    latest_start = latest_end = -1
    for number, row in enumerate(rows):
        start, end = row.slot[:2]
        if start is None:
            continue
        if start < latest_start:
            unordered.append(number)
        elif start < latest_end:
            overlapping.append(number)
        latest_start = max(latest_start, start)
        latest_end = max(latest_end, start if end is None else end)
    return (
        *_told(
            overlapping,
            ngettext(
                "{n} cue starts before one above it ends; it is kept as it is (row {rows}).",
                "{n} cues start before one above them ends; they are kept as they are "
                "(rows {rows}).",
                len(overlapping),
            ),
        ),
        *_told(
            unordered,
            ngettext(
                "{n} cue starts before one above it does; it is kept where it is (row {rows}).",
                "{n} cues start before one above them does; they are kept where they are "
                "(rows {rows}).",
                len(unordered),
            ),
        ),
    )


def _told(rows: Sequence[int], sentence: str) -> tuple[Warned, ...]:
    if not rows:
        return ()
    return (
        Warned(sentence.format(n=len(rows), rows=name_rows(rows, _ROWS_NAMED)), rows=tuple(rows)),
    )
