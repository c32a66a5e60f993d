"""What was kept: what came back after a crash, earlier versions, and what to do in doubt."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from editor import paths
from editor.core.i18n import _, ngettext
from editor.core.row_edits import back_to_import
from editor.core.transcript import Transcript
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.widgets.notice_bar import NoticeBar
from editor.qt.widgets.questions import Conflict, ask_about_conflict
from editor.storage.backups import Backup, backups_in
from editor.storage.places import Places
from editor.workflows.documents.opening import open_file
from editor.workflows.safekeeping.comparing import all_back
from editor.workflows.safekeeping.projects import Project
from editor.workflows.safekeeping.rescuing import Rescue, rescue_for

if TYPE_CHECKING:
    from editor.qt.dialogs.documents.versions_dialog import Version


class KeepActions:
    """Tells what the journal brought back, and brings back earlier versions."""

    def __init__(
        self,
        bench: Workbench,
        safety: NoticeBar,
        save_as: Callable[[], None],
        reopen: Callable[[Path], None],
        bring_back: Callable[[Rescue], None],
    ) -> None:
        """Work on the parts of the window; `safety` is shown while changes are not kept."""
        self._bench = bench
        self._safety = safety
        self._save_as = save_as
        self._reopen = reopen
        self._bring_back = bring_back
        bench.session.kept.connect(self._watch)
        bench.session.document_changed.connect(self._watch)
        bench.session.saved.connect(self._watch)
        bench.session.conflicted.connect(self._resolve)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"versions": self._show_versions, "imported-text": self._back_to_import}

    def tell_recovered(self, then: Transcript) -> None:
        """Say what came back from the journal; `then` is the document as it was saved."""
        project = self._bench.session.project
        if project is None:
            return
        if project.recovered:
            count = project.recovered
            sentence = ngettext("Recovered {n} change", "Recovered {n} changes", count)
            show = partial(self._show_since, then)
            undo = partial(self._undo_recovered, then)
            actions = ((_("Show"), show), (_("Undo them"), undo))
            self._bench.notices.tell(sentence.format(n=count), actions=actions)
        elif project.is_conflict:
            count = sum(stray.pending for stray in project.strays)
            sentence = ngettext(
                "{n} change was kept for another version of this file. It waits beside it.",
                "{n} changes were kept for another version of this file. They wait beside it.",
                count,
            )
            self._bench.notices.alarm(sentence.format(n=count), actions=self._ways(project))

    def _ways(self, project: Project) -> list[tuple[str, Callable[[], None]]]:
        """Return a link that opens the other version, if there is a copy of it."""
        path = project.file or project.places.file
        for stray in project.strays:
            rescue = rescue_for(path, stray.bases[-1], paths.state_dir())
            if rescue is not None:
                return [(_("Open that version"), partial(self._bring_back, rescue))]
        return []

    def _undo_recovered(self, then: Transcript) -> None:
        session = self._bench.session
        if self._bench.view.commit():
            session.do(all_back(session.document.snapshot(), then), self)
            self._bench.notices.hide()

    def _show_since(self, then: Transcript) -> None:
        from editor.qt.dialogs.documents.versions_dialog import Version

        self._open_versions([Version(_("As it was saved"), lambda: then)])

    def _show_versions(self) -> None:
        from editor.qt.dialogs.documents.versions_dialog import Version

        path = self._bench.session.document.path
        found = backups_in(Places(path, paths.state_dir()).backups) if path else ()
        self._open_versions([Version(_title(one), partial(_read, one)) for one in found])

    def _open_versions(self, versions: "list[Version]") -> None:
        from editor.qt.dialogs.documents.versions_dialog import VersionsDialog

        if self._bench.view.commit():
            dialog = VersionsDialog(self._bench.session, versions, self._bench.window)
            dialog.row_wanted.connect(self._bench.view.go_to)
            dialog.exec()

    def _back_to_import(self) -> None:
        edit = back_to_import(self._bench.session.document.segments, self._bench.rows())
        self._bench.change(edit, _("These rows are as they came in, or did not come in at all."))

    def _watch(self) -> None:
        """Show, for as long as it is so, that changes are not on the disk."""
        project = self._bench.session.project
        problem = project.keeper.problem if project is not None else ""
        if not problem:
            self._safety.hide()
        elif self._safety.text != problem:
            self._safety.alarm(problem, actions=((_("Save elsewhere…"), self._save_as),))

    def _resolve(self, path: Path, sentence: str) -> None:
        """Ask what to do with a file that another program has changed."""
        answer = ask_about_conflict(self._bench.window, sentence)
        session = self._bench.session
        if answer is Conflict.COPY:
            session.save(_free_name(path))
        elif answer is Conflict.REPLACE:
            session.save(path, overwrite=True)
        elif answer is Conflict.RELOAD:
            self._reopen(path)
        elif answer is Conflict.COMPARE:
            from editor.qt.dialogs.documents.versions_dialog import Version

            self._open_versions([Version(_("The file as it is now"), lambda: _content(path))])
        else:
            self._bench.notices.alarm(sentence)


def _content(path: Path) -> Transcript:
    return open_file(path).transcript


def _read(backup: Backup) -> Transcript:
    return _content(backup.path)


def _title(backup: Backup) -> str:
    return f"{backup.made:%Y-%m-%d  %H:%M}"


def _free_name(path: Path) -> Path:
    """Return a name for a copy beside the file, which nothing has yet."""
    number = 1
    while True:
        more = "" if number == 1 else f" {number}"
        copy = path.with_name(
            _("{name} (mine{more})").format(name=path.stem, more=more) + path.suffix
        )
        if not copy.exists():
            return copy
        number += 1
