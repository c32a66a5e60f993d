"""The window: it joins its parts to one another and leaves the work to them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.core.bidi import isolated
from editor.core.document import Applied, Step
from editor.core.i18n import _
from editor.paths import state_dir
from editor.qt.acting_window import ActingWindow
from editor.qt.actions.conditions import holding
from editor.qt.actions.documents.refusals import Refusals
from editor.qt.actions.times.aligning import SOUND_SUFFIXES
from editor.qt.audio.player import AudioPlayer
from editor.qt.jobs import JobRunner
from editor.qt.neighbours import Neighbours
from editor.qt.theme import theme_of
from editor.qt.widgets.empty_state import dropped_files
from editor.workflows.documents.recordings import recordings_of
from editor.workflows.documents.untitled import left_documents
from editor.workflows.safekeeping.saving import PROJECT_SUFFIX


class MainWindow(ActingWindow):
    """Opens what it is handed, keeps its title and its actions true, and closes."""

    def __init__(self, jobs: JobRunner | None = None, player: AudioPlayer | None = None) -> None:
        """Make an empty window; tests hand in jobs that run at once, and a silent player."""
        super().__init__(jobs, player)
        self._recordings_to_come: dict[Path | None, Path] = {}
        self.neighbours = Neighbours(self._show_file, self._take, self)
        self.has_door = False
        self.setAcceptDrops(True)
        self._connect()
        self._restore()

    def open_path(self, path: Path, recording: Path | None = None) -> None:
        """Open a file; with a transcript open, a recording is what it is aligned to.

        `recording` is that of the transcript.
        """
        if self.session.is_open and path.suffix.lower() in SOUND_SUFFIXES:
            self.audio.keeper.show(path)
            self.aligning.align_to(path)
        elif path.suffix.lower() in SOUND_SUFFIXES:
            self.notices.tell(_without_a_transcript(path))
        else:
            self._expect(path, recording)
            self.opening.open_path(path)
            self._hear_what_came()

    def open_paths(self, dropped: Sequence[Path]) -> None:
        """Open what was dropped: a transcript or two in one language each, and the recording.

        More than that, and projects, come in a tab each.
        """
        talks, sounds = _sorted_out(dropped)
        are_texts = all(path.suffix.lower() != PROJECT_SUFFIX for path in talks)
        if len(talks) == 2 and len(sounds) < 2 and are_texts:
            self._expect(None, next(iter(sounds), None))
            self.opening.open_pair(*talks)
        else:
            self.open_tabs(dropped)

    def open_tabs(self, files: Sequence[Path], recording: Path | None = None) -> None:
        """Open files in a tab each, and say of all together which could not be opened.

        `recording` is that of the first; others belong to the transcripts of their names.
        """
        if len(files) == 1:
            self.open_path(files[0], recording)
            return
        talks, sounds = _sorted_out(files)
        heard = recordings_of(talks, sounds)
        refused = Refusals()
        for talk in talks:
            self._expect(talk, heard.get(talk))
        if recording is not None:
            self._expect(files[0], recording)
        for sound in sounds:
            if sound not in heard.values():
                refused.add(_without_a_transcript(sound))
        self.opening.open_several(talks, refused)
        self._hear_what_came()

    def _expect(self, path: Path | None, recording: Path | None) -> None:
        """Have the recording opened with a transcript; without a path, with one of no file."""
        key = path.absolute() if path is not None else None
        self._recordings_to_come.pop(key, None)
        if recording is not None:
            self._recordings_to_come[key] = recording

    def _hear_what_came(self) -> None:
        """Open the recording of the document in front, if one came with it."""
        path = self.session.front.path
        key = path.absolute() if path is not None else None
        recording = self._recordings_to_come.pop(key, None) if self.session.is_open else None
        if recording is not None:
            self.audio.keeper.choose(recording)

    def _connect(self) -> None:
        self.session.document_changed.connect(self._show_document)
        self.session.listed.connect(self._be_found)
        self.session.applied.connect(self._follow_change)
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
        self._tint(theme_of(self.palette()))
        self.actions_by_id[f"theme-{self.settings.scheme}"].setChecked(True)
        self.view.set_zoom(self.settings.zoom)
        self.view.set_column_share(self.settings.column_share)
        self._begin_again()
        self._show_state()
        self.preferring.tell_remarks()

    def _begin_again(self) -> None:
        """Offer what can be opened while nothing is."""
        self.empty.show_recent(self.settings.recent)
        self.empty.show_left(left_documents(state_dir()))
        self.searching.close_side()
        self.empty.setFocus()

    def _show_document(self) -> None:
        self._stack.setCurrentWidget(self.view if self.session.is_open else self.empty)
        if not self.session.is_open:
            self._begin_again()
        self._be_found()
        self._hear_what_came()
        self._show_state()

    def _follow_change(self, applied: Applied) -> None:
        if applied.step is not Step.DO:
            self.notices.take_back()
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
        projects = [one.project for one in self.session.documents]
        ours = [one for one in projects if one is not None and one.file and not one.is_read_only]
        self.neighbours.answer_for(one.places for one in ours)
        if self.has_door:
            self.neighbours.open_the_door(state_dir())

    def open_the_door(self) -> None:
        """Let a second start of the program open its file here, unless another window does."""
        self.has_door = True
        self._be_found()

    def _show_file(self, path: Path) -> None:
        """Come to the front with a file that is open here."""
        self._come_to_front()
        one = self.session.having(path)
        if one is not None and QApplication.activeModalWidget() is None:
            self.documents.go_to(one)

    def _take(self, files: Sequence[Path], recording: Path | None) -> bool:
        """Open what a second start of the program was to open; False while a question stands."""
        if QApplication.activeModalWidget() is not None:
            return False
        self._come_to_front()
        self.open_tabs(files, recording)
        return True

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
        if not self.files.may_leave_all():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        self.settings.column_share = self.view.column_share()
        self.audio.shut()
        self.jobs.close()
        self.neighbours.close()
        self.session.leave()
        event.accept()


def _sorted_out(files: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Return the transcripts and the recordings among some files."""
    sounds = [path for path in files if path.suffix.lower() in SOUND_SUFFIXES]
    return [path for path in files if path not in sounds], sounds


def _without_a_transcript(sound: Path) -> str:
    sentence = _("“{name}” is a recording. Open its transcript first, then drop it again.")
    return sentence.format(name=sound.name)
