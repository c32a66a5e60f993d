"""All keys over the window, as long as a key is held."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor.core.i18n import _
from editor.qt.actions.key_groups import KeyGroup, KeyLine
from editor.qt.families import text_font
from editor.qt.theme import theme_of

_MARGIN, _GAP, _BETWEEN = 20, 12, 24
_SIZES = tuple(size / 2 for size in range(20, 13, -1))
_LINE = 1.25
_KEYS_SHARE = 0.4


class _Plan(NamedTuple):
    """How the lists are laid out: a size in points, and pixels."""

    size: float
    line: int
    keys: int
    column: int


class KeyOverlay(QWidget):
    """Lies over a window; the letters are as large as there is room for them all."""

    def __init__(self, window: QWidget) -> None:
        """Begin hidden."""
        super().__init__(window)
        self._window = window
        self._groups: Sequence[KeyGroup] = ()
        self.setAccessibleName(_("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def show_groups(self, groups: Sequence[KeyGroup]) -> None:
        """Cover the window with these keys."""
        self._groups = groups
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def shown(self) -> list[tuple[QRect, KeyLine]]:
        """Return where each line is painted."""
        return [(place, line) for place, line in self._places(self._plan()) if line is not None]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the keys and what they do; what cannot be done now is pale."""
        theme = theme_of(self.palette())
        plan = self._plan()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.surface)
        heading, words = text_font(plan.size), text_font(plan.size)
        heading.setWeight(QFont.Weight.DemiBold)
        titles = iter(self._groups)
        for place, line in self._places(plan):
            if line is None:
                painter.setFont(heading)
                painter.setPen(theme.text)
                painter.drawText(place, _LEFT, next(titles).title)
                continue
            painter.setFont(words)
            painter.setPen(theme.accent if line.is_on else theme.faint)
            room = QRect(place.x(), place.y(), plan.keys, place.height())
            painter.drawText(room, _LEFT, _cut(painter, line.few_keys, room.width()))
            painter.setPen(theme.text if line.is_on else theme.faint)
            room = place.adjusted(plan.keys + _GAP, 0, 0, 0)
            painter.drawText(room, _LEFT, _cut(painter, line.text, room.width()))
        painter.end()

    def _places(self, plan: _Plan) -> Iterator[tuple[QRect, KeyLine | None]]:
        """Yield where each line stands, and each title as None; a title has a line below it."""
        bottom = self.height() - _MARGIN
        x, y = _MARGIN, _MARGIN
        for group in self._groups:
            if y > _MARGIN:
                y += plan.line // 2
            if y + 2 * plan.line > bottom:
                x, y = x + plan.column + _BETWEEN, _MARGIN
            yield QRect(x, y, plan.column, plan.line), None
            for line in group.lines:
                y += plan.line
                if y + plan.line > bottom:
                    x, y = x + plan.column + _BETWEEN, _MARGIN
                yield QRect(x, y, plan.column, plan.line), line
            y += plan.line

    def _plan(self) -> _Plan:
        """Return the largest plan that the window has room for, else the smallest, squeezed."""
        for size in _SIZES:
            plan = self._planned(size)
            room = self._room(plan)
            if plan.column <= room:
                return plan
        return plan._replace(keys=min(plan.keys, round(room * _KEYS_SHARE)), column=room)

    def _room(self, plan: _Plan) -> int:
        """Return how wide a column may be, where this plan needs so many of them."""
        count = len({place.x() for place, _line in self._places(plan)}) or 1
        return (self.width() - 2 * _MARGIN - (count - 1) * _BETWEEN) // count

    def _planned(self, size: float) -> _Plan:
        fonts = QFontMetrics(text_font(size))
        lines = [line for group in self._groups for line in group.lines]
        keys = max((fonts.horizontalAdvance(line.few_keys) for line in lines), default=0)
        words = max((fonts.horizontalAdvance(line.text) for line in lines), default=0)
        return _Plan(size, round(fonts.height() * _LINE), keys, keys + _GAP + words)


def _cut(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
