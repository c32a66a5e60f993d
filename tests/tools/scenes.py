"""The screens of the program, each brought about on the sample as a person would; for pictures."""

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from editor import paths
from editor.core import edits
from editor.qt.dialogs.documents.import_dialog import ImportDialog
from editor.qt.jobs import JobRunner
from editor.qt.main_window import MainWindow
from editor.qt.theme import Scheme

Look = Callable[[str, QWidget], None]
_SETTLE_S = 0.4
_TURN_S = 0.02
_LARGE_SCREEN = (2560, 1440)


class AtOnce(JobRunner):
    """Runs each job before `run` returns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, lambda task: task())


def settle(seconds: float = _SETTLE_S) -> None:
    """Let the window do what it has to, in as many turns on a busy machine as on an idle one."""
    end = time.monotonic() + seconds
    turns = int(seconds / _TURN_S)
    while time.monotonic() < end or turns > 0:
        QApplication.processEvents()
        time.sleep(_TURN_S)
        turns -= 1


def keep_apart(folder: Path) -> None:
    """Keep the person's own settings and files out of it."""
    for name in ("CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())


def platform_with_screen(folder: Path, width: int, height: int) -> str:
    """Return the platform for Qt without a display, with a screen of a size; a file tells it."""
    screen = {"name": "s", "x": 0, "y": 0, "width": width, "height": height}
    described = folder / "screen.json"
    described.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "dpr": 1}]}))
    return f"offscreen:configfile={described}"


@contextmanager
def a_window(size: tuple[int, int]) -> Iterator[MainWindow]:
    """Give a window that is shown, away from the person's own files; what it did is forgotten."""
    with tempfile.TemporaryDirectory() as apart:
        keep_apart(Path(apart))
        os.environ["QT_QPA_PLATFORM"] = platform_with_screen(Path(apart), *_LARGE_SCREEN)
        app = QApplication([])
        window = MainWindow(AtOnce())
        window.set_scheme(Scheme.LIGHT)
        window.resize(*size)
        window.show()
        settle()
        yield window
        window.session.disown()
        app.processEvents()


@contextmanager
def dialogs_are_shown(look: Callable[[QDialog], None]) -> Iterator[None]:
    """Have each dialog shown, looked at and cancelled, instead of waiting for a person."""
    real = QDialog.exec

    def shown(dialog: QDialog) -> int:
        dialog.show()
        settle()
        look(dialog)
        dialog.hide()
        return int(QDialog.DialogCode.Rejected)

    QDialog.exec = shown  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        QDialog.exec = real  # type: ignore[method-assign]


PANELS = {
    "names": "names", "clean-up": "clean", "find-and-replace": "replace", "checks": "problems",
    "history": "history", "help": "tour", "filter": "filter",
}  # fmt: skip
DIALOGS = {
    "export": "export", "preferences": "preferences", "glossary": "glossary",
    "replacements": "replacements", "shortcuts": "shortcuts", "keys": "palette",
    "all-keys": "keys", "who-speaks": "speaker", "projects": "versions", "shift": "shift-times",
    "new": "new", "go-to": "go-to", "this-should-be": "this-should-be", "note": "note",
    "guess-speakers": "guess-speakers", "fill": "fill", "titles": "title-lines",
    "scale": "scale-times", "batch": "batch",
}  # fmt: skip
OF_ALL = {"documents": "documents", "correct-all": "correct-all", "export-all": "export-all"}


def show_all(window: MainWindow, look: Look, wanted: frozenset[str] | None = None) -> None:
    """Bring about every screen, or those that are wanted, and call `look` with its name."""

    def one(name: str, act: Callable[[], object], widget: QWidget | None = None) -> None:
        if wanted is None or name in wanted:
            act()
            settle()
            look(name, widget or window)

    one("opening", lambda: None)
    window.opening.open_sample()
    settle(1.0)
    window.view.setFocus()
    one("start", lambda: None)
    one("editing", lambda: window.view.edit_cell(3, 0, (42, 42)))
    window.view.commit()
    for name, action in PANELS.items():
        one(name, window.actions_by_id[action].trigger)
    window.searching.close_side()
    window.filtering.leave()
    window.aligning.align_to(paths.sample_sound())
    settle(1.0)
    one("aligning", lambda: None)
    window.notices.hide()
    one("times", lambda: window.view.go_to(11, 0))
    one("tapping", lambda: window.tapping.mode.begin())
    window.tapping.mode.leave()
    window.speaking.name([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], "Wendell")
    window.speaking.name([10], "Marisol")
    one("speakers", lambda: window.view.go_to(0, 0))
    one("changes", lambda: _change(window))
    if window.actions_by_id["changes"].isChecked():
        window.actions_by_id["changes"].trigger()
    one("cuts", window.actions_by_id["cuts"].trigger)
    window.cues.mode.leave()
    one("reviewing", window.actions_by_id["review"].trigger)
    window.reviewing.mode.leave()
    one("cue-on-screen", window.actions_by_id["screen"].trigger)
    window.searching.close_side()
    _menus(window, look, wanted)
    if wanted is None or "import" in wanted:
        _import(window, look)
    _dialogs(window, DIALOGS, look, wanted)
    if wanted is None or wanted & {"tabs", *OF_ALL}:
        window.opening.open_path(_second_text())
        one("tabs", lambda: None)
        _dialogs(window, OF_ALL, look, wanted)


def _dialogs(
    window: MainWindow, wanting: dict[str, str], look: Look, wanted: frozenset[str] | None
) -> None:
    for name, action in wanting.items():
        if wanted is None or name in wanted:
            _dialog(window, name, action, look)


def _change(window: MainWindow) -> None:
    """Correct a name and a word, and show what was changed."""
    rows = window.session.document.segments
    text = rows[0].texts[0].replace("Marisole Kintero", "Marisol Quintero")
    window.session.do(edits.set_text(rows, 0, 0, text))
    window.actions_by_id["changes"].trigger()
    window.view.setFocus()


def _menus(window: MainWindow, look: Look, wanted: frozenset[str] | None) -> None:
    for number, action in enumerate(window.menuBar().actions(), 1):
        menu = action.menu()
        if isinstance(menu, QMenu) and (wanted is None or f"menu-{number}" in wanted):
            menu.popup(window.mapToGlobal(QPoint(0, 0)))
            settle()
            look(f"menu-{number}", menu)
            menu.hide()


def _import(window: MainWindow, look: Look) -> None:
    """Open a text that is in doubt, and look at what is asked."""
    path = Path(tempfile.mkdtemp()) / "tides.txt"
    path.write_bytes("Прилив приходит ночью.\nЛампа горит.\nКолокол звонит.\n".encode("koi8-r"))
    window.opening.open_path(path)
    settle()
    for dialog in window.findChildren(ImportDialog):
        look("import", dialog)
        dialog.reject()


def _second_text() -> Path:
    """Return a file with another talk, for a second tab."""
    path = Path(tempfile.mkdtemp()) / "harbour-bells.txt"
    path.write_text(
        "The bell rings twice.\n钟响了两次。\nThen it is quiet.\n然后安静了。\n", "utf-8"
    )
    return path


def _dialog(window: MainWindow, name: str, action: str, look: Look) -> None:
    with dialogs_are_shown(lambda dialog: look(name, dialog)):
        window.actions_by_id[action].trigger()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
