"""The edits of whole rows: copies of them, what is said of them, and those of one speaker."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from editor.core.edit import Edit, Splice
from editor.core.edits import Rows, replace_rows, replace_texts, runs
from editor.core.i18n import _, ngettext
from editor.core.parts import joined
from editor.core.segments import Status, new_id


def duplicate(rows: Rows, which: Iterable[int]) -> Edit:
    """Put a copy of each stretch of rows below it, without its notes and bookmarks."""
    chosen = sorted(set(which))
    splices = []
    for first, last in runs(chosen):
        copies = tuple(
            row._replace(id=new_id(), imported=None, note="", bookmark=False)
            for row in rows[first : last + 1]
        )
        splices.append(Splice(last + 1, (), copies))
    label = ngettext("Duplicate a row", "Duplicate {n} rows", len(chosen))
    return Edit(label.format(n=len(chosen)), tuple(splices))


def join_speakers(rows: Rows, which: Iterable[int]) -> Edit:
    """Make one row of each stretch of these rows in which one named person speaks."""
    splices = []
    for first, last in runs(sorted(set(which))):
        at = first
        for speaker, group in groupby(rows[first : last + 1], key=lambda row: row.speaker):
            parts = tuple(group)
            if speaker and len(parts) > 1:
                splices.append(Splice(at, parts, (joined(parts),)))
            at += len(parts)
    count = sum(len(splice.old) for splice in splices)
    label = ngettext("Join {n} row by speaker", "Join {n} rows by speaker", count)
    return Edit(label.format(n=count), tuple(splices))


def sort_by_time(rows: Rows) -> Edit:
    """Put the rows in the order of their starts; one without a start stays below its neighbour.

    Only the stretches that are out of order are touched.
    """
    keys = list(_starts_so_far(rows))
    order = sorted(range(len(rows)), key=keys.__getitem__)
    splices = []
    for first, last in _mixed_stretches(order):
        new = tuple([rows[one] for one in order[first : last + 1]])
        splices.append(Splice(first, tuple(rows[first : last + 1]), new))
    return Edit(_("Sort the rows by time"), tuple(splices))


def _starts_so_far(rows: Rows) -> Iterator[int]:
    """Yield for each row its start, or that of the last row above it which has one, else -1."""
    latest = -1
    for row in rows:
        start = row.slot.start
        if start is not None:
            latest = start
        yield latest


def _mixed_stretches(order: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last place of each shortest stretch that only changes places within itself.

    `order` has the old row at each new place.
    """
    first = highest = 0
    for place, row in enumerate(order):
        highest = max(highest, row)
        if highest == place:
            if place > first:
                yield first, place
            first = place + 1


def set_status(rows: Rows, which: Iterable[int], status: Status) -> Edit:
    """Say how far a person is with some rows."""
    chosen = _in_order(which)
    changed = {row: rows[row]._replace(status=status) for row in chosen}
    return replace_rows(rows, changed, _status_label(status, chosen))


def _status_label(status: Status, chosen: Sequence[int]) -> str:
    labels = {
        Status.RAW: _("Take back what was said of {rows}"),
        Status.HEARD: _("Mark {rows} as heard"),
        Status.CONFIRMED: _("Confirm {rows}"),
        Status.QUESTION: _("Question {rows}"),
    }
    return labels[status].format(rows=_named(chosen))


def toggle_bookmarks(rows: Rows, which: Iterable[int]) -> Edit:
    """Bookmark some rows; when all of them are bookmarked, take that back."""
    chosen = _in_order(which)
    wanted = not all(rows[row].bookmark for row in chosen)
    changed = {row: rows[row]._replace(bookmark=wanted) for row in chosen}
    label = _("Bookmark {rows}") if wanted else _("Remove the bookmark of {rows}")
    return replace_rows(rows, changed, label.format(rows=_named(chosen)))


def set_note(rows: Rows, row: int, note: str) -> Edit:
    """Write a note on a row, or remove it by an empty one."""
    changed = {row: rows[row]._replace(note=note)}
    return replace_rows(rows, changed, _("Note on row {n}").format(n=row + 1))


def _in_order(which: Iterable[int]) -> list[int]:
    return sorted(set(which))


def _named(chosen: Sequence[int]) -> str:
    if len(chosen) == 1:
        return _("row {n}").format(n=chosen[0] + 1)
    return ngettext("{n} row", "{n} rows", len(chosen)).format(n=len(chosen))


def back_to_import(rows: Rows, which: Iterable[int]) -> Edit:
    """Give rows the texts with which they came in; a row made here stays as it is."""
    texts = {
        (row, track): text
        for row in which
        for track, text in enumerate((rows[row].imported or ())[: len(rows[row].texts)])
    }
    return replace_texts(rows, texts, _("Bring back the imported text"))
