"""A key that does one thing when it is pressed, and shows all keys while it is held."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from editor.qt.actions.key_groups import KeyGroup
from editor.qt.widgets.key_overlay import KeyOverlay

_HELD_MS = 400
_LET_GO_MS = 50
_EVENT = QEvent.Type


class HeldKey(QObject):
    """Watches a window for its key; only then, and until it is let go, the whole program."""

    def __init__(
        self,
        window: QWidget,
        keys: Callable[[], Sequence[str]],
        pressed: Callable[[], None],
        groups: Callable[[], Sequence[KeyGroup]],
    ) -> None:
        """Take the `keys` that count, what a short press does, and what is shown meanwhile."""
        super().__init__(window)
        self._keys = keys
        self._pressed = pressed
        self._groups = groups
        self._is_down = False
        self.overlay = KeyOverlay(window)
        self._held = QTimer(self, singleShot=True, interval=_HELD_MS)
        self._held.timeout.connect(self._show)
        # A system that repeats a key that is held may tell of it as let go and pressed again.
        self._let_go = QTimer(self, singleShot=True, interval=_LET_GO_MS)
        self._let_go.timeout.connect(self._finish)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the key from the shortcuts, and see when it is let go."""
        kind = event.type()
        if isinstance(event, QKeyEvent):
            if self._is_down:
                return self._while_down(event)
            if kind is _EVENT.ShortcutOverride and self._is_ours(event):
                event.accept()
                return True
            if kind is _EVENT.KeyPress and self._is_ours(event) and not event.isAutoRepeat():
                self._begin()
                return True
        elif self._is_down and kind is _EVENT.WindowDeactivate:
            self._end()
        return False

    def _while_down(self, event: QKeyEvent) -> bool:
        """Keep the repeated key to ourselves; another key ends it, and does what it does."""
        if self._is_ours(event):
            if event.type() is _EVENT.KeyRelease:
                self._let_go.start()
            elif event.type() is _EVENT.KeyPress:
                self._let_go.stop()
                if not self._held.isActive():
                    self._show()
            event.accept()
            return True
        if event.type() is _EVENT.KeyPress:
            self._end()
        return False

    def _finish(self) -> None:
        is_short = not self.overlay.isVisible()
        self._end()
        if is_short:
            self._pressed()

    def _is_ours(self, event: QKeyEvent) -> bool:
        written = QKeySequence(event.keyCombination()).toString()
        return written in self._keys()

    def _begin(self) -> None:
        self._is_down = True
        self._held.start()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def _end(self) -> None:
        self._is_down = False
        self._held.stop()
        self._let_go.stop()
        self.overlay.hide()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def _show(self) -> None:
        if not self._let_go.isActive() and not self.overlay.isVisible():
            self.overlay.show_groups(self._groups())
