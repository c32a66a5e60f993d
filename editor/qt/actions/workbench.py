"""What the handlers of actions work with."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow

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


Handlers = dict[str, Callable[[], None]]
