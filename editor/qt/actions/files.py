"""Opening, saving, exporting and leaving."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from editor import paths
from editor.core.document import Document
from editor.core.errors import DamagedError, LockedError
from editor.core.i18n import _, ngettext
from editor.core.progress import Progress
from editor.core.transcript import Transcript
from editor.formats.base import Warned
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.fonts import missing_fonts
from editor.qt.neighbours import knock
from editor.qt.session import project_path
from editor.qt.widgets.questions import Locked, ask_about_changes, ask_about_lock, may_replace
from editor.workflows.beginning import begin_empty, open_sample
from editor.workflows.opening import Opened, open_file, open_text
from editor.workflows.projects import Project, Surroundings
from editor.workflows.rescuing import Rescue, bring_back, rescues
from editor.workflows.saving import PROJECT_SUFFIX
from editor.workflows.untitled import Left, keep, left_behind, open_kept

_State = tuple[Document, int]


class FileActions:
    """Does what the File menu says."""

    def __init__(self, bench: Workbench, tell_recovered: Callable[[Transcript], None]) -> None:
        """Work on the parts of the window; what was recovered is told to `tell_recovered`."""
        self._bench = bench
        self._tell_recovered = tell_recovered

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "open": self._choose,
            "new": self._begin,
            "paste-text": self.paste,
            "sample": self.open_sample,
            "save": self._save,
            "save-as": self.save_as,
            "export": self._export,
            "quit": self._quit,
        }

    def open_path(self, path: Path) -> None:
        """Open a file, after asking about changes that are not saved."""
        if path == paths.sample():
            self.open_sample()
        else:
            self._open(lambda progress: open_file(path, progress=progress), path)

    def reopen(self, path: Path) -> None:
        """Open the file of the document again as it is now, without its changes."""
        self._bench.session.disown()
        self._read(lambda progress: open_file(path, progress=progress), path)

    def open_left(self, left: Left) -> None:
        """Go on with a document that was left behind when the program ended."""
        around = self._bench.session.surroundings()
        opened = replace(open_file(left.file), path=left.origin)
        self._arrive(_Arrived(opened, left_behind(left, around)), self._state())

    def open_sample(self) -> None:
        """Open the sample that comes with the program, and its recording."""
        self._bench.settings.allow_recording(paths.sample_sound())
        self._open(open_sample, paths.sample())

    def _begin(self) -> None:
        """Ask for the languages of a new document, and begin it with one empty row."""
        from editor.qt.dialogs.new_dialog import NewDialog

        dialog = NewDialog(self._bench.window)
        if dialog.exec():
            languages = dialog.languages
            self._open(lambda _progress: begin_empty(languages))
        dialog.deleteLater()

    def paste(self) -> None:
        """Make a document of the text on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._bench.notices.tell(_("There is no text on the clipboard. Copy one first."))
            return
        self._open(lambda _progress: open_text(text))

    def may_leave(self) -> bool:
        """Ask about changes that are not saved; False when the person wants to stay."""
        document = self._bench.session.document
        if not self._bench.view.commit():
            return False
        if not document.is_modified:
            return True
        answer = ask_about_changes(self._bench.window, self._bench.session.name)
        if answer is QMessageBox.StandardButton.Save:
            self._save(wait=True)
            return not document.is_modified
        if answer is QMessageBox.StandardButton.Discard:
            self._bench.session.disown()
            return True
        return False

    def _open(self, read: Callable[[Progress], Opened], path: Path | None = None) -> None:
        """Read in the background, after asking about changes that are not saved."""
        if self.may_leave():
            self._read(read, path)

    def _read(self, read: Callable[[Progress], Opened], path: Path | None = None) -> None:
        left = self._state()
        around = self._bench.session.surroundings()
        self._bench.jobs.run(
            lambda progress: _arrived(lambda: read(progress), path, around),
            lambda arrived: self._receive(arrived, left),
            self._bench.notices.alarm,
        )

    def _receive(self, arrived: "_Arrived | Damaged", left: _State) -> None:
        if isinstance(arrived, _Arrived):
            self._arrive(arrived, left)
        else:
            self._rescue(arrived)

    def _rescue(self, damaged: "Damaged") -> None:
        """Offer what can be brought back of a project that is damaged."""
        links = [(_label(rescue), partial(self.bring_back, rescue)) for rescue in damaged.ways]
        self._bench.notices.alarm(damaged.sentence, actions=links)

    def bring_back(self, rescue: Rescue) -> None:
        """Show what comes back, as a document without a file."""
        if self.may_leave():
            self._bench.notices.hide()
            session = self._bench.session
            session.show(bring_back(rescue, session.surroundings()), rescue.path)
            self._bench.view.setFocus()

    def _arrive(self, arrived: "_Arrived", left: _State) -> None:
        """Show what was read, unless the person went on writing and wants to keep that."""
        if self._bench.view.commit() and (self._state() == left or self.may_leave()):
            project = arrived.project or self._unlocked(arrived)
            if project is not None:
                self._show(arrived.opened, project)
        elif arrived.project is not None:
            arrived.project.close()

    def _unlocked(self, arrived: "_Arrived") -> Project | None:
        """Return the document of a file that a window has open already, as the person wants it."""
        session, opened = self._bench.session, arrived.opened
        around = session.surroundings()
        if session.project is not None and session.project.file == opened.path:
            session.leave()
            return open_kept(opened, around)
        locked = arrived.locked
        if locked is None:
            return None
        answer = ask_about_lock(self._bench.window, str(locked), is_here=locked.is_here)
        if answer is Locked.GO_THERE:
            self._go_there(opened)
        if answer is Locked.READ:
            return open_kept(opened, around, read_only=True)
        if answer is Locked.COPY:
            return keep(Document(opened.transcript), around)
        if answer is Locked.TAKE_OVER:
            return open_kept(opened, around, take_over=True)
        return None

    def _go_there(self, opened: Opened) -> None:
        if opened.path is None or not knock(opened.path, paths.state_dir()):
            self._bench.notices.tell(_("That window does not answer. Open a copy, or close it."))

    def _state(self) -> _State:
        document = self._bench.session.document
        return document, document.revision

    def _choose(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self._bench.window, _("Open"), str(self._bench.settings.folder)
        )
        if name:
            self.open_path(Path(name))

    def _show(self, opened: Opened, project: Project) -> None:
        self._bench.notices.hide()
        self._bench.session.show(project, opened.path)
        if opened.path is not None and not opened.path.is_relative_to(paths.resources()):
            self._bench.settings.add_recent(opened.path)
        fonts = missing_fonts(opened.transcript.tracks)
        remarks = [_remark(one) for one in opened.warnings]
        self._tell_remarks([fonts, *remarks] if fonts else remarks)
        self._tell_recovered(opened.transcript)
        self._bench.view.setFocus()

    def _save(self, *, wait: bool = False) -> None:
        path = self._bench.session.document.path
        if path is None or self._bench.session.is_read_only:
            self.save_as(wait=wait)
        else:
            self._bench.session.save(path, wait=wait)

    def save_as(self, *, wait: bool = False) -> None:
        """Ask for a name and save there."""
        name, _filter = QFileDialog.getSaveFileName(
            self._bench.window,
            _("Save as"),
            str(self._bench.session.suggested_path(PROJECT_SUFFIX)),
            _("Interlinear projects ({pattern})").format(pattern=f"*{PROJECT_SUFFIX}"),
        )
        if not name:
            return
        path = project_path(Path(name))
        # The dialog asked about the name as it was typed, not about the one with the suffix.
        is_new_name = path != Path(name)
        if is_new_name and path.exists() and not may_replace(self._bench.window, path):
            return
        if self._bench.session.save(path, wait=wait):
            self._bench.settings.add_recent(path)

    def _export(self) -> None:
        from editor.qt.dialogs.export_dialog import ExportDialog

        session = self._bench.session
        settings = self._bench.settings
        dialog = ExportDialog(
            session,
            session.suggested_path(".srt"),
            self._bench.window,
            jobs=self._bench.jobs,
            guideline=settings.export_guideline,
        )
        if not dialog.exec():
            return
        settings.export_guideline = dialog.form.guideline
        names = ", ".join(path.name for path in dialog.written)
        session.noted.emit(_("Exported {names}").format(names=names))
        self._tell_remarks(dialog.remarks)

    def _tell_remarks(self, remarks: Sequence[str]) -> None:
        if len(remarks) == 1:
            self._bench.notices.tell(remarks[0])
        elif remarks:
            count = len(remarks)
            sentence = ngettext("{n} remark. {first}", "{n} remarks. {first}", count)
            self._bench.notices.tell(sentence.format(n=count, first=remarks[0]), remarks)

    def _quit(self) -> None:
        self._bench.window.close()


