"""The panels at the right of the grid, one tab each; out of sight until one is asked for."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QTabWidget, QToolButton, QWidget

from editor.core.i18n import _
from editor.qt.icons import icon
from editor.qt.theme import Theme

WIDTH = 340
LEAST_HEIGHT = 44
"""Of the list of a panel, in pixels, so that a small window has room for it."""
_CLOSE = QSize(16, 16)


class SidePanel(QTabWidget):
    """Holds the panels.

    `left` is sent on Esc, when the keyboard goes back to the grid; `closed` when the person does
    not want to see the panels.
    """

    left = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a panel, out of sight."""
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAccessibleName(_("Side panel"))
        self.setDocumentMode(True)
        self.setMinimumWidth(WIDTH)
        self.tabBar().setDrawBase(False)
        self._close = QToolButton()
        self._close.setAccessibleName(_("Close the side panel"))
        self._close.setToolTip(_("Close the side panel"))
        self._close.setAutoRaise(True)
        self._close.setIconSize(_CLOSE)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.closed)
        self.setCornerWidget(self._close)
        self.hide()

    def add(self, panel: QWidget, title: str) -> None:
        """Add a panel."""
        self.addTab(panel, title)

    def open(self, panel: QWidget) -> None:
        """Show a panel and give it the keyboard."""
        self.show_beside(panel)
        panel.setFocus()

    def show_beside(self, panel: QWidget) -> None:
        """Show a panel and leave the keyboard where it is."""
        self.setCurrentWidget(panel)
        self.show()

    def take_away(self, panel: QWidget) -> None:
        """Remove a panel, which can be added again; without any, be out of sight."""
        self.removeTab(self.indexOf(panel))
        panel.hide()
        if not self.count():
            self.closed.emit()

    def tint(self, theme: Theme) -> None:
        """Draw the icon in the colours of a theme."""
        self._close.setIcon(icon("close", theme))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to the panel."""
        super().focusInEvent(event)
        panel = self.currentWidget()
        if panel is not None:
            panel.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead back to the grid."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
