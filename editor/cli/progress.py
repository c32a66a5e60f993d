"""A progress bar on stderr, where that is a terminal."""

import sys
import time

_WIDTH = 24
_PATIENCE_S = 0.5


class BarProgress:
    """Shows how far a job is, once it takes longer than half a second; Ctrl+C cancels."""

    def __init__(self) -> None:
        """Begin to count the time."""
        self._began = time.monotonic()
        self._shown = False
        self._is_terminal = sys.stderr.isatty()

    def step(self, done: int, total: int, text: str = "") -> None:
        """Draw the bar; at the end, wipe it away."""
        if not self._is_terminal or time.monotonic() - self._began < _PATIENCE_S:
            return
        if done >= total:
            if self._shown:
                sys.stderr.write("\r\x1b[K")
            self._shown = False
            return
        filled = _WIDTH * done // max(1, total)
        sys.stderr.write(f"\r\x1b[K{'█' * filled}{'░' * (_WIDTH - filled)} {text}")
        sys.stderr.flush()
        self._shown = True
