"""When a key was pressed, which is earlier than when the program came to hear of it."""

from PySide6.QtGui import QKeyEvent

from editor.qt.audio.clock import Now

_LONGEST_S = 2.0


class KeyMoments:
    """Translates the times that key events carry into those of our clock.

    The two clocks begin at different moments; how far they are apart is learnt from the event that
    was heard of soonest.
    """

    def __init__(self, now: Now) -> None:
        """Translate into seconds as `now` returns them."""
        self._now = now
        self._apart: float | None = None

    def of(self, event: QKeyEvent) -> float:
        """Return the moment of a key event; the present one for an event without a time."""
        now = self._now()
        stamp = event.timestamp()
        if not stamp:
            return now
        apart = now - stamp / 1000
        if self._apart is None or not 0 <= apart - self._apart <= _LONGEST_S:
            self._apart = apart
        return stamp / 1000 + self._apart
