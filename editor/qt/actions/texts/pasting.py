"""A table from the clipboard into rows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from editor.core.errors import InterlinearError
from editor.core.i18n import _, ngettext
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.widgets.labels import plain_message

if TYPE_CHECKING:
    from editor.workflows.corrections.pasting import Pasting, Table

_MANY_CELLS = 1_000
_SHOWN = 3
_LONGEST = 80
_BUTTON = QMessageBox.StandardButton


class PasteActions:
    """Pastes at the current cell; a large table is asked about first."""

    def __init__(self, bench: Workbench) -> None:
        """Work on the parts of the window."""
        self._bench = bench
        bench.view.paste_wanted.connect(self.paste)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"paste-rows": self.paste}

    def paste(self) -> None:
        """Put what is on the clipboard into rows, as one edit."""
        from editor.workflows.corrections.pasting import paste, read_table

        bench = self._bench
        if not bench.session.is_open:
            return
        try:
            table = read_table(*_clipboard())
        except InterlinearError as error:
            bench.notices.alarm(str(error))
            return
        document, view = bench.session.document, bench.view
        if not table:
            bench.notices.tell(_("There is no text on the clipboard."))
            return
        track = view.current_track()
        found = paste(document.segments, table, view.current_row(), track, len(document.tracks))
        if found.cells > _MANY_CELLS and not self._may_paste(found, table):
            return
        if bench.session.do(found.edit):
            view.go_to(found.first, track)
            told = ngettext("{n} cell pasted", "{n} cells pasted", found.cells)
            told = told.format(n=found.cells)
            if found.left_out:
                more = ngettext(
                    "{n} cell has no column here and was left out.",
                    "{n} cells have no column here and were left out.",
                    found.left_out,
                )
                bench.notices.tell_done(f"{told}. {more.format(n=found.left_out)}")
            bench.session.noted.emit(told)

    def _may_paste(self, found: "Pasting", table: "Table") -> bool:
        """Ask, with the first rows as they were read."""
        question = ngettext(
            "Paste {n} cell from row {row} on?", "Paste {n} cells from row {row} on?", found.cells
        ).format(n=found.cells, row=found.first + 1)
        if found.added:
            added = ngettext("{n} row is added.", "{n} rows are added.", found.added)
            question += " " + added.format(n=found.added)
        lines = "\n".join(_on_one_line(row) for row in table[:_SHOWN])
        box = plain_message(self._bench.window, _("Paste"), f"{question}\n\n{lines}\n…")
        box.setStandardButtons(_BUTTON.Yes | _BUTTON.Cancel)
        box.setDefaultButton(_BUTTON.Yes)
        return _BUTTON(box.exec()) is _BUTTON.Yes


def _clipboard() -> tuple[str, str]:
    """Return the plain text of the clipboard and its HTML, "" for what it has not."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if data is None:
        return "", ""
    return data.text(), data.html() if data.hasHtml() else ""


def _on_one_line(cells: Sequence[str]) -> str:
    line = " ".join(" | ".join(cells).split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
