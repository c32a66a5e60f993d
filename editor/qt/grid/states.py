"""The small sign in front of a row: how sure its time is."""

from enum import Enum
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from editor.core.segments import Segment, Status
from editor.core.timeslots import Origin
from editor.qt.theme import Theme

_TURN = 16 * 360
_ROOM = 2.0


class State(Enum):
    """How sure a row is; the value is its sign as a character."""

    UNTIMED = "○"
    GUESSED = "◔"
    LIKELY = "◑"
    SURE = "●"
    QUESTION = "?"


def state_of(segment: Segment) -> State:
    """Return the state of a row; what a person said of it goes before what its time says."""
    if segment.status is Status.CONFIRMED:
        return State.SURE
    if segment.status is Status.QUESTION:
        return State.QUESTION
    if segment.slot.is_empty:
        return State.UNTIMED
    if segment.slot.is_anchor:
        return State.SURE
    is_guess = segment.slot.origin is Origin.ESTIMATED or segment.slot.is_doubtful
    return State.GUESSED if is_guess else State.LIKELY


def state_colour(state: State, theme: Theme) -> QColor:
    """Return the colour that a state has in the grid, the waveform and the status line."""
    colours = {
        State.UNTIMED: theme.faint,
        State.GUESSED: theme.guess,
        State.LIKELY: theme.likely,
        State.SURE: theme.sure,
        State.QUESTION: theme.alarm,
    }
    return colours[state]


class StateSigns:
    """The signs as small pictures, painted once at one size and in one theme."""

    def __init__(self, size: float, font: QFont, theme: Theme) -> None:
        """Make signs of `size` pixels; the font is for the question mark."""
        self._size = size
        self._font = font
        self._theme = theme
        self._made: dict[tuple[State, float], QPixmap] = {}

    def draw(self, painter: QPainter, state: State, centre: QPointF) -> None:
        """Paint a sign around a point."""
        ratio = painter.device().devicePixelRatio()
        sign = self._made.get((state, ratio))
        if sign is None:
            sign = self._made[state, ratio] = self._make(state, ratio)
        half = (self._size + 2 * _ROOM) / 2
        painter.drawPixmap(round(centre.x() - half), round(centre.y() - half), sign)

    def _make(self, state: State, ratio: float) -> QPixmap:
        side = self._size + 2 * _ROOM
        sign = QPixmap(ceil(side * ratio), ceil(side * ratio))
        sign.setDevicePixelRatio(ratio)
        sign.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sign)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(self._font)
        box = QRectF(_ROOM, _ROOM, self._size, self._size)
        _draw(painter, state, box, state_colour(state, self._theme))
        painter.end()
        return sign


def _draw(painter: QPainter, state: State, box: QRectF, colour: QColor) -> None:
    if state is State.QUESTION:
        painter.setPen(colour)
        painter.drawText(
            box.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM), Qt.AlignmentFlag.AlignCenter, state.value
        )
        return
    if state is not State.SURE:
        painter.setPen(QPen(colour, 1.4))
        painter.drawEllipse(box.adjusted(0.6, 0.6, -0.6, -0.6))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if state is State.SURE:
        painter.drawEllipse(box)
    elif state is not State.UNTIMED:
        start, share = (0, 4) if state is State.GUESSED else (-_TURN // 4, 2)
        painter.drawPie(box, start, _TURN // share)
