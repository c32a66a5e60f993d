"""Playing: which recording, what of it, how fast."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from editor.core.i18n import _
from editor.qt.actions.actions import Actions
from editor.qt.actions.times.aligning import SOUND_SUFFIXES
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.audio.panel import AudioPanel

_RATE_STEP = 0.1
_TOGGLES = {
    "spectrogram": "playback.spectrogram",
    "row-follows": "playback.row-follows",
    "sound-follows": "playback.sound-follows",
    "typing-pauses": "playback.typing-pauses",
    "estimates-follow": "tapping.estimates-follow",
    "tap-snap": "tapping.snap",
}


class SoundActions:
    """Does what the Audio menu says about playing."""

    def __init__(self, bench: Workbench, panel: AudioPanel, actions: Actions) -> None:
        """Play through the panel's player; the options are as they were left."""
        self._bench = bench
        self._panel = panel
        self._player = panel.player
        self._actions = actions
        for name, key in _TOGGLES.items():
            actions[name].setChecked(bench.settings.preferences.flag(key))
        panel.find_wanted.connect(self._choose)
        panel.spectrum.set_wanted(actions["spectrogram"].isChecked())
        actions["spectrogram"].toggled.connect(panel.spectrum.set_wanted)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "open-recording": self._choose,
            "play": self._player.toggle,
            "replay-row": self._replay_row,
            "replay-last": self._player.play_last,
            "play-before": self._play_before,
            "play-after": self._play_after,
            "loop": self._loop,
            "slower": lambda: self._player.set_rate(self._player.rate - _RATE_STEP),
            "faster": lambda: self._player.set_rate(self._player.rate + _RATE_STEP),
            "rate-reset": lambda: self._player.set_rate(1.0),
            **{name: partial(self._keep, name) for name in _TOGGLES},
        }

    def _choose(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in sorted(SOUND_SUFFIXES))
        name, _filter = QFileDialog.getOpenFileName(
            self._bench.window,
            _("The recording of this talk"),
            str(self._bench.session.suggested_path("").parent),
            _("Sound and video ({kinds})").format(kinds=kinds) + ";;" + _("All files") + " (*)",
        )
        if name:
            self._panel.keeper.choose(Path(name))

    def _replay_row(self) -> None:
        self._panel.play_row(self._bench.view.current_row())

    def _play_before(self) -> None:
        slot = self._panel.slot()
        if slot is not None and slot.start is not None:
            self._player.play_before(slot.start)

    def _play_after(self) -> None:
        slot = self._panel.slot()
        if slot is not None and slot.end is not None:
            self._player.play_after(slot.end)

    def _loop(self) -> None:
        self._player.is_looping = self._actions["loop"].isChecked()
        if self._player.is_looping:
            self._replay_row()

    def _keep(self, name: str) -> None:
        self._bench.settings.prefer(_TOGGLES[name], self._actions[name].isChecked())
