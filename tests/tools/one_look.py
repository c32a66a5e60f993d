"""One look of every screen: `python -m tests.tools.one_look FOLDER LANGUAGE THEME WIDTH HEIGHT`."""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from editor.core import i18n
from tests.tools import scenes
from tests.tools.cut import troubles


def main(folder: Path, language: str, scheme: str, size: tuple[int, int]) -> int:
    """Make the pictures, print what is cut, and return the exit code."""
    i18n.use_language(language)
    found = 0
    with tempfile.TemporaryDirectory() as apart:
        scenes.keep_apart(Path(apart))
        app = QApplication([])
        from editor.qt.main_window import MainWindow
        from editor.qt.theme import Scheme
        from editor.qt.translating import speak

        speak(app)
        window = MainWindow(scenes.AtOnce())
        window.set_scheme(Scheme(scheme))
        window.setMinimumSize(0, 0)
        window.resize(*size)
        window.show()
        scenes.settle()

        def look(name: str, widget: QWidget) -> None:
            nonlocal found
            widget.grab().save(str(folder / f"{name}.png"))
            for line in troubles(widget):
                print(f"{name}: {line}")
                found = 1

        scenes.show_all(window, look)
    sys.stdout.flush()
    return found


if __name__ == "__main__":
    _name, where, words, dress, wide, high = sys.argv
    # What Qt tears down after this is not of interest.
    os._exit(main(Path(where), words, dress, (int(wide), int(high))))
