"""The documents: those that are open, those opened before, and those that were recovered."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from editor.core.bidi import isolated
from editor.core.document import Document
from editor.core.i18n import _, ngettext
from editor.qt.dialogs.chooser import Choice, ChooserDialog, Wording
from editor.qt.open_document import OpenDocument
from editor.workflows.documents.untitled import Left

_LONGEST = 44
Entry = OpenDocument | Path | Left


class DocumentsDialog(ChooserDialog):
    """Finds a document; `chosen` is it once the dialog was accepted."""

    def __init__(
        self,
        opened: Sequence[OpenDocument],
        recent: Sequence[Path],
        left: Sequence[Left],
        parent: QWidget | None = None,
    ) -> None:
        """List the open ones first; `recent` files that are open are listed once."""
        there = {one.path for one in opened}
        closed = [path for path in recent if path not in there]
        self._entries: list[Entry] = [*opened, *left, *closed]
        wording = Wording(
            _("Documents"),
            _("Which document?"),
            _("Search the documents"),
            _("Documents that fit"),
            _("No document of that name."),
        )
        super().__init__(wording, [_choice(one) for one in self._entries], parent)

    @property
    def chosen(self) -> Entry | None:
        """The open document, the file or what was recovered; None for nothing."""
        return self._entries[self.place] if self.place >= 0 else None


def _choice(one: Entry) -> Choice:
    if isinstance(one, OpenDocument):
        return Choice(isolated(one.name), _state(one.document), f"{one.name} {one.path or ''}")
    if isinstance(one, Path):
        return Choice(isolated(one.name), isolated(_short(one.parent)), f"{one.name} {one.parent}")
    name = one.origin.name if one.origin is not None else _("Untitled")
    changes = ngettext("{n} change", "{n} changes", one.changes).format(n=one.changes)
    told = _("recovered, {changes}").format(changes=changes)
    return Choice(isolated(name), told, f"{name} {told}")


def _state(document: Document) -> str:
    """Return how far a document is, in words."""
    rows = document.segments
    timed = sum(row.slot.is_complete for row in rows)
    count = ngettext("{n} row", "{n} rows", len(rows)).format(n=len(rows))
    told = _("open · {rows} · timed {timed} / {total}")
    parts = [told.format(rows=count, timed=timed, total=len(rows))]
    if document.is_modified:
        parts.append(_("not saved"))
    return " · ".join(parts)


def _short(folder: Path) -> str:
    home = Path.home()
    path = Path("~") / folder.relative_to(home) if folder.is_relative_to(home) else folder
    return str(path) if len(str(path)) <= _LONGEST else f"…/{path.name}"
