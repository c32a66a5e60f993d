"""The quiet titles above the columns."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from editor.qt.families import text_font
from editor.qt.grid.metrics import PAD_X
from editor.qt.theme import theme_of

_SIZE = 8.5
_HEIGHT = 29


class GridHeader(QHeaderView):
    """Small, half bold titles on the colour of bars, with a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without sections; the view's model brings them."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        font = text_font(_SIZE)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(16)

    def sizeHint(self) -> QSize:
        """Return a height that asks no section; it is wanted at each layout."""
        return QSize(0, _HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Paint one title."""
        theme = theme_of(self.palette())
        painter.fillRect(rect, theme.quiet)
        painter.setPen(theme.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        title = self.model().headerData(logical_index, Qt.Orientation.Horizontal)
        if not title:
            return
        painter.setPen(theme.soft)
        painter.setFont(self.font())
        space = rect.adjusted(PAD_X, 0, -PAD_X // 2, -1)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, space.width())
        painter.drawText(space, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
