"""What stands above the heading of a table: its title, its date, in fewer cells than the table."""

from collections.abc import Sequence
from dataclasses import replace

from editor.formats.base import Imported
from editor.formats.tables.headings import heading_layout
from editor.formats.tables.table_times import Numbered

_MOST = 20


def below_titles(rows: list[Numbered]) -> tuple[tuple[str, ...], list[Numbered]]:
    """Return the titles above the heading of a table, and its rows from the heading on.

    Only a heading that is known for one has titles above it, and each of them fewer cells.
    """
    most = 0
    for at, (_line, cells) in enumerate(rows[:_MOST]):
        filled = sum(bool(cell.strip()) for cell in cells)
        if filled > most and _is_heading(rows, at):
            titles = (_joined(cells) for _line, cells in rows[:at])
            return tuple(filter(None, titles)), rows[at:]
        most = max(most, filled)
    return (), rows


def under(titles: Sequence[str], imported: Imported) -> Imported:
    """Return what was read of a table, with the titles above it."""
    if not titles:
        return imported
    header = (*titles, *imported.transcript.header)
    return replace(imported, transcript=replace(imported.transcript, header=header))


def _is_heading(rows: Sequence[Numbered], at: int) -> bool:
    below = [cells for _line, cells in rows[at + 1 :]]
    return heading_layout(rows[at][1], below) is not None


def _joined(cells: Sequence[str]) -> str:
    filled = [cell.strip() for cell in cells if cell.strip()]
    between = ": " if len(filled) == 2 and not filled[0].endswith(":") else " "
    return between.join(" ".join(cell.split()) for cell in filled)
