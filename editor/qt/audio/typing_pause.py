"""The sound waits while a text is typed, and goes on when the keys have rested a while."""

from PySide6.QtCore import QObject, QTimer

from editor.qt.audio.player import AudioPlayer
from editor.qt.grid.view import TranscriptView
from editor.qt.settings import Settings

_LOOK_MS = 100
REST_MS = 1500


class TypingPause(QObject):
    """Looks at the open cell while the sound plays; only when the person wants it to."""

    def __init__(self, view: TranscriptView, player: AudioPlayer, settings: Settings) -> None:
        """Look on while a cell is being edited."""
        super().__init__(player)
        self._view = view
        self._player = player
        self._settings = settings
        self._seen: tuple[int, int, str] | None = None
        self._rested = 0
        self._has_paused = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        view.editing_changed.connect(self._follow)
        player.playing_changed.connect(self._played)

    def look(self) -> None:
        """Pause when something was typed since the last look; the timer calls this."""
        typed = self._view.typed()
        if typed != self._seen:
            self._seen, self._rested = typed, 0
            if typed is not None and self._is_wanted() and not self._player.is_in_span:
                self._player.toggle()
                self._has_paused = True
            return
        self._rested += _LOOK_MS
        if self._has_paused and self._rested >= REST_MS:
            self._go_on()

    def _is_wanted(self) -> bool:
        wants = self._settings.preferences.flag("playback.typing-pauses")
        return wants and self._player.is_playing

    def _follow(self, is_editing: bool) -> None:
        if is_editing:
            self._seen = self._view.typed()
            self._timer.start()
            return
        self._timer.stop()
        self._go_on()

    def _played(self, playing: bool) -> None:
        if playing:
            self._has_paused = False

    def _go_on(self) -> None:
        if self._has_paused:
            self._has_paused = False
            self._player.play()
