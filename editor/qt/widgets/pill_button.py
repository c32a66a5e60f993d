"""A button with a pill behind its words: how many there are, or the key that does the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from editor.qt.colours import CONTRAST, Theme
from editor.qt.theme import theme_of

_GAP = 7
_PAD = 6
_SMALLER = 0.86
_ON_ACCENT = 24  # of 255: how strongly the ground of a pill shows on the accent


def pill_ground(theme: Theme, *, is_accent: bool) -> QColor:
    """Return what a pill is painted in, as it lies over its button."""
    if not is_accent:
        return theme.tint if theme == CONTRAST else theme.line
    ground = QColor(theme.on_accent)
    ground.setAlpha(_ON_ACCENT)
    return ground


class PillButton(QPushButton):
    """Shows `words` and, behind them, a pill; what a screen reader says has both."""

    def __init__(self, words: str, pill: str = "", parent: QWidget | None = None) -> None:
        """Show words, and a pill unless it is empty."""
        super().__init__(parent)
        self._words = words
        self._pill = pill
        self._tell()

    @property
    def pill(self) -> str:
        """What stands in the pill, "" without one."""
        return self._pill

    def show_words(self, words: str, pill: str) -> None:
        """Show other words, or another pill."""
        if (words, pill) != (self._words, self._pill):
            self._words, self._pill = words, pill
            self._tell()

    def sizeHint(self) -> QSize:
        """Return the room for both."""
        hint = super().sizeHint()
        return hint + QSize(_GAP + self._pill_width(), 0) if self._pill else hint

    def minimumSizeHint(self) -> QSize:
        """Return the room for both: a pill is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button without words, then words and pill side by side in its middle."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        if not self._pill:
            painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
            return
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        words = self.fontMetrics().horizontalAdvance(self._words)
        left = (self.width() - words - _GAP - self._pill_width()) / 2
        colour = self._word_colour()
        painter.setPen(colour)
        box = QRectF(left, 0, words + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._words)
        self._paint_pill(painter, left + words + _GAP, colour)

    def _paint_pill(self, painter: QPainter, left: float, words: QColor) -> None:
        theme = theme_of(self.palette())
        height = self.fontMetrics().height() * _SMALLER + 3
        box = QRectF(left, (self.height() - height) / 2, self._pill_width(), height)
        ground = pill_ground(theme, is_accent=self._is_accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        radius = 4 if self._is_accent else height / 2
        painter.drawRoundedRect(box, radius, radius)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _SMALLER)
        painter.setFont(font)
        painter.setPen(words)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._pill)

    def _word_colour(self) -> QColor:
        theme = theme_of(self.palette())
        if not self.isEnabled():
            return theme.faint
        return theme.on_accent if self._is_accent else theme.text

    @property
    def _is_accent(self) -> bool:
        return bool(self.property("accent")) and self.isEnabled()

    def _pill_width(self) -> int:
        wide = self.fontMetrics().horizontalAdvance(self._pill) * _SMALLER
        return max(round(wide) + 2 * _PAD, self.fontMetrics().height())

    def _tell(self) -> None:
        self.setText(self._words)
        self.setAccessibleName(f"{self._words} {self._pill}".rstrip())
        self.updateGeometry()
        self.update()
