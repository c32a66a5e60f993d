"""Paints a variant as a line with its count, a place as its context in both columns."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor.core.i18n import _
from editor.core.segments import Segment
from editor.qt.colours import Theme
from editor.qt.panels.variants_model import (
    VariantRole,
    VariantsModel,
    context,
    places_text,
)
from editor.qt.theme import theme_of
from editor.search.query import Place, Variant

_PAD = 6
_BOX = 16
_ROUND = 4
_CHECK = Qt.ItemDataRole.CheckStateRole
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class VariantsDelegate(QStyledItemDelegate):
    """Draws plain text only, whatever stands in it."""

    def __init__(
        self, segments: Callable[[], Sequence[Segment]], parent: QWidget | None = None
    ) -> None:
        """Take the context of places from the present segments."""
        super().__init__(parent)
        self._segments = segments

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Qt: one line for a variant, two for a place."""
        line = option.fontMetrics.height()
        lines = 1 if index.data(VariantRole.PLACE) is None else 2
        return QSize(120, lines * line + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Qt: draw one of them."""
        theme = theme_of(option.palette)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.tint)
        _paint_box(painter, _box_rect(rect), Qt.CheckState(index.data(_CHECK)), theme)
        inner = rect.adjusted(_BOX + 2 * _PAD, _PAD, -_PAD, -_PAD)
        place = index.data(VariantRole.PLACE)
        if place is None:
            _paint_variant(painter, inner, index.data(VariantRole.VARIANT), theme)
        else:
            _paint_place(painter, inner, place, context(self._segments(), place), theme)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: VariantsModel,  # type: ignore[override]
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Qt: a click on the box ticks or unticks."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            box = _box_rect(option.rect)
            if box.adjusted(-_PAD, -_PAD, _PAD, _PAD).contains(event.position().toPoint()):
                model.toggle(index)
                return True
        return False


def _box_rect(rect: QRect) -> QRect:
    return QRect(rect.left() + _PAD, rect.top() + _PAD, _BOX, _BOX)


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


def _paint_variant(painter: QPainter, rect: QRect, variant: Variant, theme: Theme) -> None:
    metrics = painter.fontMetrics()
    count = places_text(variant.count)
    degree = _("{n} %").format(n=round(variant.degree))
    painter.setPen(theme.soft)
    painter.drawText(rect, _RIGHT, f"{degree}   {count}")
    room = rect.width() - metrics.horizontalAdvance(f"{degree}   {count}") - 2 * _PAD
    painter.setPen(theme.text)
    painter.setFont(_bold(painter.font()))
    form = variant.form.replace("\n", " ")
    shown = painter.fontMetrics().elidedText(form, Qt.TextElideMode.ElideRight, room)
    painter.drawText(rect, _LEFT, shown)


def _paint_place(
    painter: QPainter, rect: QRect, place: Place, parts: tuple[str, str, str, str], theme: Theme
) -> None:
    before, found, after, others = parts
    metrics = painter.fontMetrics()
    upper = QRect(rect.left(), rect.top(), rect.width(), metrics.height())
    number = str(place.row + 1)
    painter.setPen(theme.faint)
    painter.drawText(upper, _RIGHT, number)
    right = upper.right() - metrics.horizontalAdvance(number) - 2 * _PAD
    x = upper.left()
    for text, colour, font in (
        (before, theme.soft, painter.font()),
        (found, theme.name, _bold(painter.font())),
        (after, theme.soft, painter.font()),
    ):
        x = _paint_run(
            painter, QRect(x, upper.top(), right - x, upper.height()), text, (colour, font)
        )
    lower = upper.translated(0, metrics.height())
    painter.setPen(theme.faint)
    shown = metrics.elidedText(others, Qt.TextElideMode.ElideRight, lower.width())
    painter.drawText(lower, _LEFT, shown)


def _paint_run(painter: QPainter, rect: QRect, text: str, look: tuple[QColor, QFont]) -> int:
    """Draw a stretch of text and return where the next one begins."""
    if rect.width() <= 0 or not text:
        return rect.left()
    colour, font = look
    plain = painter.font()
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _LEFT, shown)
    painter.setFont(plain)
    return rect.left() + metrics.horizontalAdvance(shown)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
