"""The audio strip below the grid: buttons, waveform, and how it stands with the recording."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollBar, QVBoxLayout, QWidget

from editor.core.document import Applied
from editor.core.edit import Kind
from editor.core.i18n import _
from editor.core.timeslots import TimeSlot
from editor.qt.audio.ghost_keeper import GhostKeeper
from editor.qt.audio.message import RecordingMessage
from editor.qt.audio.player import AudioPlayer
from editor.qt.audio.recording import RecordingKeeper, State
from editor.qt.audio.spectrum_keeper import SpectrumKeeper
from editor.qt.audio.strip import StripView
from editor.qt.audio.transport import Transport
from editor.qt.audio.typing_pause import TypingPause
from editor.qt.grid.view import TranscriptView
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.qt.settings import Settings
from editor.qt.theme import theme_of
from editor.workflows.sound.waveforms import Waveform
from editor.workflows.times import moving_times

_SEEN = Kind.SLOT | Kind.ROWS | Kind.OTHER
Actions = Callable[[str], QAction]


class AudioPanel(QFrame):
    """Joins the player, the waveform and the grid; out of sight while there is no recording.

    `is_leading` is set while something else than the person says which row is current.
    `find_wanted` is sent when the person wants to say where the recording is, `edit_wanted` (a
    function that returns an Edit) when something on the waveform was changed.
    """

    find_wanted = Signal()
    edit_wanted = Signal(object)

    def __init__(
        self,
        session: Session,
        view: TranscriptView,
        jobs: JobRunner,
        settings: Settings,
        player: AudioPlayer,
    ) -> None:
        """Show what the session's document names; `jobs` are the window's."""
        super().__init__()
        self.setObjectName("audio")
        self._session = session
        self._view = view
        self._settings = settings
        self.is_leading = False
        self.player = player
        self._own_jobs = jobs.another(self)
        self.keeper = RecordingKeeper(session, player, self._own_jobs, settings)
        self.typing_pause = TypingPause(view, player, settings)
        self.message = RecordingMessage()
        self.transport = Transport()
        self.strip = StripView()
        self._scroll = QScrollBar(Qt.Orientation.Horizontal)
        self.spectrum = SpectrumKeeper(player, self.strip, self._own_jobs)
        self.ghosts = GhostKeeper(session, self.keeper, self.strip)
        self._lay_out()
        self._connect(jobs)
        self._show_standing()

    def fill(self, actions: Actions) -> None:
        """Make the buttons of these actions; `actions` returns one by its id."""
        self.transport.fill(
            [actions("replay-last"), actions("replay-row")],
            actions("play"),
            [actions("loop"), actions("tap")],
        )
        self.transport.tint(theme_of(self.palette()))

    def slot(self) -> TimeSlot | None:
        """Return the slot of the current row, None when no row is current."""
        row = self._view.current_row()
        rows = self._session.document.segments
        return rows[row].slot if 0 <= row < len(rows) else None

    def play_row(self, row: int) -> None:
        """Play one row, if it has a time; else on from the playhead."""
        rows = self._session.document.segments
        slot = rows[row].slot if 0 <= row < len(rows) else None
        if slot is None or slot.start is None:
            self.player.play()
        else:
            self.player.play_span(slot.start, slot.end or self.player.duration)

    def hear_row(self, row: int) -> None:
        """Play one row, if there is a recording and the row has a time; else stay silent."""
        rows = self._session.document.segments
        if 0 <= row < len(rows) and rows[row].slot.start is not None:
            self.play_row(row)

    def shut(self) -> None:
        """End the jobs and let the recording go."""
        self._own_jobs.close()
        self.player.close()

    def _lay_out(self) -> None:
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        column = QVBoxLayout(self)
        for layout in (body, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for widget in (self.transport, self.strip, self._scroll):
            body.addWidget(widget)
        column.addWidget(self.message)
        column.addWidget(self._body)

    def _keep_row_in_sight(self) -> None:
        """Scroll to the current row where the panel has taken its room."""
        index = self._view.currentIndex()
        if index.isValid():
            self._view.scrollTo(index)

    def _connect(self, jobs: JobRunner) -> None:
        player, keeper, strip = self.player, self.keeper, self.strip
        keeper.changed.connect(self._show_standing)
        keeper.outlined.connect(self._show_outline)
        keeper.progressed.connect(self._show_progress)
        self._own_jobs.ended.connect(lambda: self.transport.set_note(""))
        self.message.find_wanted.connect(self.find_wanted)
        self.message.allowed.connect(keeper.allow)
        self.message.dismissed.connect(keeper.dismiss)
        player.moved.connect(self._moved)
        player.playing_changed.connect(self.transport.set_playing)
        player.rate_changed.connect(self.transport.set_rate)
        self.transport.zoom_wanted.connect(self._zoom)
        self.transport.resized.connect(lambda: QTimer.singleShot(0, self, self._keep_row_in_sight))
        self.transport.rate_reset_wanted.connect(lambda: player.set_rate(1.0))
        strip.seek_wanted.connect(player.seek)
        strip.row_wanted.connect(self._go_to)
        strip.play_wanted.connect(self.play_row)
        strip.dragged.connect(self._dragged)
        strip.view_changed.connect(self._show_scroll)
        self._scroll.valueChanged.connect(self._scrolled)
        self._session.document_changed.connect(self._take_rows)
        self._session.applied.connect(self._take_edit)
        for widget in (self._view, strip):
            widget.installEventFilter(self)
        self._view.current_changed.connect(self._row_changed)
        # What was dropped is remembered once its times are there, by the same edit if it can be.
        jobs.ended.connect(lambda: QTimer.singleShot(0, self, keeper.remember_shown))

    # -- the recording --------------------------------------------------------------------------

    def _show_standing(self) -> None:
        standing = self.keeper.standing
        if standing.state is State.READY:
            self._show_recording()
        self.message.show_standing(standing)
        self._body.setVisible(standing.state is State.READY)
        self.setVisible(not self.message.isHidden() or not self._body.isHidden())

    def _show_recording(self) -> None:
        self.strip.silences = ()
        self.strip.set_outline(None)
        self.strip.set_duration(self.player.duration)
        self.strip.set_playhead(0, follow=False)
        self.transport.set_duration(self.player.duration)
        self._take_rows()
        self._row_changed(self._view.current_row())

    def _show_outline(self, waveform: Waveform) -> None:
        from editor.audio.peaks import Outline

        self.strip.silences = waveform.edges
        self.strip.set_outline(Outline(waveform.peaks))
        if waveform.is_whole:
            self.transport.set_note("")

    def _show_progress(self, done: int, total: int) -> None:
        if total > 1:
            percent = 100 * done // total
            self.transport.set_note(_("Drawing the waveform: {n} %").format(n=percent))

    # -- the rows -------------------------------------------------------------------------------

    def _take_rows(self) -> None:
        self.strip.set_rows(self._session.document.segments)

    def _take_edit(self, applied: Applied) -> None:
        if applied.kinds & _SEEN:
            self._take_rows()

    def _row_changed(self, row: int) -> None:
        """Let the sound and the waveform follow the row, unless it is the row that follows."""
        self.strip.set_current(row)
        if self.is_leading or not self.player.is_open:
            return
        slot = self.slot()
        if self.player.is_playing or slot is None or slot.start is None:
            return
        self.strip.reveal(row)
        if self._settings.preferences.flag("playback.sound-follows"):
            self.player.seek(slot.start)

    def _go_to(self, row: int) -> None:
        """Make a row of the waveform current if the grid shows it; the sound stays."""
        if self._view.shown.place(row) < 0:
            return
        was_leading, self.is_leading = self.is_leading, True
        try:
            self._view.go_to(row, self._view.current_track())
        finally:
            self.is_leading = was_leading

    def _dragged(self, slots: dict[int, TimeSlot]) -> None:
        rows = self._session.document.segments
        self.edit_wanted.emit(lambda: moving_times.dragged_edit(rows, slots))

    # -- the playhead ---------------------------------------------------------------------------

    def _moved(self, ms: int) -> None:
        playing = self.player.is_playing
        self.strip.set_playhead(ms, follow=playing)
        self.transport.set_position(ms)
        follows = self._settings.preferences.flag("playback.row-follows")
        if playing and not self.is_leading and follows:
            self._lead(ms)

    def _lead(self, ms: int) -> None:
        """Let the row follow the sound, but never out of a cell that is being written."""
        region = self.strip.regions.at(ms)
        if region is None or self._view.is_editing() or self.player.is_in_span:
            return
        if region.row != self._view.current_row():
            self._go_to(region.row)

    # -- what is in sight -----------------------------------------------------------------------

    def _zoom(self, closer: bool) -> None:
        if closer:
            self.strip.zoom_in()
        else:
            self.strip.zoom_out()

    def _show_scroll(self) -> None:
        view = self.strip.viewport
        self._scroll.blockSignals(True)
        self._scroll.setPageStep(max(1, round(view.span_ms)))
        self._scroll.setSingleStep(max(1, round(view.span_ms / 10)))
        self._scroll.setRange(0, max(0, round(view.duration - view.span_ms)))
        self._scroll.setValue(round(view.start_ms))
        self._scroll.blockSignals(False)

    def _scrolled(self, ms: int) -> None:
        self.strip.scroll_to(ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: let Esc in the grid stop the sound first, before it does anything else."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        stops = event.key() == Qt.Key.Key_Escape and self.player.is_playing
        if stops and not self._view.is_editing():
            self.player.pause()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Take other colours when the palette changes; Qt says so for each style that is set."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            theme = theme_of(self.palette())
            if theme is not self.transport.theme:
                self.transport.tint(theme)
