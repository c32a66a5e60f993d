"""How late you tap: press Space at each of eight beeps."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from editor.core.i18n import _
from editor.qt.audio.moments import KeyMoments
from editor.qt.audio.player import AudioPlayer
from editor.qt.widgets.labels import plain_label
from editor.workflows.times.calibrating import BEEPS_MS, delay_of


class CalibrationDialog(QDialog):
    """Plays the beeps, takes the presses, and tells the delay; `delay` is None until then."""

    def __init__(self, player: AudioPlayer, beeps: Path, parent: QWidget | None = None) -> None:
        """Wait for the first press, which begins; the player is this dialog's own."""
        super().__init__(parent)
        self.setWindowTitle(_("Measure my delay"))
        self.setMinimumWidth(420)
        self.delay: int | None = None
        self._player = player
        self._moments = KeyMoments(player.now)
        self._presses: list[int] = []
        self.text = plain_label(
            _("Eight beeps will sound. Press Space as soon as you hear each. Space begins.")
        )
        self.text.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self._save.setText(_("Use it"))
        self._save.setEnabled(False)
        # Space is for the beeps.
        for button in self.buttons.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.text)
        column.addWidget(self.buttons)
        player.setParent(self)
        player.failed.connect(self.text.setText)
        player.playing_changed.connect(self._changed)
        self.finished.connect(player.close)
        player.open(beeps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a press of Space; the rest is the dialog's."""
        moment = self._moments.of(event)
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            return
        elif self._player.is_playing:
            self._presses.append(self._player.position_at(moment))
            count = min(len(self._presses), len(BEEPS_MS))
            self.text.setText(_("{n} of {total}").format(n=count, total=len(BEEPS_MS)))
        else:
            self._presses.clear()
            self.text.setText(_("Listen…"))
            self._player.seek(0)
            self._player.play()

    def _changed(self, is_playing: bool) -> None:
        if is_playing:
            return
        self.delay = delay_of(self._presses)
        self._save.setEnabled(self.delay is not None)
        if self.delay is None:
            self.text.setText(_("Too few presses were near a beep. Space begins again."))
        else:
            self.text.setText(
                _("You press {n} ms after the sound. Space measures again.").format(n=self.delay)
            )
