"""Times stretched between points, rows locked, gaps closed by rule; each makes one Edit."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from editor.core import edits
from editor.core.edit import Edit
from editor.core.errors import RequestError
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.core.timecode import clock
from editor.workflows.times.moving_times import SHORTEST_MS

Rows = Sequence[Segment]


class GapRule(NamedTuple):
    """Between two rows lie at least `gap` milliseconds; less than `chain` is closed down to it."""

    gap: int
    chain: int


class _Line(NamedTuple):
    """Known points: these moments become those."""

    old: tuple[int, ...]
    new: tuple[int, ...]

    def at(self, ms: int) -> int:
        """Return what becomes of a moment; outside the points as between the nearest two."""
        place = min(max(1, bisect_right(self.old, ms)), len(self.old) - 1)
        old, new = self.old[place - 1], self.new[place - 1]
        share = (self.new[place] - new) / (self.old[place] - old)
        return round(new + (ms - old) * share)


def scale(rows: Rows, which: Iterable[int], points: Mapping[int, int]) -> Edit:
    """Stretch the times of some rows so that those of `points` start at the given moments.

    What lies between two points is stretched evenly, words too; each row keeps its origin.

    Raises:
        RequestError: there are less than two points, one has no start, or they run backwards.
    """
    line = _line(rows, points)
    changed = {row: _scaled(rows[row], line) for row in which if not rows[row].slot.is_empty}
    for row, new in changed.items():
        if min(time for time in (new.slot.start, new.slot.end) if time is not None) < 0:
            raise RequestError(_("Row {n} would start before the beginning.").format(n=row + 1))
    label = ngettext("Scale the time of a row", "Scale the times of {n} rows", len(changed))
    return edits.replace_rows(rows, changed, label.format(n=len(changed)))


def lock(rows: Rows, which: Iterable[int]) -> Edit:
    """Lock the times of some rows, so that nothing automatic moves them; unlock if all are."""
    timed = [row for row in which if not rows[row].slot.is_empty]
    locks = not all(rows[row].slot.locked for row in timed)
    slots = {row: rows[row].slot._replace(locked=locks) for row in timed}
    if locks:
        label = ngettext("Lock the time of a row", "Lock the times of {n} rows", len(slots))
    else:
        label = ngettext("Unlock the time of a row", "Unlock the times of {n} rows", len(slots))
    return edits.set_slots(rows, slots, label.format(n=len(slots)))


def close_gaps(rows: Rows, which: Iterable[int], rule: GapRule) -> Edit:
    """End rows so that the rule holds with the row that follows; starts and locked rows stay.

    An overlap is less than any gap. A row that would become too short is left as it is.
    """
    changed = {}
    for row in which:
        slot = rows[row].slot
        after = rows[row + 1].slot.start if row + 1 < len(rows) else None
        if slot.locked or slot.start is None or slot.end is None or after is None:
            continue
        end = after - rule.gap
        is_wrong = after - slot.end < max(rule.gap, rule.chain) and slot.end != end
        if is_wrong and end >= slot.start + SHORTEST_MS:
            words = tuple(word for word in rows[row].words if word.to_ms <= end)
            changed[row] = rows[row]._replace(slot=slot._replace(end=end), words=words)
    label = ngettext("Close a gap", "Close {n} gaps", len(changed)).format(n=len(changed))
    return edits.replace_rows(rows, changed, label)


def _line(rows: Rows, points: Mapping[int, int]) -> _Line:
    if len(points) < 2:
        raise RequestError(_("Scaling needs two rows with a new start. Give one more."))
    known = []
    for row, ms in sorted(points.items()):
        start = rows[row].slot.start
        if start is None:
            raise RequestError(_("Row {n} has no start yet. Set it first.").format(n=row + 1))
        known.append((start, ms))
    known.sort()
    for (old, new), (old_next, new_next) in pairwise(known):
        if old_next <= old or new_next <= new:
            raise RequestError(
                _("The new starts must rise as the old ones do: {time} does not.").format(
                    time=clock(new_next)
                )
            )
    return _Line(tuple(old for old, _new in known), tuple(new for _old, new in known))


def _scaled(row: Segment, line: _Line) -> Segment:
    slot = row.slot
    start = None if slot.start is None else line.at(slot.start)
    end = None if slot.end is None else line.at(slot.end)
    words = tuple(
        word._replace(from_ms=max(0, line.at(word.from_ms)), to_ms=max(0, line.at(word.to_ms)))
        for word in row.words
    )
    return row._replace(slot=slot._replace(start=start, end=end), words=words)
