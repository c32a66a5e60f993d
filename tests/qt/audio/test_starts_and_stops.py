"""Starting and stopping again and again never stands still: the player and Python share a lock."""

import subprocess
import sys
from pathlib import Path

from tests.audio.sounds import tone, write_wav

_RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from editor.qt.audio.qt_backend import QtBackend
app = QApplication([])
def spin(ms):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
for n in range(12):
    backend = QtBackend()
    ready = []
    backend.ready.connect(ready.append)
    backend.open(Path(sys.argv[1]))
    while not ready:
        spin(2)
    backend.play()
    spin(20 + n)
    backend.seek(5000 + n * 10)
    spin(10)
    backend.set_rate(1.5)
    backend.pause()
    spin(2)
    backend.play()
    spin(2)
    backend.close()
    backend.deleteLater()
    spin(2)
print("still going")
"""


def test_a_dozen_starts_and_stops_end(tmp_path: Path) -> None:
    sound = tmp_path / "tone.wav"
    write_wav(sound, tone(30))
    done = subprocess.run(
        [sys.executable, "-c", _RUN, str(sound)], capture_output=True, text=True, timeout=60
    )
    assert "still going" in done.stdout, done.stderr
