"""Makes the pictures of the README from the sample: `python -m tests.tools.readme_pictures`.

Needs no display; they land in `resources/screenshots`, one light and one dark.
"""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "C"

from PySide6.QtGui import QImage

from editor import paths
from editor.qt.theme import Scheme
from tests.tools import scenes

SIZE = (1360, 820)
PICTURES = {"window": Scheme.LIGHT, "window-dark": Scheme.DARK}


def main() -> int:
    """Make both pictures, and return the exit code."""
    with scenes.a_window(SIZE) as window:
        window.opening.open_sample()
        scenes.settle(1.0)
        window.aligning.align_to(paths.sample_sound())
        scenes.settle(1.0)
        window.notices.hide()
        window.view.go_to(0, 0)
        window.actions_by_id["names"].trigger()
        for name, scheme in PICTURES.items():
            window.set_scheme(scheme)
            scenes.settle(1.0)
            image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
            image.save(str(paths.resources() / "screenshots" / f"{name}.png"), "PNG", 0)
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    # What Qt tears down after this is not of interest.
    os._exit(main())
