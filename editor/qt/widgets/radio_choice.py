"""One of a few values, as radio buttons under each other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

_STEPS = {
    Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1,
}  # fmt: skip


class RadioChoice(QWidget):
    """Radio buttons under each other; `value` is that of the checked one.

    Tab leads to the checked one, and the arrows check another, which Qt leaves to Space.
    """

    changed = Signal()

    def __init__(self, names: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer values with their names; the chosen one is checked."""
        super().__init__()
        self._group = QButtonGroup(self)
        self._values = [value for value, _name in names]
        buttons: list[QWidget] = []
        for number, (_value, name) in enumerate(names):
            button = QRadioButton(name)
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.installEventFilter(self)
            self._group.addButton(button, number)
            buttons.append(button)
        stack(self, buttons)
        self._group.idToggled.connect(self._toggled)
        self.choose(str(chosen))

    @property
    def value(self) -> str:
        """The chosen value."""
        return self._values[self._group.checkedId()]

    def choose(self, value: str) -> None:
        """Check the button of a value; one that is not offered changes nothing."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def relabel(self, value: str, name: str) -> None:
        """Give the button of a value another name."""
        self._group.button(self._values.index(value)).setText(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: True for an arrow, which checks the button above or below."""
        step = _STEPS.get(Qt.Key(event.key())) if isinstance(event, QKeyEvent) else None
        if step is None or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        number = self._group.checkedId() + step
        if 0 <= number < len(self._values):
            self._group.button(number).setChecked(True)
            self._group.button(number).setFocus()
        return True

    def _toggled(self, number: int, on: bool) -> None:
        policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        self._group.button(number).setFocusPolicy(policy)
        if on:
            self.changed.emit()


def stack(widget: QWidget, children: Sequence[QWidget]) -> None:
    """Lay widgets out under each other inside another one."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for child in children:
        column.addWidget(child)
