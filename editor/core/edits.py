"""The edits a person can make: functions of the rows as they are, each returning one Edit.

None of them changes anything itself; `Document.do` does. An edit that would change nothing
is empty. What no text may hold is taken out of what they bring (see `clean`).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from editor.core.clean import clean, clean_rows
from editor.core.edit import Edit, MetaChange, Splice
from editor.core.glossary import Glossary
from editor.core.i18n import _, ngettext
from editor.core.parts import cut_slot, cut_texts, cut_words, join_texts, joined
from editor.core.replacements import Rules
from editor.core.segments import Segment, new_id
from editor.core.timeslots import TimeSlot

Rows = Sequence[Segment]


def set_text(rows: Rows, row: int, track: int, text: str) -> Edit:
    """Give one cell another text."""
    return replace_texts(rows, {(row, track): text}, _("Edit row {n}").format(n=row + 1))


def replace_texts(rows: Rows, texts: Mapping[tuple[int, int], str], label: str) -> Edit:
    """Give many cells another text; `texts` maps (row, track) to it."""
    changed: dict[int, Segment] = {}
    for (row, track), text in texts.items():
        segment = changed.get(row) or rows[row]
        if segment.texts[track] != text:
            changed[row] = segment.with_text(track, text)
    return replace_rows(rows, changed, label)


def set_slots(rows: Rows, slots: Mapping[int, TimeSlot], label: str) -> Edit:
    """Give rows another time slot."""
    changed = {row: rows[row]._replace(slot=slot) for row, slot in slots.items()}
    return replace_rows(rows, changed, label)


def set_slot(rows: Rows, row: int, slot: TimeSlot) -> Edit:
    """Give one row another time slot."""
    return set_slots(rows, {row: slot}, _("Time of row {n}").format(n=row + 1))


def set_speaker(rows: Rows, row: int, speaker: str) -> Edit:
    """Say who speaks in a row."""
    changed = {row: rows[row]._replace(speaker=speaker)}
    return replace_rows(rows, changed, _("Speaker of row {n}").format(n=row + 1))


def replace_rows(rows: Rows, changed: Mapping[int, Segment], label: str) -> Edit:
    """Put other segments in the place of some rows; those that are equal are left out."""
    which = sorted(changed)
    new = clean_rows([changed[row] for row in which])
    splices = tuple(
        Splice(row, (rows[row],), (segment,))
        for row, segment in zip(which, new, strict=True)
        if rows[row] != segment
    )
    return Edit(label, splices)


def empty_segment(tracks: int) -> Segment:
    """Return a new row with no text in any track and no time."""
    return Segment(new_id(), ("",) * tracks)


def insert(rows: Rows, at: int, segments: Iterable[Segment]) -> Edit:
    """Insert rows in front of row `at`; `at` may be the number of rows."""
    new = clean_rows(tuple(segments))
    label = ngettext("Insert a row", "Insert {n} rows", len(new)).format(n=len(new))
    return Edit(label, (Splice(min(at, len(rows)), (), new),) if new else ())


def remove(rows: Rows, which: Iterable[int]) -> Edit:
    """Remove rows; those that do not exist are left out."""
    gone = sorted(row for row in set(which) if 0 <= row < len(rows))
    splices = tuple(Splice(first, tuple(rows[first : last + 1]), ()) for first, last in runs(gone))
    label = ngettext("Delete a row", "Delete {n} rows", len(gone)).format(n=len(gone))
    return Edit(label, splices)


def runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last of each stretch of ascending numbers without a gap."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def split(rows: Rows, row: int, offsets: Sequence[int], at_ms: int | None = None) -> Edit:
    """Cut a row in two, in each track at its offset (code points), in time at `at_ms`.

    Without `at_ms` the time is shared out by the length of the first text that is cut inside. Both
    halves are then estimated, since one of their ends is; a half without text gets no time.
    """
    whole = rows[row]
    heads, tails = cut_texts(whole.texts, offsets)
    first_slot, second_slot = cut_slot(whole, offsets, at_ms)
    first_words, second_words = cut_words(whole, offsets[0])
    first = whole._replace(texts=heads, slot=first_slot, cuts=(), words=first_words)
    second = whole._replace(
        id=new_id(), texts=tails, slot=second_slot, cuts=(), words=second_words,
        imported=None, note="", bookmark=False, extra=None,
    )  # fmt: skip
    label = _("Split row {n}").format(n=row + 1)
    return Edit(label, (Splice(row, (whole,), (first, second)),))


def join(rows: Rows, first: int, last: int) -> Edit:
    """Make one row of the rows first to last: texts one after another, time from first to last.

    The speaker is the first row's; the status is that of the row that needs most care.
    """
    parts = tuple(rows[first : last + 1])
    if len(parts) < 2:
        return Edit("")
    label = _("Join rows {first} to {last}").format(first=first + 1, last=last + 1)
    return Edit(label, (Splice(first, parts, (joined(parts),)),))


def shift_down(rows: Rows, row: int, track: int) -> Edit:
    """Move the texts of one track down by one row from here, which leaves this cell empty.

    A row is added at the end when the last one had a text.
    """
    texts = [segment.texts[track] for segment in rows[row:]]
    changed = [
        segment.with_text(track, text)
        for segment, text in zip(rows[row:], ["", *texts], strict=False)
    ]
    if texts and texts[-1]:
        changed.append(empty_segment(len(rows[row].texts)).with_text(track, texts[-1]))
    label = _("Move the column down from row {n}").format(n=row + 1)
    return _replace_from(rows, row, changed, label)


def shift_up(rows: Rows, row: int, track: int) -> Edit:
    """Move the texts of one track up by one row from here.

    The text of this cell joins that of the row above. A last row that gave its text away and is
    left without any text, time, note or bookmark is removed.
    """
    if row == 0:
        return Edit("")
    above = rows[row - 1]
    texts = [segment.texts[track] for segment in rows[row:]]
    landed = above.with_text(track, join_texts((above.texts[track], texts[0])))
    changed = [landed] + [
        segment.with_text(track, text)
        for segment, text in zip(rows[row:], [*texts[1:], ""], strict=True)
    ]
    if texts[-1] and _is_bare(changed[-1]):
        changed.pop()
    label = _("Move the column up from row {n}").format(n=row + 1)
    return _replace_from(rows, row - 1, changed, label)


def _is_bare(row: Segment) -> bool:
    return not (any(row.texts) or row.note or row.bookmark) and row.slot.is_empty


def _replace_from(rows: Rows, at: int, changed: Iterable[Segment], label: str) -> Edit:
    splice = Splice(at, tuple(rows[at:]), tuple(changed))
    return Edit(label, (splice,) if splice.old != splice.new else ())


def set_meta(field: str, old: Any, new: Any, label: str) -> Edit:
    """Change a field of the document: header, tracks, media, glossary or replacements."""
    new = clean(new)
    return Edit(label, (), (MetaChange(field, old, new),) if old != new else ())


def set_glossary(old: Glossary, new: Glossary, label: str = "") -> Edit:
    """Give the document another glossary."""
    return set_meta("glossary", old, new, label or _("Change the glossary"))


def set_replacements(old: Rules, new: Rules, label: str = "") -> Edit:
    """Give the document another list of replacements."""
    return set_meta("replacements", old, new, label or _("Change the replacement list"))
