"""The picture of a film, with the cue of the playhead drawn over it in both languages."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QSizePolicy, QWidget

from editor.core.i18n import _
from editor.qt.audio.cue_now import CueNow
from editor.qt.audio.player import AudioPlayer
from editor.qt.picture.screen import paint_texts
from editor.qt.session import Session
from editor.qt.settings import Settings
from editor.qt.theme import theme_of

_BLACK = QColor(0, 0, 0)


class VideoView(QWidget):
    """Shows the newest frame, and over it the texts of a cue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin black."""
        super().__init__(parent)
        self.setAccessibleName(_("Video"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 135)
        self._frame: Any = None
        self._image = QImage()
        self.texts: tuple[str, ...] = ()

    def set_frame(self, frame: Any) -> None:
        """Show a QVideoFrame; it becomes an image only when it is painted."""
        self._frame = frame
        self.update()

    def set_texts(self, texts: tuple[str, ...]) -> None:
        """Draw these texts over it from now on."""
        if texts != self.texts:
            self.texts = texts
            self.setAccessibleDescription("\n".join(texts))
            self.update()

    def clear(self) -> None:
        """Be black again."""
        self._frame, self._image = None, QImage()
        self.set_texts(())
        self.update()

    def picture_box(self) -> QRectF:
        """Return where the picture is: at the top, as large as fits, in its own proportions."""
        size = self._image.size() if not self._image.isNull() else QSize(16, 9)
        fitted = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - fitted.width()) / 2
        return QRectF(left, 0, fitted.width(), fitted.height())

    def sizeHint(self) -> QSize:
        """Qt: a small film."""
        return QSize(420, 236)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, then the cue."""
        if self._frame is not None:
            self._image, self._frame = self._frame.toImage(), None
        painter = QPainter(self)
        box = self.picture_box()
        painter.fillRect(self.rect(), theme_of(self.palette()).quiet)
        painter.fillRect(box, _BLACK)
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.drawImage(box, self._image)
        paint_texts(painter, box, self.texts)
        painter.end()


class VideoDock(QDockWidget):
    """Holds the picture; it comes with a film and goes with it."""

    def __init__(
        self, session: Session, player: AudioPlayer, settings: Settings, parent: QWidget
    ) -> None:
        """Follow the player; closed by a person it stays closed until the next film."""
        super().__init__(_("Video"), parent)
        self.setObjectName("video")
        self.view = VideoView()
        self.setWidget(self.view)
        self._player = player
        self.setVisible(player.has_picture)
        self._cues = CueNow(session, settings)
        player.framed.connect(self._framed)
        player.moved.connect(self._moved)
        player.opened.connect(self._opened)
        player.closed.connect(self._closed)
        session.applied.connect(lambda _applied: self.follow())

    def follow(self) -> None:
        """Draw the cue of the playhead."""
        self._moved(self._player.position())

    def _opened(self) -> None:
        self.setVisible(self._player.has_picture)
        self.follow()

    def _closed(self) -> None:
        self.view.clear()
        self.hide()

    def _framed(self, frame: object) -> None:
        if not self.isHidden():
            self.view.set_frame(frame)

    def _moved(self, ms: int) -> None:
        if not self.isHidden():
            self.view.set_texts(self._cues.texts_at(ms))
