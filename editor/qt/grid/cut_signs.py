"""The thin marks between the cues of a row."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import NamedTuple, Protocol

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from editor.core.segments import Segment
from editor.qt.theme import Theme

_HEAD = 3.0
_ABOVE = 0.06


class Cut(Protocol):
    """Where a cue begins: a code point offset a track; a person may have fixed it."""

    @property
    def offsets(self) -> tuple[int, ...]:
        """The offsets."""

    @property
    def is_fixed(self) -> bool:
        """True when a person put it there."""


CutsOf = Callable[[Segment], Sequence[Cut]]
"""From a row to the cuts between its cues, none while they are not known."""


class CutLook(Enum):
    """How a mark is painted: as one of all, as the chosen one, as the chosen one that moves."""

    QUIET = auto()
    CHOSEN = auto()
    MOVING = auto()


class ChosenCut(NamedTuple):
    """The cut of a row that keys move, and the track in which they do; none without an id."""

    segment_id: str = ""
    number: int = -1
    track: int = 0

    def in_cell(self, segment_id: str, track: int) -> CutLook:
        """Return how the chosen cut looks in a cell."""
        if segment_id != self.segment_id or self.number < 0:
            return CutLook.QUIET
        return CutLook.MOVING if track == self.track else CutLook.CHOSEN


NO_CUT = ChosenCut()


class CutSigns:
    """Paints marks in the colours of a theme, for lines so many pixels high."""

    def __init__(self, pitch: int, theme: Theme) -> None:
        """Prepare the pens."""
        self._pitch = pitch
        self._quiet = QPen(theme.faint, 1, Qt.PenStyle.DotLine)
        self._fixed = QPen(theme.accent, 1)
        self._chosen = QPen(theme.accent, 2)
        self._head = theme.accent

    def draw(
        self,
        painter: QPainter,
        corner: QPointF,
        place: tuple[float, int],
        cut: Cut,
        look: CutLook,
    ) -> None:
        """Paint one mark in front of the letter at a place, the text beginning at `corner`.

        A fixed one is a solid line with a head, another one is dotted.
        """
        x = round(corner.x() + place[0]) - 1.5
        top = corner.y() + place[1] * self._pitch + self._pitch * _ABOVE
        bottom = top + self._pitch * (1 - 2 * _ABOVE)
        is_strong = look is not CutLook.QUIET
        pen = self._chosen if is_strong else self._fixed if cut.is_fixed else self._quiet
        painter.setPen(pen)
        painter.drawLine(QLineF(x, top, x, bottom))
        if cut.is_fixed or look is CutLook.MOVING:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._head)
            side = _HEAD * (1.6 if look is CutLook.MOVING else 1)
            head = [QPointF(x - side, top), QPointF(x + side, top), QPointF(x, top + side)]
            painter.drawPolygon(QPolygonF(head))
