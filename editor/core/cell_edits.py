"""The edits that move texts from cell to cell; the rows, their times and speakers stay."""

from collections.abc import Iterable

from editor.core.edit import Edit
from editor.core.edits import Rows, replace_rows, replace_texts
from editor.core.i18n import _, ngettext
from editor.core.parts import join_texts


def swap_columns(rows: Rows, which: Iterable[int], one: int, other: int) -> Edit:
    """Exchange the texts of two tracks in some rows."""
    chosen = sorted(set(which))
    changed = {}
    for row in chosen:
        texts = list(rows[row].texts)
        texts[one], texts[other] = texts[other], texts[one]
        if tuple(texts) != rows[row].texts:
            changed[row] = rows[row]._replace(texts=tuple(texts), cuts=(), words=())
    label = ngettext("Swap the columns of a row", "Swap the columns of {n} rows", len(chosen))
    return replace_rows(rows, changed, label.format(n=len(chosen)))


def swap_texts(rows: Rows, row: int, other: int, track: int) -> Edit:
    """Exchange the texts of one track in two rows."""
    texts = {
        (row, track): rows[other].texts[track],
        (other, track): rows[row].texts[track],
    }
    first, last = sorted((row, other))
    label = _("Swap the texts of rows {first} and {last}")
    return replace_texts(rows, texts, label.format(first=first + 1, last=last + 1))


def move_tail(rows: Rows, row: int, track: int, offset: int) -> Edit:
    """Move what stands from `offset` (code points) on to the head of the cell below."""
    text, below = rows[row].texts[track], rows[row + 1].texts[track]
    texts = {
        (row, track): text[:offset].rstrip(),
        (row + 1, track): join_texts((text[offset:].strip(), below)),
    }
    return replace_texts(rows, texts, _("Move words of row {n} down").format(n=row + 1))


def move_head(rows: Rows, row: int, track: int, offset: int) -> Edit:
    """Move what stands before `offset` (code points) to the end of the cell above."""
    text, above = rows[row].texts[track], rows[row - 1].texts[track]
    texts = {
        (row - 1, track): join_texts((above, text[:offset].strip())),
        (row, track): text[offset:].lstrip(),
    }
    return replace_texts(rows, texts, _("Move words of row {n} up").format(n=row + 1))
