"""The panels at the right of the grid, one tab each; out of sight until one is asked for."""

from PySide6.QtWidgets import QTabWidget, QWidget

from editor.core.i18n import _

WIDTH = 340


class SidePanel(QTabWidget):
    """Holds the panels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a panel, out of sight."""
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAccessibleName(_("Side panel"))
        self.setDocumentMode(True)
        self.setMinimumWidth(WIDTH)
        self.tabBar().setDrawBase(False)
        self.hide()

    def add(self, panel: QWidget, title: str) -> None:
        """Add a panel."""
        self.addTab(panel, title)

    def open(self, panel: QWidget) -> None:
        """Show a panel and give it the keyboard."""
        self.setCurrentWidget(panel)
        self.show()
        panel.setFocus()
