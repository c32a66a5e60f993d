"""Makes the pictures of the help pages from the sample: `python -m tests.tools.help_pictures`.

Needs no display; the pictures land in `resources/help/pictures`.
"""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "C"

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from editor.qt.families import clock_font
from editor.workflows.program.help_pages import folder
from tests.tools import scenes

WIDTH = 640
SIZE = (1080, 620)
TERMINAL = """\
$ interlinear inspect talk.txt
69 rows, English and Chinese, no times

$ interlinear align talk.txt --audio talk.opus -o talk.interlinear
69 rows were aligned.
3 of them should be checked.

$ interlinear export talk.interlinear -o talk.srt
Written: talk.srt
"""


def save(name: str, image: QImage) -> None:
    """Write a picture of the help, in its width."""
    if image.width() > WIDTH:
        image = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    target = folder() / "pictures" / f"{name}.png"
    image.convertToFormat(QImage.Format.Format_RGB32).save(str(target), "PNG", 0)


def terminal() -> QImage:
    """Return a picture of what a terminal shows."""
    image = QImage(WIDTH, 260, QImage.Format.Format_RGB32)
    image.fill(QColor("#1d1f23"))
    painter = QPainter(image)
    painter.setFont(clock_font(10))
    painter.setPen(QColor("#e7e9ed"))
    painter.drawText(QRect(20, 16, WIDTH - 40, 240), 0, TERMINAL)
    painter.end()
    return image


def main() -> int:
    """Make all pictures that the pages name, and return the exit code."""
    (folder() / "pictures").mkdir(exist_ok=True)
    names = frozenset(path.stem for path in folder().glob("*.md"))
    with scenes.a_window(SIZE) as window:
        # Suggested names of files begin with it.
        os.environ["HOME"] = "/home/you"

        def look(name: str, widget: QWidget) -> None:
            save(name, widget.grab().toImage())

        scenes.show_all(window, look, names)
        save("command-line", terminal())
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    # What Qt tears down after this is not of interest.
    os._exit(main())
