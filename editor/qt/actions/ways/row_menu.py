"""The menu of the chosen rows, at the mouse or, by the menu key, at the current cell."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from editor.qt.grid.view import TranscriptView

_GROUPS = (
    ("replay-row",),
    ("insert", "duplicate", "join", "delete"),
    ("cuts", "column-up", "column-down"),
    ("status-confirmed", "status-question", "bookmark", "note", "speaker"),
    ("align-rows", "clear-times"),
    ("copy-rows", "paste-rows"),
)
"""Of the actions on rows those that are asked for most; a menu of all is as high as the screen."""


class RowMenu:
    """Shows what can be done with the chosen rows."""

    def __init__(self, view: TranscriptView, action: Callable[[str], QAction]) -> None:
        """Open where the view asks for it; `action` returns one by its id."""
        self._view = view
        self._action = action
        view.menu_wanted.connect(self.open)

    def open(self, place: QPoint) -> None:
        """Open at a place of the screen."""
        menu = QMenu(self._view)
        for group in _GROUPS:
            menu.addSeparator()
            for action_id in group:
                menu.addAction(self._action(action_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
