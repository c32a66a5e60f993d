"""Paints a kind with its count, and a problem with what is wrong and where."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from editor.core.i18n import _
from editor.core.issues import Issue, Severity
from editor.core.segments import Segment
from editor.qt.colours import Theme
from editor.qt.panels.problems_model import Kind, ProblemRole
from editor.qt.theme import theme_of

_PAD = 6
_GLYPH = 8
_ROOM = 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_MOST_LINES = 3
"""Of what is wrong; no sentence of a check needs more in the narrowest panel."""


class ProblemsDelegate(QStyledItemDelegate):
    """Draws plain text only; the severity has a shape and a colour."""

    def __init__(
        self,
        rows: Callable[[], Sequence[Segment]],
        may_fix: Callable[[Issue], bool],
        tree: QTreeView,
    ) -> None:
        """Read texts from `rows`; what is wrong is wrapped at the width of the tree."""
        super().__init__(tree)
        self._rows = rows
        self._may_fix = may_fix
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Qt: a line for a kind; for a problem what is wrong takes, and one more."""
        issue = index.data(ProblemRole.ISSUE)
        metrics, lines = option.fontMetrics, 1
        if issue is not None:
            room = self._tree.viewport().width() - 2 * self._tree.indentation() - 2 * _PAD
            lines += _lines_of(issue.message, room - 2 * _GLYPH, metrics)
        return QSize(0, lines * metrics.height() + 2 * _PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt: draw it."""
        theme = theme_of(option.palette)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.tint)
        painter.setFont(option.font)
        rect = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        issue = index.data(ProblemRole.ISSUE)
        if issue is None:
            _paint_kind(painter, rect, index.data(ProblemRole.KIND), theme)
        else:
            self._paint_issue(painter, rect, issue, theme)
        painter.restore()

    def _paint_issue(self, painter: QPainter, rect: QRect, issue: Issue, theme: Theme) -> None:
        metrics = painter.fontMetrics()
        height = metrics.height()
        _paint_glyph(painter, QPoint(rect.left(), rect.top() + height // 2), issue.severity, theme)
        room = rect.adjusted(2 * _GLYPH, 0, 0, -height)
        painter.setPen(theme.text)
        painter.drawText(room, _WRAPPED, issue.message)
        second = QRect(room.left(), room.bottom() + 1, room.width(), height)
        painter.setPen(theme.soft)
        key = _("Ctrl+Enter") if self._may_fix(issue) else ""
        painter.drawText(second, _RIGHT, key)
        second.setRight(second.right() - metrics.horizontalAdvance(key) - _PAD)
        text = f"{issue.row + 1}   {excerpt(self._rows(), issue)}"
        painter.drawText(second, _LEFT, metrics.elidedText(text, _ELIDE, second.width()))


def _lines_of(message: str, width: int, metrics: QFontMetrics) -> int:
    """Return how many lines a sentence takes in so many pixels."""
    if metrics.horizontalAdvance(message) <= width:
        return 1
    taken = metrics.boundingRect(QRect(0, 0, width, 0), _WRAPPED, message).height()
    return min(_MOST_LINES, -(-taken // metrics.height()))


def excerpt(rows: Sequence[Segment], issue: Issue) -> str:
    """Return a little of the text around a problem, on one line; "" where the row is gone."""
    if issue.row >= len(rows) or issue.track is None:
        return "" if issue.row >= len(rows) else " · ".join(filter(None, rows[issue.row].texts))
    text = rows[issue.row].texts[issue.track]
    start = max(0, issue.span[0] - _ROOM) if issue.span is not None else 0
    shown = text[start : start + 200].replace("\n", " ")
    return f"…{shown}" if start else shown


def _paint_kind(painter: QPainter, rect: QRect, kind: Kind, theme: Theme) -> None:
    metrics = painter.fontMetrics()
    count = str(len(kind.issues))
    painter.setPen(theme.soft)
    painter.drawText(rect, _RIGHT, count)
    bold = QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.setPen(theme.text)
    room = rect.adjusted(0, 0, -metrics.horizontalAdvance(count) - 2 * _PAD, 0)
    title = painter.fontMetrics().elidedText(kind.title, _ELIDE, room.width())
    painter.drawText(room, _LEFT, title)


def _paint_glyph(painter: QPainter, at: QPoint, severity: Severity, theme: Theme) -> None:
    """Draw a square for an error, a triangle for a warning, a ring for a hint."""
    half = _GLYPH // 2
    box = QRect(at.x(), at.y() - half, _GLYPH, _GLYPH)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if severity is Severity.ERROR:
        painter.fillRect(box, theme.alarm)
    elif severity is Severity.WARNING:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.guess))
        top = QPoint(box.center().x(), box.top())
        painter.drawPolygon(QPolygon([top, box.bottomRight(), box.bottomLeft()]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(theme.soft)
        painter.drawEllipse(box)
