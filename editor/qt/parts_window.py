"""The parts of the window, and where each of them lies."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.qt.actions.actions import Actions
from editor.qt.audio.panel import AudioPanel
from editor.qt.audio.player import AudioPlayer
from editor.qt.audio.strip import HEIGHT, LOW
from editor.qt.families import use_fonts
from editor.qt.grid.view import TranscriptView
from editor.qt.icons import app_icon
from editor.qt.jobs import JobRunner
from editor.qt.panels.side_panel import SidePanel
from editor.qt.screen_fit import ScreenFit
from editor.qt.session import Session
from editor.qt.settings import Settings
from editor.qt.tally import Tally
from editor.qt.theme import Scheme, Theme, apply_scheme
from editor.qt.widgets.document_tabs import DocumentTabs
from editor.qt.widgets.empty_state import EmptyState
from editor.qt.widgets.filter_bar import FilterBar
from editor.qt.widgets.find_field import FindField
from editor.qt.widgets.notice_bar import NoticeBar
from editor.qt.widgets.status_line import StatusLine
from editor.qt.widgets.toolbar import ToolBar

_SIZE = (1280, 800)
_SMALLEST = (900, 560)
_TALL = 680
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PartsWindow(QMainWindow):
    """Makes the parts and lays them out; nothing happens in it yet."""

    def __init__(self, jobs: JobRunner | None = None, player: AudioPlayer | None = None) -> None:
        """Make an empty window; tests hand in jobs that run at once, and a silent player."""
        super().__init__()
        self.settings = Settings()
        use_fonts(self.settings.fonts)
        # Before the widgets are made: a style sheet keeps them from following a later font.
        _dress(self.settings.scheme)
        self.setWindowIcon(app_icon())
        ScreenFit(self, QSize(*_SIZE), QSize(*_SMALLEST))
        self.session = Session(self)
        self.tally = Tally(self.session)
        self.jobs = jobs or JobRunner(self)
        self.view = TranscriptView(self.session)
        self.notices = NoticeBar()
        self.safety = NoticeBar(lasting=True)
        self.empty = EmptyState()
        self.side = SidePanel()
        self.tabs = DocumentTabs()
        self.find_field = FindField(self.session, self.view)
        self.filter_bar = FilterBar()
        self.actions_by_id = Actions(self, self.view.commit)
        self.audio = AudioPanel(
            self.session, self.view, self.jobs, self.settings, player or AudioPlayer(self)
        )
        self.status = StatusLine(self.session, self.jobs)
        self._assemble()

    def set_scheme(self, scheme: Scheme) -> None:
        """Give the whole program another look and remember it."""
        self._tint(_dress(scheme))
        self.settings.scheme = scheme
        self.actions_by_id[f"theme-{scheme}"].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: in a low window the rows need the room that the waveform can spare."""
        super().resizeEvent(event)
        is_low = event.size().height() < _TALL
        self.audio.strip.setMaximumHeight(LOW if is_low else HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter presses the button that has the keyboard, as Space does."""
        at = self.focusWidget()
        if event.key() in _ENTER and isinstance(at, QAbstractButton):
            at.click()
        else:
            super().keyPressEvent(event)

    def _tint(self, theme: Theme) -> None:
        self.actions_by_id.tint(theme)
        self.side.tint(theme)
        self.tabs.tint(theme)

    def _follow_system(self) -> None:
        if self.settings.scheme is Scheme.SYSTEM:
            self._tint(_dress(Scheme.SYSTEM))

    def _come_to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def _filled_toolbar(self) -> ToolBar:
        toolbar = ToolBar(self.find_field)
        for action_id in ("undo", "redo"):
            self.actions_by_id[action_id].setData("icon")
        toolbar.add_left([self.actions_by_id[one] for one in ("open", "save", "undo", "redo")])
        toolbar.add_right(
            [
                self.actions_by_id[one]
                for one in ("names", "clean", "replace", "fill", "align", "problems", "export")
            ],
            [self.actions_by_id[one] for one in ("fill", "replace", "clean", "align", "problems")],
        )
        return toolbar

    def _assemble(self) -> None:
        self.actions_by_id.fill_menus(self.menuBar())
        self.actions_by_id.keep_to(self.view, "confirm")
        toolbar = self._filled_toolbar()
        self.audio.fill(self.actions_by_id.__getitem__)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.view)
        middle = QSplitter()
        middle.setHandleWidth(1)
        middle.setChildrenCollapsible(False)
        middle.addWidget(self._stack)
        middle.addWidget(self.side)
        middle.setStretchFactor(0, 1)
        middle.setStretchFactor(1, 0)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(toolbar)
        column.addWidget(self.tabs)
        column.addWidget(self.safety)
        column.addWidget(self.notices)
        column.addWidget(self.filter_bar)
        column.addWidget(middle, 1)
        column.addWidget(self.audio)
        column.addWidget(self.status)
        self.setCentralWidget(central)


def _dress(scheme: Scheme) -> Theme:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a window needs an application")  # noqa: TRY004 - not a wrong argument
    return apply_scheme(app, scheme)
