"""The row of buttons above the grid, with the find field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from editor.qt.widgets.labels import plain_tip
from editor.qt.widgets.pill_button import PillButton

_GAP = 8


class ToolBar(QFrame):
    """Buttons for actions: text ones, icon ones, a field that takes the room, more buttons.

    What stands behind a tab in the short words of an action is shown in a pill.
    """

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        """Stand around the find field."""
        super().__init__(parent)
        self.setObjectName("toolbar")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(_GAP)
        self._row.addWidget(field, 1)
        self._row.addStretch(1)

    def add_left(self, actions: Sequence[QAction]) -> None:
        """Add buttons in front of the field."""
        for place, action in enumerate(actions):
            button = _icon_button(action) if action.data() == "icon" else _text_button(action)
            self._row.insertWidget(place, button)
        self._row.insertSpacing(len(actions), _GAP)

    def add_right(self, actions: Sequence[QAction]) -> None:
        """Add buttons at the end; the last one is the accent."""
        for action in actions:
            button = _text_button(action)
            button.setProperty("accent", action is actions[-1])
            self._row.addWidget(button)


def _text_button(action: QAction) -> PillButton:
    button = PillButton("")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)
    action.changed.connect(lambda: _follow(button, action))
    _follow(button, action)
    return button


def _follow(button: PillButton, action: QAction) -> None:
    button.setEnabled(action.isEnabled())
    button.setToolTip(plain_tip(_hint(action)))
    words, _tab, pill = action.iconText().partition("\t")
    button.show_words(words, pill)


def _icon_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setProperty("boxed", True)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(action.iconText())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _hint(action: QAction) -> str:
    keys = action.shortcut().toString()
    words = action.iconText().replace("\t", " ")
    return f"{words}  {keys}" if keys else words
