"""What plays the sound, as the player sees it: Qt's in the window, an invented one in tests."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal


class Trouble(Enum):
    """Why a recording does not play, or no longer."""

    MISSING = auto()
    BROKEN = auto()
    NO_SOUND = auto()
    NO_LIBRARY = auto()
    GONE = auto()


class Backend(QObject):
    """Plays one file at a time.

    `ready` (duration in milliseconds) is sent when a file can be played, `stepped` (milliseconds)
    while it plays, `ended` at its end, `troubled` (a `Trouble`) when it cannot be played. A film's
    `framed` is sent with each picture (a QVideoFrame); `has_picture` is known before `ready`.
    """

    ready = Signal(int)
    stepped = Signal(int)
    ended = Signal()
    troubled = Signal(object)
    framed = Signal(object)
    has_picture = False

    def open(self, path: Path) -> None:
        """Begin to load a file; `ready` or `troubled` follows."""
        raise NotImplementedError

    def close(self) -> None:
        """Let the file go."""
        raise NotImplementedError

    def play(self) -> None:
        """Play from where it stands."""
        raise NotImplementedError

    def pause(self) -> None:
        """Stand still."""
        raise NotImplementedError

    def seek(self, ms: int) -> None:
        """Go to a place."""
        raise NotImplementedError

    def set_rate(self, rate: float) -> None:
        """Play faster or slower, in the same pitch where the library can."""
        raise NotImplementedError

    def device(self) -> str:
        """Return the name of what the sound comes out of, "" when there is none."""
        raise NotImplementedError
