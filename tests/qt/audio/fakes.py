"""A sound that needs no device: a clock that tests wind, and a backend that follows it."""

from pathlib import Path

from PySide6.QtCore import QObject

from editor.qt.audio.backend import Backend, Trouble


class FakeTime:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


class FakeBackend(Backend):
    """Plays truly by the fake time and tells it as Qt does: in pieces, each 50 ms."""

    def __init__(self, time: FakeTime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.time = time
        self.duration = 60_000
        self.piece = 24
        self.trouble: Trouble | None = None
        self.name = "Test speakers"
        self.is_playing = False
        self.rate = 1.0
        self.said: list[str] = []
        self._place = 0.0
        self._polled = 0.0

    def truth(self) -> float:
        """Where the sound is, to the microsecond."""
        return self._place

    def wind(self, ms: float) -> None:
        """Let time pass, a millisecond at a time."""
        for _ in range(round(ms)):
            self.time.seconds += 0.001
            if self.is_playing:
                self._place += self.rate
                self._polled += 1
                if self._place >= self.duration:
                    self._place = self.duration
                    self.is_playing = False
                    self.ended.emit()
                elif self._polled % 50 == 0:
                    self.stepped.emit(int(self._place // self.piece) * self.piece)

    def open(self, path: Path) -> None:
        self.said.append(f"open {path.name}")
        if self.trouble is not None:
            self.troubled.emit(self.trouble)
        else:
            self._place = 0
            self.ready.emit(self.duration)

    def close(self) -> None:
        self.is_playing = False
        self.said.append("close")

    def play(self) -> None:
        self.is_playing = True
        self._polled = 0

    def pause(self) -> None:
        self.is_playing = False

    def seek(self, ms: int) -> None:
        self._place = ms
        self.stepped.emit(ms)

    def set_rate(self, rate: float) -> None:
        self.rate = rate

    def device(self) -> str:
        return self.name
