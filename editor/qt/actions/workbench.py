"""What the handlers of actions work with."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow

from editor.core.bidi import isolated
from editor.core.document import Document
from editor.core.edit import Edit
from editor.core.i18n import _
from editor.qt.grid.view import TranscriptView
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.qt.settings import Settings
from editor.qt.widgets.notice_bar import NoticeBar


@dataclass(frozen=True, slots=True)
class Workbench:
    """The parts of the window, handed to each group of handlers."""

    window: QMainWindow
    session: Session
    view: TranscriptView
    notices: NoticeBar
    jobs: JobRunner
    settings: Settings

    def rows(self) -> list[int]:
        """Return the selected rows, or the current one; none when there is none."""
        ranges = self.view.selected_ranges()
        rows = [row for first, last in ranges for row in range(first, last + 1)]
        current = self.view.current_row()
        return rows or ([current] if current >= 0 else [])

    def change(self, edit: Edit, otherwise: str) -> bool:
        """Make an edit; where it would change nothing, say `otherwise` in the status line.

        Returns True when something changed.
        """
        if edit.is_empty:
            self.session.noted.emit(otherwise)
            return False
        return self.session.do(edit) is not None

    def put(self, document: Document, call: Callable[[], object]) -> None:
        """Give a document what was worked out for it; behind another one, it waits till it is seen.

        Once the document is closed, nothing is done.
        """
        waiting = self.session.when_in_front(document, call)
        if waiting is not None:
            told = _("What was asked for “{name}” is done, and waits there for you.")
            self.notices.tell(told.format(name=isolated(waiting.name)))


Handlers = dict[str, Callable[[], None]]
