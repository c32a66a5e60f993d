"""Where the sound is now, told between the steps in which the player's library tells it."""

import time
from collections import deque
from collections.abc import Callable

Now = Callable[[], float]

_WINDOW_S = 1.5
_LONGEST_GAP_S = 0.4
_JUMP_MS = 400.0


class PlayClock:
    """Interpolates a position that comes in steps of 50 to 100 milliseconds.

    What is told is the beginning of the piece that sounds, and late by the time of its way, so the
    truth is never less: of the last steps the one that is furthest ahead counts.
    """

    def __init__(self, now: Now = time.monotonic) -> None:
        """Stand at the beginning; `now` returns seconds and never goes back."""
        self._now = now
        self._base = 0.0
        self._rate = 1.0
        self._is_running = False
        self._steps: deque[tuple[float, float]] = deque()
        self._said = 0.0

    @property
    def is_running(self) -> bool:
        """True between `start` and `stop`."""
        return self._is_running

    def now(self) -> float:
        """Return the present moment in seconds, as `position_at` takes it."""
        return self._now()

    def start(self) -> None:
        """The sound goes on; the position moves with the first step that is told."""
        self._is_running = True
        self._stand_at(self._base)

    def stop(self) -> None:
        """The sound stands where it is."""
        self._stand_at(self.position())
        self._is_running = False

    def jump(self, ms: float) -> None:
        """The sound goes on from another place."""
        self._stand_at(ms)

    def set_rate(self, rate: float) -> None:
        """The sound goes faster or slower from here on."""
        here = self.position()
        was_moving = bool(self._steps)
        self._rate = rate
        self._stand_at(here)
        if was_moving:
            self._steps.append((self._now(), here))

    def told(self, ms: float) -> None:
        """Take a step: the library says that the sound is here now."""
        if not self._is_running:
            return
        now = self._now()
        if not self._steps:
            if ms > self._base:
                self._steps.append((now, ms))
            return
        if abs(ms - self._reckoned(now)) > _JUMP_MS * max(1.0, self._rate):
            self._stand_at(ms)
        self._steps.append((now, ms))
        while now - self._steps[0][0] > _WINDOW_S:
            self._steps.popleft()

    def position(self) -> float:
        """Return the milliseconds from the beginning; while the sound runs they never go back."""
        at = max(self._said, self.position_at(self._now()))
        self._said = at
        return at

    def position_at(self, moment: float) -> float:
        """Return where the sound was, in milliseconds, at a moment of the last second."""
        if not self._is_running or not self._steps:
            return self._base
        last = self._steps[-1][0] + _LONGEST_GAP_S
        return max(self._base, self._reckoned(min(moment, last)))

    def _reckoned(self, moment: float) -> float:
        per_second = 1000 * self._rate
        return moment * per_second + max(ms - at * per_second for at, ms in self._steps)

    def _stand_at(self, ms: float) -> None:
        self._base = ms
        self._said = ms
        self._steps.clear()
