"""A window that fits its screen with the frame that the window manager puts around it."""

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QStyle, QWidget

_LATER_MS = (0, 300)
"""When the frame is looked at after a window is shown; some window managers take their time."""


class ScreenFit(QObject):
    """Gives a window a size, or as much of it as the screen has room for.

    The frame is not known before the window is shown; until then it is taken to be as high as the
    style's title bars.
    """

    def __init__(self, window: QWidget, wanted: QSize, least: QSize) -> None:
        """Size a window that was not shown yet."""
        super().__init__(window)
        self._window = window
        room = window.screen().availableGeometry().size()
        bar = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        inner = room - QSize(0, bar)
        window.setMinimumSize(inner.boundedTo(least))
        window.resize(inner.boundedTo(wanted))
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the frame once the window is shown."""
        if watched is self._window and event.type() is QEvent.Type.Show:
            self._window.removeEventFilter(self)
            for later in _LATER_MS:
                QTimer.singleShot(later, self, self.fit)
        return False

    def fit(self) -> None:
        """Make the window smaller if its frame does not fit, and put all of it on the screen."""
        window = self._window
        if window.isMaximized() or window.isFullScreen():
            return
        room, frame = window.screen().availableGeometry(), window.frameGeometry()
        size = frame.size().boundedTo(room.size())
        if size != frame.size():
            inner = window.size() - (frame.size() - size)
            window.setMinimumSize(window.minimumSize().boundedTo(inner))
            window.resize(inner)
        left = max(room.left(), min(frame.left(), room.right() + 1 - size.width()))
        top = max(room.top(), min(frame.top(), room.bottom() + 1 - size.height()))
        if (left, top) != (frame.left(), frame.top()):
            window.move(left, top)
