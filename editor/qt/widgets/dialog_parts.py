"""What dialogs that ask for something have in common: two buttons below, and one column."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QSpinBox, QVBoxLayout, QWidget

_BUTTON = QDialogButtonBox.StandardButton
_MARGINS = (24, 20, 24, 20)
_SPACING = 12
_TEXT_MARGIN = 6
_FRAME = QSize(8, 40)
"""What the system puts around a window, about."""


def ok_and_cancel(verb: str = "") -> QDialogButtonBox:
    """Return the two buttons; the one that agrees stands out and says `verb`, or else OK."""
    buttons = QDialogButtonBox(_BUTTON.Ok | _BUTTON.Cancel)
    agree = buttons.button(_BUTTON.Ok)
    if verb:
        agree.setText(verb)
    agree.setProperty("accent", True)
    return buttons


def number_box() -> QSpinBox:
    """Return a field for a number, which stands as far from the edge as texts do."""
    box = QSpinBox()
    box.lineEdit().setTextMargins(_TEXT_MARGIN, 0, 0, 0)
    return box


def resize_within(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog a size in pixels, or as much of it as the screen has room for."""
    room = dialog.screen().availableGeometry().size() - _FRAME
    dialog.resize(QSize(width, height).boundedTo(room))


def lay_in_column(dialog: QDialog, *widgets: QWidget) -> None:
    """Put widgets below one another into a dialog, with its margins."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*_MARGINS)
    column.setSpacing(_SPACING)
    for widget in widgets:
        column.addWidget(widget)
