"""The program with a window."""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from editor.core.i18n import _
from editor.qt.main_window import MainWindow

_TICK_MS = 200


def run(path: Path | None) -> int:
    """Show the window, open the file once it stands, and return the exit code."""
    if os.environ.get("QT_IM_MODULE") in ("fcitx", "fcitx5"):
        # The wheels have no plugin for fcitx, but fcitx speaks the protocol of ibus.
        os.environ["QT_IM_MODULE"] = "ibus"
    app = QApplication(sys.argv[:1])
    app.setApplicationName("interlinear")
    app.setApplicationDisplayName("Interlinear")
    app.setDesktopFileName("interlinear")
    window = MainWindow()
    _tell_of_faults(window)
    ticker = _let_ctrl_c_end(window)
    if path is not None:
        AfterFirstPaint(window, lambda: window.open_path(path))
    window.show()
    code = app.exec()
    ticker.stop()
    return code


class AfterFirstPaint(QObject):
    """Calls a function once a widget is on the screen; work begun earlier would delay that."""

    def __init__(self, widget: QWidget, call: Callable[[], None]) -> None:
        """Wait for the widget's first paint."""
        super().__init__(widget)
        self._call = call
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the paint pass, and call when it is done."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._call)
        return False


def _tell_of_faults(window: MainWindow) -> None:
    """Show a fault of the program as a sentence, with its details on demand and on stderr."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        lines = traceback.format_exception(kind, error, trace)
        sys.stderr.write("".join(lines))
        sentence = _("Something went wrong in the program: {error}. Save your work to be sure.")
        window.notices.alarm(sentence.format(error=error), "".join(lines).split("\n"))

    sys.excepthook = tell


def _let_ctrl_c_end(window: MainWindow) -> QTimer:
    """Python sees a signal only when it runs, so it must run now and then."""
    signal.signal(signal.SIGINT, lambda *_args: window.close())
    ticker = QTimer()
    ticker.timeout.connect(lambda: None)
    ticker.start(_TICK_MS)
    return ticker
