"""The picture of a film: shown beside the rows when there is one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from editor.core.i18n import _
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.audio.panel import AudioPanel

if TYPE_CHECKING:
    from editor.qt.audio.video import VideoDock


class WatchActions:
    """Shows and hides the picture of a film; its panel is made when there is a film."""

    def __init__(self, bench: Workbench, panel: AudioPanel, shown: QAction) -> None:
        """Wait for a film; `shown` is the action that shows and hides its picture."""
        self._bench = bench
        self._player = panel.player
        self._shown = shown
        self.dock: VideoDock | None = None
        self._player.opened.connect(self._opened)
        self._player.closed.connect(self._update)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"video": self._toggle}

    def _opened(self) -> None:
        if self._player.has_picture and self.dock is None:
            from editor.qt.audio.video import VideoDock

            bench = self._bench
            self.dock = VideoDock(bench.session, self._player, bench.settings, bench.window)
            bench.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
            self.dock.visibilityChanged.connect(lambda _shown: self._update())
            self.dock.follow()
        self._update()

    def _toggle(self) -> None:
        if self.dock is not None and self._player.has_picture:
            self.dock.setVisible(self._shown.isChecked())
            self.dock.follow()
        else:
            self._bench.notices.tell(_("The recording has no picture."))
        self._update()

    def _update(self) -> None:
        self._shown.setChecked(self.dock is not None and not self.dock.isHidden())
