"""The window: it puts the parts together and leaves the work to them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.core.bidi import isolated
from editor.core.i18n import _
from editor.paths import state_dir
from editor.qt.actions.actions import Actions
from editor.qt.actions.aligning import SOUND_SUFFIXES, AlignActions
from editor.qt.actions.checking import CheckActions
from editor.qt.actions.cleaning import CleanActions
from editor.qt.actions.conditions import holding
from editor.qt.actions.editing import EditActions
from editor.qt.actions.files import FileActions
from editor.qt.actions.filtering import FilterActions
from editor.qt.actions.hand_times import HandTimeActions
from editor.qt.actions.helping import HelpActions
from editor.qt.actions.keeping import KeepActions
from editor.qt.actions.lists import ListActions
from editor.qt.actions.looking import LookActions
from editor.qt.actions.naming import NameActions
from editor.qt.actions.opening import OpeningActions
from editor.qt.actions.pasting import PasteActions
from editor.qt.actions.preferring import PreferenceActions
from editor.qt.actions.row_work import RowActions
from editor.qt.actions.searching import SearchActions
from editor.qt.actions.sound import SoundActions
from editor.qt.actions.speaking import SpeakerActions
from editor.qt.actions.stepping import HistoryActions
from editor.qt.actions.stretching import StretchActions
from editor.qt.actions.taking import TakeActions
from editor.qt.actions.tapping import TapActions
from editor.qt.actions.times import TimeActions
from editor.qt.actions.walking import WalkActions
from editor.qt.actions.watching import WatchActions
from editor.qt.actions.workbench import Workbench
from editor.qt.audio.panel import AudioPanel
from editor.qt.audio.player import AudioPlayer
from editor.qt.grid.drafts import Drafts
from editor.qt.grid.view import TranscriptView
from editor.qt.icons import app_icon
from editor.qt.jobs import JobRunner
from editor.qt.neighbours import Neighbours
from editor.qt.panels.side_panel import SidePanel
from editor.qt.session import Session
from editor.qt.settings import Settings
from editor.qt.tally import Tally
from editor.qt.theme import Scheme, Theme, apply_scheme, theme_of, use_fonts
from editor.qt.widgets.empty_state import EmptyState, dropped_files
from editor.qt.widgets.filter_bar import FilterBar
from editor.qt.widgets.find_field import FindField
from editor.qt.widgets.notice_bar import NoticeBar
from editor.qt.widgets.status_line import StatusLine
from editor.qt.widgets.toolbar import ToolBar
from editor.workflows.untitled import left_documents

_SIZE = (1280, 800)
_SMALLEST = (900, 560)


class MainWindow(QMainWindow):
    """Assembles session, grid, panels and actions."""

    def __init__(self, jobs: JobRunner | None = None, player: AudioPlayer | None = None) -> None:
        """Make an empty window; tests hand in jobs that run at once, and a silent player."""
        super().__init__()
        self.settings = Settings()
        use_fonts(self.settings.fonts)
        # Before the widgets are made: a style sheet keeps them from following a later font.
        _dress(self.settings.scheme)
        self.setWindowIcon(app_icon())
        self._fit_the_screen()
        self.setAcceptDrops(True)
        self._recording_to_come: Path | None = None
        self.session = Session(self)
        self.tally = Tally(self.session)
        self.jobs = jobs or JobRunner(self)
        self.view = TranscriptView(self.session)
        self.notices = NoticeBar()
        self.safety = NoticeBar(lasting=True)
        self.empty = EmptyState()
        self.side = SidePanel()
        self.find_field = FindField(self.session, self.view)
        self.filter_bar = FilterBar()
        self.actions_by_id = Actions(self, self.view.commit)
        self.audio = AudioPanel(
            self.session, self.view, self.jobs, self.settings, player or AudioPlayer(self)
        )
        bench = Workbench(self, self.session, self.view, self.notices, self.jobs, self.settings)
        self.files = FileActions(bench)
        self.opening = OpeningActions(
            bench, self.files, lambda then: self.keeping.tell_recovered(then)
        )
        self.keeping = KeepActions(
            bench, self.safety, self.files.save_as, self.opening.reopen, self.opening.bring_back
        )
        self.drafts = Drafts(self.session, self.view)
        self.neighbours = Neighbours(self._come_to_front, self)
        self.times = TimeActions(bench, self.audio, self.actions_by_id["estimates-follow"])
        self.aligning = AlignActions(bench)
        self.looks = LookActions(bench, self.actions_by_id, self.set_scheme)
        self.naming = NameActions(
            bench,
            self.side,
            self.actions_by_id["names"],
            self.actions_by_id["replay-row"],
            lambda right: self.searching.find_like(right),
        )
        self.searching = SearchActions(bench, self.side, self.find_field, self.naming.marks)
        self.filtering = FilterActions(bench, self.filter_bar, self.tally, self.naming)
        self.status = StatusLine(self.session, self.jobs)
        self.checking = CheckActions(bench, self.side, self.actions_by_id["problems"], self.status)
        self.preferring = PreferenceActions(
            bench,
            self.actions_by_id,
            self.audio.player,
            self.set_scheme,
            self.checking.problems.use,
        )
        walks = WalkActions(
            (self.empty, self.view, self.audio.strip, self.side, self.find_field, self.filter_bar)
        )
        sounds = SoundActions(bench, self.audio, self.actions_by_id)
        self.taking = TakeActions(bench, self.filtering.show_untimed)
        self.tapping = TapActions(bench, self.audio)
        self.watching = WatchActions(bench, self.audio, self.actions_by_id["video"])
        editing = EditActions(bench)
        self.row_work = RowActions(bench)
        self.speaking = SpeakerActions(bench, self.tally, self.actions_by_id["speaker-column"])
        groups = (
            self.files,
            self.opening,
            self.keeping,
            editing,
            self.row_work,
            self.speaking,
            ListActions(bench),
            self.times,
            self.aligning,
            self.looks,
            self.preferring,
            self.naming,
            CleanActions(bench, self.side),
            self.searching,
            self.filtering,
            HistoryActions(bench, self.side),
            HelpActions(bench, self.side),
            PasteActions(bench),
            self.checking,
            walks,
            sounds,
            HandTimeActions(bench, self.audio),
            StretchActions(bench),
            self.watching,
            self.taking,
            self.tapping,
        )
        for group in groups:
            self.actions_by_id.handle(group.handlers())
        self._assemble()
        self._connect()
        self._restore()

    def _fit_the_screen(self) -> None:
        room = self.screen().availableGeometry().size()
        self.setMinimumSize(room.boundedTo(QSize(*_SMALLEST)))
        self.resize(room.boundedTo(QSize(*_SIZE)))

    def open_path(self, path: Path, recording: Path | None = None) -> None:
        """Open a file; with a transcript open, a recording is what it is aligned to.

        `recording` is that of the transcript.
        """
        self._recording_to_come = recording
        if self.session.is_open and path.suffix.lower() in SOUND_SUFFIXES:
            self.audio.keeper.show(path)
            self.aligning.align_to(path)
        elif path.suffix.lower() in SOUND_SUFFIXES:
            sentence = _("“{name}” is a recording. Open its transcript first, then drop it again.")
            self.notices.tell(sentence.format(name=path.name))
        else:
            self.opening.open_path(path)

    def open_paths(self, dropped: Sequence[Path]) -> None:
        """Open the first transcript of some files, with the recording among them."""
        sounds = [path for path in dropped if path.suffix.lower() in SOUND_SUFFIXES]
        talks = [path for path in dropped if path not in sounds]
        self.open_path((talks or sounds)[0], sounds[0] if talks and sounds else None)

    def set_scheme(self, scheme: Scheme) -> None:
        """Give the whole program another look and remember it."""
        self._tint(_dress(scheme))
        self.settings.scheme = scheme
        self.actions_by_id[f"theme-{scheme}"].setChecked(True)

    def _tint(self, theme: Theme) -> None:
        self.actions_by_id.tint(theme)
        self.side.tint(theme)

    def _follow_system(self) -> None:
        if self.settings.scheme is Scheme.SYSTEM:
            self._tint(_dress(Scheme.SYSTEM))

    def _assemble(self) -> None:
        self.actions_by_id.fill_menus(self.menuBar())
        self.actions_by_id.keep_to(self.view, "confirm")
        toolbar = ToolBar(self.find_field)
        for action_id in ("undo", "redo"):
            self.actions_by_id[action_id].setData("icon")
        toolbar.add_left([self.actions_by_id[one] for one in ("open", "save", "undo", "redo")])
        toolbar.add_right(
            [
                self.actions_by_id[one]
                for one in ("names", "clean", "replace", "fill", "problems", "export")
            ]
        )
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
        column.addWidget(self.safety)
        column.addWidget(self.notices)
        column.addWidget(self.audio)
        column.addWidget(self.filter_bar)
        column.addWidget(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        self.session.document_changed.connect(self._show_document)
        self.session.applied.connect(self._show_state)
        self.session.saved.connect(self._show_state)
        self.session.saved.connect(self._be_found)
        self.session.failed.connect(self.notices.alarm)
        self.view.failed.connect(self.notices.alarm)
        self.audio.keeper.failed.connect(self.notices.alarm)
        self.audio.keeper.noted.connect(self.notices.tell)
        self.audio.player.noted.connect(self.session.noted)
        self.audio.player.opened.connect(self._show_state)
        self.audio.player.closed.connect(self._show_state)
        self.view.current_changed.connect(self._show_state)
        self.view.editing_changed.connect(self._show_state)
        self.filtering.changed.connect(self._show_state)
        self.view.letter_typed.connect(self.actions_by_id.run_letter)
        self.audio.strip.letter_typed.connect(self.actions_by_id.run_letter)
        self.empty.open_wanted.connect(self.actions_by_id["open"].trigger)
        self.empty.new_wanted.connect(self.actions_by_id["new"].trigger)
        self.empty.paste_wanted.connect(self.opening.paste)
        self.empty.sample_wanted.connect(self.opening.open_sample)
        self.empty.file_wanted.connect(self.open_path)
        self.empty.left_wanted.connect(self.opening.open_left)
        self.side.left.connect(self.view.setFocus)
        self.side.closed.connect(self.searching.close_side)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _restore(self) -> None:
        if self.settings.geometry is not None:
            self.restoreGeometry(self.settings.geometry)
        self.looks.use_kept_keys()
        self.empty.show_recent(self.settings.recent)
        self.empty.show_left(left_documents(state_dir()))
        self._tint(theme_of(self.palette()))
        self.actions_by_id[f"theme-{self.settings.scheme}"].setChecked(True)
        self.view.set_zoom(self.settings.zoom)
        self.view.set_column_share(self.settings.column_share)
        self.empty.setFocus()
        self._show_state()
        self.preferring.tell_remarks()

    def _show_document(self) -> None:
        self._stack.setCurrentWidget(self.view)
        self._be_found()
        recording, self._recording_to_come = self._recording_to_come, None
        if recording is not None:
            self.audio.keeper.choose(recording)
        self._show_state()

    def _show_state(self) -> None:
        session = self.session
        history = session.document.history
        undo, redo = history.undo_edit, history.redo_edit
        self.actions_by_id.enable(
            holding(session, self.view, self.tally, self.audio.player.is_open)
        )
        self.actions_by_id.name_undo(undo.label if undo else None, redo.label if redo else None)
        name = isolated(session.name).replace("[*]", "[*][*]")
        title = _("{name}[*] – Interlinear").format(name=name) if session.is_open else "Interlinear"
        if title != self.windowTitle():
            self.setWindowTitle(title)
        self.setWindowModified(session.document.is_modified)

    def _be_found(self) -> None:
        project = self.session.project
        is_ours = project is not None and project.file is not None and not project.is_read_only
        self.neighbours.answer_for(project.places if project is not None and is_ours else None)

    def _come_to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, once the program it came from is let go."""
        dropped = dropped_files(event)
        if dropped:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.open_paths(dropped))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about changes, remember the window, end the jobs."""
        if not self.files.may_leave():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        self.settings.column_share = self.view.column_share()
        self.audio.shut()
        self.jobs.close()
        self.session.leave()
        event.accept()


def _dress(scheme: Scheme) -> Theme:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a window needs an application")  # noqa: TRY004 - not a wrong argument
    return apply_scheme(app, scheme)
