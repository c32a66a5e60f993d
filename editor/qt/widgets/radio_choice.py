"""One of a few values, as radio buttons under each other."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget


class RadioChoice(QWidget):
    """Radio buttons under each other; `value` is that of the checked one."""

    changed = Signal()

    def __init__(self, names: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer values with their names; the chosen one is checked."""
        super().__init__()
        self._group = QButtonGroup(self)
        self._values = [value for value, _name in names]
        buttons: list[QWidget] = []
        for number, (_value, name) in enumerate(names):
            button = QRadioButton(name)
            self._group.addButton(button, number)
            buttons.append(button)
        stack(self, buttons)
        self.choose(str(chosen))
        self._group.idToggled.connect(self._toggled)

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

    def _toggled(self, _number: int, on: bool) -> None:
        if on:
            self.changed.emit()


def stack(widget: QWidget, children: Sequence[QWidget]) -> None:
    """Lay widgets out under each other inside another one."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for child in children:
        column.addWidget(child)
