"""Qt's media player as a backend; importing this loads Qt's multimedia library."""

import os
from pathlib import Path
from typing import Any

# Only files: a playlist in disguise must not reach out to other addresses.
os.environ.setdefault("QT_FFMPEG_PROTOCOL_WHITELIST", "file")

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoFrame, QVideoSink

from editor.qt.audio.backend import Backend, Trouble

_STATUS = QMediaPlayer.MediaStatus
_ERROR = QMediaPlayer.Error


class QtBackend(Backend):
    """Plays through QMediaPlayer, in the same pitch at every rate.

    The player is only ever told what to do through Qt's queue. A call from Python keeps the lock of
    the interpreter while it waits for the player's threads, and those wait for the same lock when
    they touch an object that Python made: within some ten starts and stops all stands still.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a file."""
        super().__init__(parent)
        self._is_told = False
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        # Like the output before any file: later it could only be given by a call, not by the queue.
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._show_frame)
        available = QMediaPlayer.PitchCompensationAvailability.Available
        if self._player.pitchCompensationAvailability() is available:
            self._player.setPitchCompensation(True)
        self._player.mediaStatusChanged.connect(self._changed)
        # Qt counts in 64 bits, a signal of ours in Python's own.
        self._player.positionChanged.connect(lambda ms: self.stepped.emit(ms))
        self._player.errorOccurred.connect(self._failed)

    def open(self, path: Path) -> None:
        """Begin to load a file."""
        self._is_told = False
        self._ask("setSource", Q_ARG(QUrl, QUrl.fromLocalFile(str(path))))

    def close(self) -> None:
        """Let the file go."""
        self._is_told = True
        self._ask("stop")
        self._ask("setSource", Q_ARG(QUrl, QUrl()))

    def play(self) -> None:
        """Play from where it stands."""
        self._ask("play")

    def pause(self) -> None:
        """Stand still."""
        self._ask("pause")

    def seek(self, ms: int) -> None:
        """Go to a place."""
        self._ask("setPosition", Q_ARG("qlonglong", ms))

    def set_rate(self, rate: float) -> None:
        """Play faster or slower."""
        self._ask("setPlaybackRate", Q_ARG(float, rate))

    def device(self) -> str:
        """Return the name of the default output, "" when there is none."""
        device = QMediaDevices.defaultAudioOutput()
        return "" if device.isNull() else device.description()

    def _ask(self, slot: str, argument: Any = None) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        if argument is None:
            QMetaObject.invokeMethod(self._player, slot, queued)
        else:
            QMetaObject.invokeMethod(self._player, slot, queued, argument)

    def _changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is _STATUS.EndOfMedia:
            self.ended.emit()
        elif status is _STATUS.InvalidMedia:
            self._tell(Trouble.BROKEN)
        elif status is _STATUS.LoadedMedia and not self._is_told:
            if self._player.hasAudio():
                self._is_told = True
                self.has_picture = self._player.hasVideo()
                if self.has_picture:
                    # Only a player that was begun shows the picture where it stands.
                    self._ask("pause")
                self.ready.emit(self._player.duration())
            else:
                self._tell(Trouble.NO_SOUND)

    def _show_frame(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.framed.emit(frame)

    def _failed(self, error: QMediaPlayer.Error, _text: str) -> None:
        # After the file was loaded an error is that of one moment of it, or of its end.
        if error is _ERROR.ResourceError and self._is_told:
            self.troubled.emit(Trouble.GONE)
        elif error is not _ERROR.NoError:
            self._tell(Trouble.BROKEN)

    def _tell(self, trouble: Trouble) -> None:
        if not self._is_told:
            self._is_told = True
            self.troubled.emit(trouble)
