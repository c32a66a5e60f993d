"""The program with a window."""

import logging
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from editor.core.i18n import _
from editor.paths import state_dir
from editor.qt.main_window import MainWindow
from editor.qt.renewing import Windows
from editor.qt.translating import speak
from editor.workflows.program.logbook import is_kept, note
from editor.workflows.program.reporting import CrashWatch, facts, write_report

_TICK_MS = 200


def run(files: Sequence[Path], audio: Path | None = None) -> int:
    """Show the window, open the files once it stands, and return the exit code.

    `audio` is the recording of the first.
    """
    if os.environ.get("QT_IM_MODULE") in ("fcitx", "fcitx5"):
        # The wheels have no plugin for fcitx, but fcitx speaks the protocol of ibus.
        os.environ["QT_IM_MODULE"] = "ibus"
    app = QApplication(sys.argv[:1])
    app.setApplicationName("interlinear")
    app.setApplicationDisplayName("Interlinear")
    app.setDesktopFileName("interlinear")
    speak(app)
    left = [file for file in files if not _is_shown_elsewhere(file)]
    of_first = audio if left[:1] == list(files[:1]) else None
    if files and (not left or _are_taken_elsewhere(left, of_first)):
        return 0
    if is_kept():
        _note_messages()
        note("\n".join(facts()))
    watch = CrashWatch()
    windows = Windows(MainWindow)
    window = windows.window
    _tell_of_faults(windows)
    AfterFirstPaint(window, lambda: _tell_of_a_crash(window, watch))
    AfterFirstPaint(window, window.open_the_door)
    ticker = _let_ctrl_c_end(windows)
    if left:
        AfterFirstPaint(window, lambda: window.open_tabs(left, of_first))
    window.show()
    code = app.exec()
    ticker.stop()
    watch.end()
    _leave_text_behind(app)
    return code


def _leave_text_behind(app: QApplication) -> None:
    """Put what was copied onto the clipboard once more, as an object that does not need Python.

    One that Python made would be asked something after Python has ended, and crash the process.
    """
    clipboard = app.clipboard()
    # Without a display, nobody else can own it, and Qt does not say who does.
    if clipboard.ownsClipboard() or app.platformName() == "offscreen":
        clipboard.setText(clipboard.text())


def _is_shown_elsewhere(path: Path) -> bool:
    """True when a window has the file open already; it comes to the front."""
    from editor.storage.places import Places

    if not any(lock.exists() for lock in Places(path, state_dir()).locks):
        return False
    from editor.qt.neighbours import knock

    return knock(path, state_dir())


def _are_taken_elsewhere(files: Sequence[Path], audio: Path | None) -> bool:
    """True when the first window of this version opens the files."""
    from editor.qt.neighbours import hand_over

    return hand_over(files, audio, state_dir())


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


def _tell_of_faults(windows: Windows) -> None:
    """Show a fault of the program as a sentence, with its report on demand and on stderr."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        note(text)
        report = write_report(text.split("\n"))
        sentence = _("Something went wrong in the program: {error}. Save your work to be sure.")
        windows.window.notices.alarm(sentence.format(error=error), _report_lines(report, text))

    sys.excepthook = tell


def _report_lines(report: Path | None, text: str) -> list[str]:
    """Return what is shown of a fault: where its report lies, and all that is in it."""
    if report is None:
        return [*facts(), "", *text.split("\n")]
    told = _("This is all that the report holds. It is kept in {path}; nothing is sent anywhere.")
    return [told.format(path=report), "", *report.read_text(encoding="utf-8").split("\n")]


def _tell_of_a_crash(window: MainWindow, watch: CrashWatch) -> None:
    """Say that the program was ended by a fault the last time, with the report of it."""
    report = watch.earlier()
    if report is not None:
        sentence = _("The program ended unexpectedly the last time. What you did was kept.")
        window.notices.tell(sentence, _report_lines(report, ""))


def _note_messages() -> None:
    """Write down what Qt has to say, where a logbook is kept; it is shown as before too."""

    def take(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        note(f"Qt {kind.name}: {message}")
        sys.stderr.write(f"{message}\n")

    qInstallMessageHandler(take)
    logging.getLogger().addHandler(_Noting())


class _Noting(logging.Handler):
    """Hands what is logged, such as the fault of a job, to the logbook."""

    def emit(self, record: logging.LogRecord) -> None:
        note(self.format(record))


def _let_ctrl_c_end(windows: Windows) -> QTimer:
    """Python sees a signal only when it runs, so it must run now and then."""
    signal.signal(signal.SIGINT, lambda *_args: windows.window.close())
    ticker = QTimer()
    ticker.timeout.connect(lambda: None)
    ticker.start(_TICK_MS)
    return ticker
