"""Saving and leaving."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox

from editor.core.i18n import _, ngettext
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.session import project_path
from editor.qt.widgets.questions import ask_about_changes, may_replace
from editor.workflows.safekeeping.saving import PROJECT_SUFFIX


class FileActions:
    """Does what the File menu says of the document that is open."""

    def __init__(self, bench: Workbench) -> None:
        """Work on the parts of the window."""
        self._bench = bench

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "save": self._save,
            "save-as": self.save_as,
            "quit": self._quit,
        }

    def may_leave_all(self) -> bool:
        """Ask of each document about changes that are not saved; False to stay."""
        session = self._bench.session
        if not self._bench.view.commit():
            return False
        changed = [one for one in session.documents if one.document.is_modified]
        for one in changed:
            session.bring_to_front(one)
            if not self.may_leave():
                for kept in changed:
                    kept.is_unwanted = False
                return False
        return True

    def may_leave(self) -> bool:
        """Ask about changes of the document in front; False when the person wants to stay."""
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

    def tell_remarks(self, remarks: Sequence[str]) -> None:
        """Show what a person should know of a file that was read or written."""
        if len(remarks) == 1:
            self._bench.notices.tell(remarks[0])
        elif remarks:
            count = len(remarks)
            sentence = ngettext("{n} remark. {first}", "{n} remarks. {first}", count)
            self._bench.notices.tell(sentence.format(n=count, first=remarks[0]), remarks)

    def _quit(self) -> None:
        self._bench.window.close()
