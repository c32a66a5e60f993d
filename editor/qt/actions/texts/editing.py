"""Undo, rows, columns: what changes the document by one Edit each."""

from editor.core import edits
from editor.core.document import Applied
from editor.core.i18n import _, ngettext
from editor.qt.actions.workbench import Handlers, Workbench


class EditActions:
    """Does what the Edit and Rows menus say to the document."""

    def __init__(self, bench: Workbench) -> None:
        """Work on the parts of the window."""
        self._bench = bench

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "undo": lambda: self._show(self._bench.session.document.undo()),
            "redo": lambda: self._show(self._bench.session.document.redo()),
            "copy-rows": self._copy,
            "insert": self._insert,
            "delete": self._delete,
            "join": self._join,
            "column-up": self._column_up,
            "column-down": self._column_down,
            "confirm": self._bench.view.confirm,
        }

    def _show(self, applied: Applied | None) -> None:
        """Go where the change was, if it is out of sight."""
        if applied is not None and applied.edit.splices:
            last = len(self._bench.session.document.segments) - 1
            self._bench.view.go_to(min(applied.first, last), self._bench.view.current_track())

    def _insert(self) -> None:
        session, view = self._bench.session, self._bench.view
        rows = session.document.segments
        at = view.current_row() + 1 if view.current_row() >= 0 else len(rows)
        new = edits.empty_segment(len(session.document.tracks))
        if session.do(edits.insert(rows, at, [new])):
            view.edit_cell(at, view.current_track())

    def _delete(self) -> None:
        session = self._bench.session
        session.do(edits.remove(session.document.segments, self._bench.rows()))

    def _copy(self) -> None:
        self._bench.view.copy()
        count = len(self._bench.rows())
        told = ngettext("{n} row copied", "{n} rows copied", count)
        self._bench.session.noted.emit(told.format(n=count))

    def _join(self) -> None:
        session = self._bench.session
        rows = self._bench.rows()
        if rows[-1] - rows[0] >= len(rows):
            self._bench.notices.tell(
                _("Only rows that stand one below another can be joined; others lie between these.")
            )
            return
        first, last = rows[0], max(rows[-1], rows[0] + 1)
        if last >= len(session.document.segments):
            session.noted.emit(_("There is no row below to join with."))
            return
        session.do(edits.join(session.document.segments, first, last))
        self._bench.view.go_to(first, self._bench.view.current_track())

    def _column_up(self) -> None:
        session, view = self._bench.session, self._bench.view
        track = view.current_track()
        edit = edits.shift_up(session.document.segments, view.current_row(), track)
        if self._bench.change(edit, _("There is no text from here on to move.")):
            view.go_to(view.current_row() - 1, track)

    def _column_down(self) -> None:
        session, view = self._bench.session, self._bench.view
        track = view.current_track()
        edit = edits.shift_down(session.document.segments, view.current_row(), track)
        if self._bench.change(edit, _("There is no text from here on to move.")):
            view.go_to(view.current_row() + 1, track)
