"""How far work is, in one line, with a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from editor.core.i18n import _
from editor.qt.widgets.labels import plain_label

_WIDTH = 180


class WorkingLine(QWidget):
    """A bar, what is being done, and Stop; out of sight while nothing is."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin out of sight."""
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_WIDTH)
        self._bar.setAccessibleName(_("How far it is"))
        self._text = plain_label("")
        self._stop = QPushButton(_("Stop"))
        self._stop.setProperty("link", True)
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for widget in (self._bar, self._text, self._stop):
            row.addWidget(widget)
        self.hide()

    def begin(self) -> None:
        """Show that something has begun."""
        self._bar.setRange(0, 0)
        self._text.clear()
        self.show()

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Show that `done` of `total` steps are done, and what they are."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._text.setText(_("{what}: {done} of {total}").format(
            what=text, done=done, total=total))  # fmt: skip

    def end(self) -> None:
        """Go out of sight."""
        self.hide()
