"""Where the bundled program begins.

Where Python would be started for a part of the work, the bundle starts itself with the same
arguments, and they are answered here.
"""

import multiprocessing
import runpy
import sys

DECODER = ["-P", "-m", "editor.audio.decoder_process"]


def main() -> int:
    """Do what the arguments say and return the exit code."""
    multiprocessing.freeze_support()
    if sys.argv[1:4] == DECODER:
        del sys.argv[1:4]
        runpy.run_module(DECODER[-1], run_name="__main__", alter_sys=True)
        return 0
    from editor.qt import start

    if sys.argv[1:] == ["-c", start._PROBE]:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication([])
        return 0
    from editor.__main__ import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
