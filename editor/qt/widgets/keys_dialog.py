"""All keys at a glance."""

from collections.abc import Iterable

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
from editor.qt.actions.key_groups import KeyGroup, key_groups
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label

_ROUND = 110
"""What stands around the list, in pixels."""


class KeysDialog(QDialog):
    """All actions with their keys by menus, and those of the grid."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        """List them in two columns."""
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        rows = _rows(key_groups(actions))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        half = (len(rows) + 1) // 2
        for number, (keys, text) in enumerate(rows):
            column = 0 if number < half else 3
            name = plain_label(keys)
            name.setObjectName("quiet" if text else "part")
            grid.addWidget(name, number % half, column, 1, 1 if text else 2)
            if text:
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


def _rows(groups: Iterable[KeyGroup]) -> list[tuple[str, str]]:
    """Return keys and words below the titles, which stand alone."""
    rows = []
    for group in groups:
        rows.append((group.title, ""))
        rows += [(", ".join(line.keys), line.text) for line in group.lines]
    return rows
