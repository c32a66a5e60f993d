"""The PySide6 that is installed counts references right.

PySide6 6.12.0 takes one off None, True and False at each call on Python 3.10 and 3.11, which ends
the process within minutes; a short test run does not show it.
"""

import subprocess
import sys

_PROBE = """
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

class Sender(QObject):
    sent = Signal(bool)

app = QApplication([])
widget, sender = QWidget(), Sender()
sender.sent.connect(lambda on: None)
before = [sys.getrefcount(one) for one in (None, True, False)]
for _ in range(60_000):
    widget.update()
    sender.sent.emit(True)
after = [sys.getrefcount(one) for one in (None, True, False)]
print(min(b - a for a, b in zip(before, after)))
"""


def test_sixty_thousand_calls_and_signals_leave_the_counts_alone() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > -1000
