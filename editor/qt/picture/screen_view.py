"""A picture of 16 to 9 with the present cue in it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.core.i18n import _
from editor.qt.picture.screen import ScreenText, paint_cue, paint_frame

_WIDE, _HIGH = 16, 9
_USUAL = QSize(448, 252)
_LEAST = QSize(192, 108)


class ScreenView(QWidget):
    """Shows a cue as on the screen, with the part that every screen shows marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with a dark picture."""
        super().__init__(parent)
        self._texts: tuple[ScreenText, ...] = ()
        self.setMinimumSize(_LEAST)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("The cue as on the screen"))

    def show_texts(self, texts: Sequence[ScreenText]) -> None:
        """Show these texts, the first above the others."""
        self._texts = tuple(texts)
        self.setAccessibleDescription("\n".join(one.text for one in self._texts))
        self.update()

    @property
    def texts(self) -> tuple[ScreenText, ...]:
        """What is shown."""
        return self._texts

    def hasHeightForWidth(self) -> bool:
        """Keep the shape of a screen."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of a screen so wide, in pixels."""
        return width * _HIGH // _WIDE

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return _USUAL

    def frame(self) -> QRectF:
        """Return where the picture is: as large as it fits, in the middle."""
        width = min(self.width(), self.height() * _WIDE / _HIGH)
        height = width * _HIGH / _WIDE
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture and the cue."""
        painter = QPainter(self)
        paint_frame(painter, self.frame())
        paint_cue(painter, self.frame(), self._texts)
        painter.end()
