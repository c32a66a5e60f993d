"""The keys that lead out of a cell that is being written in."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_KEY = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Way(Enum):
    """How a person wants to leave the cell."""

    NEXT = auto()
    CONFIRM = auto()
    OTHER = auto()
    OTHER_BACK = auto()
    CANCEL = auto()
    UP = auto()
    DOWN = auto()


_WAYS: dict[tuple[int, Qt.KeyboardModifier], Way] = {
    (_KEY.Key_Return, _NONE): Way.NEXT,
    (_KEY.Key_Enter, _NONE): Way.NEXT,
    (_KEY.Key_Return, _CONTROL): Way.CONFIRM,
    (_KEY.Key_Enter, _CONTROL): Way.CONFIRM,
    (_KEY.Key_Tab, _NONE): Way.OTHER,
    (_KEY.Key_Backtab, _NONE): Way.OTHER_BACK,
    (_KEY.Key_Backtab, _SHIFT): Way.OTHER_BACK,
    (_KEY.Key_Tab, _SHIFT): Way.OTHER_BACK,
    (_KEY.Key_Escape, _NONE): Way.CANCEL,
    (_KEY.Key_Up, _NONE): Way.UP,
    (_KEY.Key_Down, _NONE): Way.DOWN,
}


def way_of(event: QKeyEvent) -> Way | None:
    """Return where a key leads, None for one that stays; up and down do so at the edges only."""
    return _WAYS.get((event.key(), event.modifiers() & ~_KEYPAD))
