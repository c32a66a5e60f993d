"""The row of buttons above the waveform: play, where it is, how fast, zoom."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.core import timecode
from editor.core.i18n import _
from editor.qt.families import clock_font
from editor.qt.icons import SIZE, icon
from editor.qt.theme import Theme
from editor.qt.widgets.icon_button import icon_button
from editor.qt.widgets.labels import hint_label, plain_label, plain_tip

_CLOCK_POINTS = 9.5


class Transport(QFrame):
    """Buttons for actions, a clock, the rate, and what is being done in the background.

    `resized` is sent when it needs another height than before.
    """

    resized = Signal()
    zoom_wanted = Signal(bool)
    rate_reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin at zero."""
        super().__init__(parent)
        self.setObjectName("transport")
        self._theme: Theme | None = None
        self._is_playing = False
        self._duration = 0
        self._shown = -1
        self._play: QToolButton | None = None
        self._clock = plain_label("")
        self._clock.setFont(clock_font(_CLOCK_POINTS))
        self._said = ""
        self._note = plain_label("")
        self._note.setObjectName("quiet")
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._below = hint_label("")
        self._below.hide()
        self.rate = _flat(_("Speed"))
        self.rate.clicked.connect(self.rate_reset_wanted)
        self.closer, self.further = _flat(_("Zoom in")), _flat(_("Zoom out"))
        self.closer.setText("+")
        self.further.setText("−")
        self.closer.clicked.connect(lambda: self.zoom_wanted.emit(True))
        self.further.clicked.connect(lambda: self.zoom_wanted.emit(False))
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 5, 12, 5)
        column.addLayout(self._row)
        column.addWidget(self._below)
        self.set_rate(1.0)
        self.set_position(0)

    def fill(self, steps: list[QAction], play: QAction, choices: list[QAction]) -> None:
        """Make the buttons: steps, play, the clock, the rate, then choices as words."""
        for action in steps:
            self._row.addWidget(icon_button(action, "flat"))
        self._play = icon_button(play, "flat")
        self._play.setIconSize(QSize(SIZE, SIZE))
        self._row.insertWidget(1, self._play)
        self._row.addSpacing(4)
        self._row.addWidget(self._clock)
        self._row.addSpacing(4)
        self._row.addWidget(self.rate)
        for action in choices:
            self._row.addWidget(_word_button(action))
        self._row.addSpacing(8)
        self._row.addWidget(self._note, 1)
        self._row.addWidget(self.further)
        self._row.addWidget(self.closer)

    def set_duration(self, ms: int) -> None:
        """Show the length of another recording."""
        self._duration = ms
        self._shown = -1
        self.set_position(0)

    def set_position(self, ms: int) -> None:
        """Show where the playhead is, in hundredths."""
        centi = ms // 10
        if centi != self._shown:
            self._shown = centi
            self._clock.setText(
                f"{timecode.clock_centi(ms)} / {timecode.clock_centi(self._duration)}"
            )

    def set_rate(self, rate: float) -> None:
        """Show how fast it plays."""
        self.rate.setText(f"{rate:.1f}×")

    def set_note(self, text: str) -> None:
        """Say what is being done in the background, or what keys do now."""
        self._said = text
        self._place_note()

    @property
    def note(self) -> str:
        """What is said."""
        return self._said

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: what is said stands where there is room for it."""
        super().resizeEvent(event)
        self._place_note()

    def _place_note(self) -> None:
        """Say it beside the buttons, or below them where it is too long for that."""
        width = self._note.fontMetrics().horizontalAdvance(self._said)
        is_long = width > self._note.width()
        self._note.setText("" if is_long else self._said)
        self._below.setText(self._said if is_long else "")
        if self._below.isHidden() is is_long:
            self._below.setVisible(is_long)
            self.resized.emit()

    def set_playing(self, is_playing: bool) -> None:
        """Show the sign for what the button does next."""
        self._is_playing = is_playing
        if self._play is not None and self._theme is not None:
            self._play.setIcon(self._sign(self._theme))

    @property
    def theme(self) -> Theme | None:
        """In whose colours the signs are drawn, None while they are not."""
        return self._theme

    def tint(self, theme: Theme) -> None:
        """Draw the signs in the colours of a theme."""
        self._theme = theme
        self.set_playing(self._is_playing)

    def _sign(self, theme: Theme) -> QIcon:
        return icon("pause" if self._is_playing else "play", theme)


def _word_button(action: QAction) -> QPushButton:
    button = QPushButton(action.iconText())
    button.setCheckable(action.isCheckable())
    button.setProperty("segment", action.isCheckable())
    button.setProperty("accent", not action.isCheckable())
    button.setToolTip(plain_tip(f"{action.text()}  {action.shortcut().toString()}"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setChecked(action.isChecked())
    button.clicked.connect(lambda: action.trigger())
    action.changed.connect(lambda: _follow(button, action))
    return button


def _follow(button: QPushButton, action: QAction) -> None:
    button.setEnabled(action.isEnabled())
    button.setChecked(action.isChecked())


def _flat(name: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("boxed", True)
    button.setAccessibleName(name)
    button.setToolTip(plain_tip(name))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