@dataclass(frozen=True, slots=True)
class _Arrived:
    """What was read, as a document that is kept; or who has its file open."""

    opened: Opened
    project: Project | None
    locked: LockedError | None = None


@dataclass(frozen=True, slots=True)
class Damaged:
    """A project that cannot be read as it is, and the ways to bring something back."""

    sentence: str
    ways: tuple[Rescue, ...]


def _arrived(
    read: Callable[[], Opened], path: Path | None, around: Surroundings
) -> _Arrived | Damaged:
    try:
        opened = read()
    except DamagedError as error:
        return Damaged(str(error), rescues(path, around.state) if path is not None else ())
    try:
        return _Arrived(opened, open_kept(opened, around))
    except LockedError as locked:
        return _Arrived(opened, None, locked)


def _label(rescue: Rescue) -> str:
    if rescue.backup is None:
        text = ngettext(
            "Open the row that can be read", "Open the {n} rows that can be read", rescue.rows
        )
        return text.format(n=rescue.rows)
    when = f"{rescue.backup.made:%Y-%m-%d %H:%M}"
    if not rescue.changes:
        return _("Open the copy of {when}").format(when=when)
    text = ngettext(
        "Open the copy of {when} with {n} change since",
        "Open the copy of {when} with {n} changes since",
        rescue.changes,
    )
    return text.format(when=when, n=rescue.changes)


def _remark(warned: Warned) -> str:
    if warned.line is None:
        return warned.message
    return _("Line {n}: {message}").format(n=warned.line, message=warned.message)
