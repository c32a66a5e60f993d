"""Which rows an edit removes and inserts, as item models want to hear it."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.core.edit import Edit, Splice
from editor.core.segments import Segment


class Step(NamedTuple):
    """At row `at`, `removed` rows go and then `inserted` rows come; one of the two is 0."""

    at: int
    removed: int
    inserted: int


def steps(edit: Edit) -> list[Step]:
    """Return the changes of the number of rows, each counted as the ones before it leave them.

    Rows that stay, with the same or other contents, are in none of them.
    """
    found = []
    shift = 0
    for splice in edit.splices:
        if len(splice.old) != len(splice.new):
            at, removed, inserted = _changed(splice)
            found.append(Step(at + shift, removed, inserted))
            shift += inserted - removed
    return found


def row_after(edit: Edit, row: int) -> int:
    """Return where a row stands after the edit; for a removed one, where it stood."""
    shift = 0
    for splice in edit.splices:
        at, removed, inserted = _changed(splice)
        if row < at:
            break
        if row < at + removed:
            return at + shift
        shift += inserted - removed
    return row + shift


def _changed(splice: Splice) -> Step:
    """Return the step of one splice, counted as rows are before the edit.

    What is equal by its id at both ends stays; of the rest as many rows as possible do.
    """
    old, new = splice.old, splice.new
    head = _common(old, new)
    gone, come = len(old) - head, len(new) - head
    tail = _common(old[head:][::-1], new[head:][::-1])
    gone, come = gone - tail, come - tail
    kept = min(gone, come)
    return Step(splice.at + head + kept, gone - kept, come - kept)


def _common(one: Sequence[Segment], other: Sequence[Segment]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left.id != right.id:
            break
        count += 1
    return count
