"""A part that is as high as it wants to be where there is room, and scrolls where there is not."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_LEAST_HEIGHT = 66


class LowArea(QScrollArea):
    """Holds one widget."""

    def __init__(self, inside: QWidget) -> None:
        """Show this widget."""
        super().__init__()
        self._inside = inside
        self.setObjectName("lowArea")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(inside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Qt: all of the widget."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Qt: its whole width, and a part of its height."""
        wanted = self._inside.minimumSizeHint()
        height = min(wanted.height(), _LEAST_HEIGHT)
        return QSize(wanted.width() + self.verticalScrollBar().sizeHint().width(), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: follow the widget when it wants to be larger or smaller."""
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
