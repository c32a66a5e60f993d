"""The edits of who speaks."""

from collections.abc import Iterable

from editor.core.edit import Edit
from editor.core.edits import Rows, replace_rows
from editor.core.i18n import _, ngettext


def set_speakers(rows: Rows, which: Iterable[int], speaker: str) -> Edit:
    """Say who speaks in some rows; "" names nobody."""
    changed = {row: rows[row]._replace(speaker=speaker) for row in which}
    label = ngettext("Speaker of {n} row", "Speaker of {n} rows", len(changed))
    return replace_rows(rows, changed, label.format(n=len(changed)))


def rename_speaker(rows: Rows, old: str, new: str) -> Edit:
    """Give a speaker another name in all rows; one of that name is the same person from then on."""
    changed = {
        number: row._replace(speaker=new) for number, row in enumerate(rows) if row.speaker == old
    }
    return replace_rows(rows, changed, _("Rename {old} to {new}").format(old=old, new=new))
