"""Tapping times, and how late a person taps."""

from PySide6.QtWidgets import QDialog

from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.audio.panel import AudioPanel
from editor.qt.audio.tap_mode import TapMode, delay_key
from editor.workflows.times.calibrating import beeps_file


class TapActions:
    """Begins and ends tap mode, and measures the delay."""

    def __init__(self, bench: Workbench, panel: AudioPanel) -> None:
        """Tap through the panel's player."""
        self._bench = bench
        self._panel = panel
        self.mode = TapMode(bench.session, bench.view, panel, bench.settings)
        self.mode.ended.connect(panel.edit_wanted)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"tap": self.mode.toggle, "calibrate": self._calibrate}

    def _calibrate(self) -> None:
        from editor.qt.dialogs.rows.calibration_dialog import CalibrationDialog

        self.mode.leave()
        self._panel.player.pause()
        try:
            beeps = beeps_file()
        except InterlinearError as error:
            self._bench.notices.alarm(str(error))
            return
        dialog = CalibrationDialog(self._panel.player.sibling(), beeps, self._bench.window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.delay is not None:
            name = delay_key(self._panel.player.device)
            self._bench.settings.set_milliseconds(name, dialog.delay)
            self._bench.session.noted.emit(
                _("{n} ms are taken off each tap.").format(n=dialog.delay)
            )
        dialog.deleteLater()
