"""What differs between two states of a document, row by row, and how to go back."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from editor.core import edits
from editor.core.edit import Edit, MetaChange, Splice
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.core.transcript import Transcript

_NO_META = frozenset({"segments", "revision"})


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that differs: `row` is its 0-based place now, or where it would come back.

    `then` is None for a row that was added since, `now` for one that was removed.
    """

    row: int
    then: Segment | None
    now: Segment | None


def changes(then: Transcript, now: Transcript) -> tuple[RowChange, ...]:
    """Return the rows that differ, in the order in which they stand now."""
    before = {row.id: row for row in then.segments}
    places = {row.id: place for place, row in enumerate(now.segments)}
    found = [
        RowChange(place, before.get(row.id), row)
        for place, row in enumerate(now.segments)
        if before.get(row.id) != row
    ]
    place = 0
    for row in then.segments:
        if row.id in places:
            place = places[row.id] + 1
        else:
            found.append(RowChange(place, row, None))
    return tuple(sorted(found, key=lambda change: change.row))


def row_back(rows: Sequence[Segment], change: RowChange) -> Edit:
    """Return the edit that makes one row what it was then.

    It changes nothing where the row is no longer as it was compared.
    """
    label = _("Bring back row {n}").format(n=change.row + 1)
    place = next((n for n, row in enumerate(rows) if change.now and row.id == change.now.id), None)
    if change.then is None:
        return Edit("") if place is None else edits.remove(rows, [place])
    if place is not None:
        return edits.replace_rows(rows, {place: change.then}, label)
    if any(row.id == change.then.id for row in rows):
        return Edit("")
    at = min(change.row, len(rows))
    return Edit(label, (Splice(at, (), (change.then,)),))


def all_back(now: Transcript, then: Transcript) -> Edit:
    """Return the edit that makes the whole document what it was then."""
    old, new = now.segments, then.segments
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    splice = Splice(start, old[start : len(old) - end], new[start : len(new) - end])
    meta = tuple(
        MetaChange(field.name, getattr(now, field.name), getattr(then, field.name))
        for field in fields(Transcript)
        if field.name not in _NO_META and getattr(now, field.name) != getattr(then, field.name)
    )
    splices = (splice,) if splice.old or splice.new else ()
    return Edit(_("Bring back an earlier version"), splices, meta)
