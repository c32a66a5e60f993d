"""The small sign in front of a row: how sure its time is."""

from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from editor.core.segments import Segment, Status
from editor.core.timeslots import Origin
from editor.qt.theme import Theme

_TURN = 16 * 360


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
    return State.GUESSED if segment.slot.origin is Origin.ESTIMATED else State.LIKELY


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


def draw_state(painter: QPainter, state: State, box: QRectF, theme: Theme) -> None:
    """Paint the sign of a state into a square box."""
    colour = state_colour(state, theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if state is State.QUESTION:
        painter.setPen(colour)
        painter.drawText(box.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, state.value)
    elif state is State.SURE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(box)
    else:
        _draw_ring(painter, state, box, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _draw_ring(painter: QPainter, state: State, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(0.6, 0.6, -0.6, -0.6))
    if state is State.UNTIMED:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    start, share = (0, 4) if state is State.GUESSED else (-_TURN // 4, 2)
    painter.drawPie(box, start, _TURN // share)
