"""Opening: a file, a pasted text, the sample, what a crash left behind."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from editor import paths
from editor.core.document import Document
from editor.core.i18n import _
from editor.core.progress import Progress
from editor.core.transcript import Transcript
from editor.qt.actions.documents.files import FileActions
from editor.qt.actions.documents.pairing import ask_about_pairs
from editor.qt.actions.documents.refusals import Refusals, Refuse, label_of
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.fonts import missing_fonts
from editor.qt.neighbours import knock
from editor.qt.open_document import OpenDocument
from editor.qt.widgets.notice_bar import NoticeAction
from editor.qt.widgets.questions import Locked, ask_about_lock
from editor.workflows.documents.arriving import (
    Arrival,
    Arrived,
    Damaged,
    Doubtful,
    Unsigned,
    arrive,
)
from editor.workflows.documents.beginning import begin_empty, open_sample
from editor.workflows.documents.opening import Opened, open_file, open_text
from editor.workflows.documents.untitled import Left, keep, left_behind, open_kept
from editor.workflows.safekeeping.projects import Project
from editor.workflows.safekeeping.rescuing import Rescue, bring_back


class OpeningActions:
    """Reads in the background, asks where something is in doubt, and shows the document."""

    def __init__(
        self, bench: Workbench, files: FileActions, tell_recovered: Callable[[Transcript], None]
    ) -> None:
        """Work on the parts of the window; what was recovered is told to `tell_recovered`."""
        self._bench = bench
        self._files = files
        self._tell_recovered = tell_recovered

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "open": self._choose,
            "open-pair": self._choose_pair,
            "new": self._begin,
            "new-window": self._open_window,
            "paste-text": self.paste,
            "sample": self.open_sample,
        }

    def open_path(self, path: Path, refuse: Refuse | None = None) -> None:
        """Open a file, or bring it to the front where it is open already.

        One that cannot be opened is told to `refuse`, or at once.
        """
        if path == paths.sample():
            self.open_sample()
        elif not self._is_in_front_again(path):
            self._open(lambda progress: open_file(path, progress=progress), path, refuse)

    def open_several(self, files: Sequence[Path], refused: Refusals) -> None:
        """Open files in a tab each; then tell which were refused, now or before."""
        if self._bench.view.commit():
            for file in files:
                self.open_path(file, refused.add)
            alarm = self._bench.notices.alarm
            self._bench.jobs.run(lambda _progress: None, lambda _done: refused.tell(alarm), alarm)

    def open_pair(self, first: Path, second: Path) -> None:
        """Open two files of one language each side by side, as a document without a file."""
        from editor.workflows.documents.pairing_files import open_pair

        self._open(lambda progress: open_pair(first, second, progress))

    def reopen(self, path: Path) -> None:
        """Open the file of the document again as it is now, without its changes."""
        self._bench.session.disown()
        self._read(lambda progress: open_file(path, progress=progress), path)

    def open_left(self, left: Left) -> None:
        """Go on with a document that was left behind when the program ended."""
        around = self._bench.session.surroundings()
        opened = replace(open_file(left.file), path=left.origin)
        self._arrive(Arrived(opened, left_behind(left, around)))

    def open_sample(self) -> None:
        """Open the sample that comes with the program, and its recording."""
        if not self._is_in_front_again(paths.sample()):
            self._bench.settings.allow_recording(paths.sample_sound())
            self._open(open_sample, paths.sample())

    def _begin(self) -> None:
        """Ask for the languages of a new document, and begin it with one empty row."""
        from editor.qt.dialogs.documents.new_dialog import NewDialog

        dialog = NewDialog(self._bench.window)
        if dialog.exec():
            languages = dialog.languages
            self._open(lambda _progress: begin_empty(languages))
        dialog.deleteLater()

    def _open_window(self) -> None:
        """Start the program once more, for another document."""
        own = [] if getattr(sys, "frozen", False) else ["-m", "editor"]
        started, _pid = QProcess.startDetached(sys.executable, own)
        if not started:
            self._bench.notices.alarm(_("Another window could not be started."))

    def paste(self) -> None:
        """Make a document of the text on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._bench.notices.tell(_("There is no text on the clipboard. Copy one first."))
            return
        self._open(lambda _progress: open_text(text))

    def _open(
        self,
        read: Callable[[Progress], Opened],
        path: Path | None = None,
        refuse: Refuse | None = None,
    ) -> None:
        """Read in the background, once the cell that is edited can be left."""
        if self._bench.view.commit():
            self._read(read, path, refuse)

    def _is_in_front_again(self, path: Path) -> bool:
        """Bring a file to the front that is open already; False for one that is to be read.

        A text that was opened and not changed is read again: the file may be another by now.
        """
        one = self._bench.session.having(path)
        if one is None or not (one.document.is_modified or one.document.path):
            return False
        if self._bench.view.commit():
            self._bench.session.bring_to_front(one)
        return True

    def _read(
        self,
        read: Callable[[Progress], Opened],
        path: Path | None = None,
        refuse: Refuse | None = None,
        *,
        look: bool = True,
    ) -> None:
        around = self._bench.session.surroundings()
        tell = refuse or self._alarm
        self._bench.jobs.run(
            lambda progress: arrive(lambda: read(progress), path, around, look=look),
            lambda arrived: self._receive(arrived, tell),
            tell,
        )

    def _alarm(self, sentence: str, ways: Sequence[NoticeAction] = ()) -> None:
        self._bench.notices.alarm(sentence, actions=ways)

    def _receive(self, arrived: Arrival, refuse: Refuse) -> None:
        if isinstance(arrived, Arrived):
            self._arrive(arrived)
        elif isinstance(arrived, Doubtful):
            self._ask(arrived)
        elif isinstance(arrived, Unsigned):
            self._offer_by_content(arrived, refuse)
        else:
            self._rescue(arrived, refuse)

    def _ask(self, doubtful: Doubtful) -> None:
        """Show how a doubtful file was read, and open it as the person says."""
        from editor.qt.dialogs.documents.import_dialog import ImportDialog

        bench = self._bench
        dialog = ImportDialog(doubtful.opened, doubtful.choices, bench.jobs, bench.window)
        dialog.settled.connect(
            lambda agreed: self._read(lambda _progress: agreed, agreed.path, look=False)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _offer_by_content(self, unsigned: Unsigned, refuse: Refuse) -> None:
        """Offer to open a file for what it holds, whatever its suffix promises."""

        def open_anyway() -> None:
            self._bench.notices.hide()
            self._read(
                lambda progress: open_file(unsigned.path, progress=progress, by_content=True),
                unsigned.path,
                look=False,
            )

        refuse(unsigned.sentence, [(_("Open anyway"), open_anyway)])

    def _rescue(self, damaged: Damaged, refuse: Refuse) -> None:
        """Offer what can be brought back of a project that is damaged."""
        links = [(label_of(rescue), partial(self.bring_back, rescue)) for rescue in damaged.ways]
        refuse(damaged.sentence, links)

    def bring_back(self, rescue: Rescue) -> None:
        """Show what comes back, as a document without a file."""
        if self._bench.view.commit():
            self._bench.notices.hide()
            session = self._bench.session
            session.show(bring_back(rescue, session.surroundings()), rescue.path)
            self._bench.view.setFocus()

    def _arrive(self, arrived: Arrived) -> None:
        """Show what was read, in place of what the same file was opened as before."""
        if self._bench.view.commit():
            twin = self._bench.session.having(arrived.opened.path)
            if twin is not None and twin.document.is_modified and not twin.is_unwanted:
                # The person went on writing while the file was read again.
                self._give_up(arrived)
                self._bench.session.bring_to_front(twin)
                return
            project = arrived.project or self._unlocked(arrived, twin)
            if project is not None:
                self._show(arrived.opened, project, twin)
        else:
            self._give_up(arrived)

    def _give_up(self, arrived: Arrived) -> None:
        if arrived.project is not None:
            arrived.project.close()

    def _unlocked(self, arrived: Arrived, twin: OpenDocument | None) -> Project | None:
        """Return the document of a file that a window has open already, as the person wants it."""
        opened, around = arrived.opened, self._bench.session.surroundings()
        if twin is not None:
            twin.leave()
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

    def _choose(self) -> None:
        names, _filter = QFileDialog.getOpenFileNames(
            self._bench.window, _("Open"), str(self._bench.settings.folder)
        )
        if names:
            self.open_several([Path(name) for name in names], Refusals())

    def _choose_pair(self) -> None:
        """Ask for the text, then for its translation."""
        window, folder = self._bench.window, str(self._bench.settings.folder)
        first, _filter = QFileDialog.getOpenFileName(window, _("The text, as it is spoken"), folder)
        if not first:
            return
        folder = str(Path(first).parent)
        second, _filter = QFileDialog.getOpenFileName(window, _("Its translation"), folder)
        if second:
            self.open_pair(Path(first), Path(second))

    def _show(self, opened: Opened, project: Project, instead: OpenDocument | None) -> None:
        self._bench.notices.hide()
        self._bench.session.show(project, opened.path, instead)
        if opened.path is not None and not opened.path.is_relative_to(paths.resources()):
            self._bench.settings.add_recent(opened.path)
        fonts = missing_fonts(opened.transcript.tracks)
        remarks = [one.sentence for one in opened.warnings]
        self._files.tell_remarks([fonts, *remarks] if fonts else remarks)
        self._tell_recovered(opened.transcript)
        self._bench.view.setFocus()
        if opened.format == "pair":
            ask_about_pairs(self._bench)
