"""The window of the program, and the one that takes its place when another language is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from editor.core import i18n
from editor.core.i18n import _
from editor.qt.main_window import MainWindow
from editor.qt.translating import speak


class Windows(QObject):
    """Holds the window.

    Words are read when a part is made, so another language needs another window; it takes over the
    documents as they are, with their changes, their steps and the places where the person was.
    """

    def __init__(self, make: Callable[[], MainWindow]) -> None:
        """Make the first window; `make` makes each."""
        super().__init__()
        self._make = make
        self._is_waiting = False
        self.window = self._made()

    def _made(self) -> MainWindow:
        window = self._make()
        window.language_chosen.connect(self.renew, Qt.ConnectionType.QueuedConnection)
        return window

    def renew(self) -> None:
        """Put a window in the chosen language in the place of this one, once no job runs."""
        old = self.window
        if old.jobs.is_busy:
            self._wait()
        elif old.view.commit():
            self._replace(old)

    def _wait(self) -> None:
        self.window.notices.tell(_("The language changes as soon as the present work has ended."))
        if not self._is_waiting:
            self._is_waiting = True
            self.window.jobs.ended.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    def _go_on(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self.renew()

    def _replace(self, old: MainWindow) -> None:
        i18n.use_language(old.settings.preferences.text("look.language"))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            speak(app)
        old.settings.geometry = old.saveGeometry()
        old.documents.remember_place()
        had_door = old.has_door
        handed = old.session.hand_on()
        new = self.window = self._made()
        # Before the old one is closed: the program ends with its last window.
        new.show()
        old.close()
        old.deleteLater()
        new.session.take_over(handed)
        new.documents.return_to_place()
        if had_door:
            new.open_the_door()
        new.view.setFocus()
