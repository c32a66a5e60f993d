"""All keys at a glance."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.core.i18n import _
from editor.qt.actions.actions import Actions
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label

_ROUND = 110
"""What stands around the list, in pixels."""


class KeysDialog(QDialog):
    """All actions with their keys, and those of the grid."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        """List them in two columns."""
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        rows = [*_grid_keys()]
        for spec in actions.specs.values():
            keys = actions[spec.id].shortcut().toString()
            if keys:
                rows.append((keys.replace("Return", "Enter"), spec.text.rstrip("…")))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        half = (len(rows) + 1) // 2
        for number, (keys, text) in enumerate(rows):
            column = 0 if number < half else 3
            name = plain_label(keys)
            name.setObjectName("quiet")
            grid.addWidget(name, number % half, column)
            grid.addWidget(plain_label(text), number % half, column + 1)
        grid.setColumnMinimumWidth(2, 24)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(28, 24, 28, 20)
        whole.setSpacing(18)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(_("Keys"))
        whole.addWidget(area, 1)
        whole.addWidget(buttons)
        wanted = inside.sizeHint()
        resize_within(self, wanted.width() + _ROUND, wanted.height() + _ROUND)


def _grid_keys() -> list[tuple[str, str]]:
    return [
        (_("Enter, F2, click"), _("Edit the cell")),
        (_("Enter in a cell"), _("Accept and go to the next row")),
        (_("Shift+Enter in a cell"), _("Line break")),
        (_("Tab"), _("Other column")),
        (_("Esc in a cell"), _("Take this cell's change back")),
    ]
