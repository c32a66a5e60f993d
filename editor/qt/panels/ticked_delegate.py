"""Paints groups of places with their ticks, and a place as its context in both columns."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor.core.segments import Segment
from editor.qt.colours import Theme
from editor.qt.panels.ticked_model import Spot, TickedModel, TickedRole, context
from editor.qt.panels.two_levels import Index
from editor.qt.theme import theme_of

Run = tuple[str, QColor, QFont]
"""A stretch of text with its colour and font."""
PAD = 6
_BOX = 16
_ROUND = 4
_CHECK = Qt.ItemDataRole.CheckStateRole
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDED = Qt.TextElideMode.ElideRight


class TickedDelegate(QStyledItemDelegate):
    """Draws plain text only, whatever stands in it; a subclass paints what its groups are."""

    lines = 1
    """How many lines a group takes."""

    def __init__(
        self, segments: Callable[[], Sequence[Segment]], parent: QWidget | None = None
    ) -> None:
        """Take the context of places from the present segments."""
        super().__init__(parent)
        self._segments = segments

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: the lines of a group, two for a place."""
        line = option.fontMetrics.height()
        lines = self.lines if index.data(TickedRole.SPOT) is None else 2
        return QSize(120, lines * line + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one of them."""
        theme = theme_of(option.palette)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.tint)
        _paint_box(painter, _box_rect(rect), Qt.CheckState(index.data(_CHECK)), theme)
        inner = rect.adjusted(_BOX + 2 * PAD, PAD, -PAD, -PAD)
        spot = index.data(TickedRole.SPOT)
        if spot is None:
            self.paint_group(painter, inner, index.data(TickedRole.GROUP), theme)
        else:
            self._paint_spot(painter, inner, spot, theme)
        painter.restore()

    def paint_group(self, painter: QPainter, rect: QRect, group: Any, theme: Theme) -> None:
        """Draw a group beside its box."""
        raise NotImplementedError

    def found_runs(self, found: str, _spot: Spot, font: QFont, theme: Theme) -> Sequence[Run]:
        """Return how a place itself is drawn between the words around it."""
        return ((found, theme.name, bold(font)),)

    def around(self, spot: Spot) -> tuple[str, str, str, str]:
        """Return the text before a place, the place, the text after it, and the other columns'."""
        return context(self._segments(), spot)

    def where(self, spot: Spot) -> str:
        """Return where a place is, in few signs."""
        return str(spot.row + 1)

    def _paint_spot(self, painter: QPainter, rect: QRect, spot: Spot, theme: Theme) -> None:
        before, found, after, others = self.around(spot)
        metrics = painter.fontMetrics()
        upper = QRect(rect.left(), rect.top(), rect.width(), metrics.height())
        number = self.where(spot)
        painter.setPen(theme.soft)
        painter.drawText(upper, RIGHT, number)
        room = upper.adjusted(0, 0, -metrics.horizontalAdvance(number) - 2 * PAD, 0)
        runs = (
            (before, theme.soft, painter.font()),
            *self.found_runs(found, spot, painter.font(), theme),
            (after, theme.soft, painter.font()),
        )
        for text, colour, font in runs:
            room.setLeft(paint_run(painter, room, text, colour, font))
        lower = upper.translated(0, metrics.height())
        painter.setPen(theme.soft)
        painter.drawText(lower, LEFT, metrics.elidedText(others, _ELIDED, lower.width()))

    def editorEvent(
        self,
        event: QEvent,
        model: TickedModel,  # type: ignore[override]
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Qt: a click on the box ticks or unticks."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            box = _box_rect(option.rect)
            if box.adjusted(-PAD, -PAD, PAD, PAD).contains(event.position().toPoint()):
                model.toggle(index)
                return True
        return False


def _box_rect(rect: QRect) -> QRect:
    return QRect(rect.left() + PAD, rect.top() + PAD, _BOX, _BOX)


def _paint_box(painter: QPainter, box: QRect, state: Qt.CheckState, theme: Theme) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    on = state != Qt.CheckState.Unchecked
    painter.setPen(QPen(theme.accent if on else theme.faint, 1))
    painter.setBrush(theme.accent if on else theme.surface)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _ROUND, _ROUND)
    painter.setPen(QPen(theme.on_accent, 2))
    x, y = box.left(), box.top()
    if state == Qt.CheckState.Checked:
        painter.drawPolyline([QPoint(x + 4, y + 8), QPoint(x + 7, y + 11), QPoint(x + 12, y + 5)])
    elif state == Qt.CheckState.PartiallyChecked:
        painter.drawLine(x + 5, y + 8, x + 11, y + 8)
    painter.restore()


def paint_run(painter: QPainter, rect: QRect, text: str, colour: QColor, font: QFont) -> int:
    """Draw a stretch of text and return where the next one begins."""
    if rect.width() <= 0 or not text:
        return rect.left()
    plain = painter.font()
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, _ELIDED, rect.width())
    painter.drawText(rect, LEFT, shown)
    painter.setFont(plain)
    return rect.left() + metrics.horizontalAdvance(shown)


def bold(font: QFont) -> QFont:
    """Return the font, bolder."""
    bolder = QFont(font)
    bolder.setWeight(QFont.Weight.DemiBold)
    return bolder
