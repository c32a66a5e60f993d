"""A button with the picture of an action and no words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton


def icon_button(action: QAction, look: str) -> QToolButton:
    """Return a button that runs an action; `look` is a property that the style sheet knows."""
    button = QToolButton()
    button.setProperty(look, True)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(action.iconText())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
