"""Opening, saving, exporting and leaving."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from editor import paths
from editor.core.errors import InterlinearError
from editor.core.i18n import _, ngettext
from editor.core.progress import Progress
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.widgets.labels import plain_message
from editor.workflows.opening import Opened, open_file, open_text
from editor.workflows.saving import PROJECT_SUFFIX

_SAMPLE = "harbour-lights.en-zh.txt"
_REMARKS_SHOWN = 3


class FileActions:
    """Does what the File menu says."""

    def __init__(self, bench: Workbench) -> None:
        """Work on the parts of the window."""
        self._bench = bench

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "open": self._choose,
            "paste-text": self.paste,
            "sample": self.open_sample,
            "save": self._save,
            "save-as": self._save_as,
            "export": self._export,
            "quit": self._quit,
        }

    def open_path(self, path: Path) -> None:
        """Open a file, after asking about changes that are not saved."""
        if self.may_leave():
            self._bench.jobs.run(
                lambda progress: _read(path, progress), self._show, self._bench.notices.alarm
            )

    def open_sample(self) -> None:
        """Open the sample that comes with the program."""
        self.open_path(paths.resources() / "sample" / _SAMPLE)

    def paste(self) -> None:
        """Make a document of the text on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._bench.notices.tell(_("There is no text on the clipboard. Copy one first."))
            return
        if not self.may_leave():
            return
        try:
            self._show(open_text(text))
        except InterlinearError as error:
            self._bench.notices.alarm(str(error))

    def may_leave(self) -> bool:
        """Ask about changes that are not saved; False when the person wants to stay."""
        document = self._bench.session.document
        if not self._bench.view.commit():
            return False
        if not document.is_modified:
            return True
        answer = self._ask_about_changes()
        if answer == QMessageBox.StandardButton.Save:
            self._save()
            return not document.is_modified
        return answer == QMessageBox.StandardButton.Discard

    def _ask_about_changes(self) -> int:
        buttons = QMessageBox.StandardButton
        box = plain_message(
            self._bench.window,
            _("Interlinear"),
            _("“{name}” has changes that are not saved.").format(name=self._bench.session.name),
        )
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        return box.exec()

    def _choose(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self._bench.window, _("Open"), str(self._bench.settings.folder)
        )
        if name:
            self.open_path(Path(name))

    def _show(self, opened: Opened) -> None:
        self._bench.notices.hide()
        self._bench.session.open(opened)
        if opened.path is not None and not opened.path.is_relative_to(paths.resources()):
            self._bench.settings.add_recent(opened.path)
        if opened.warnings:
            self._bench.notices.tell(_remarks(opened))
        self._bench.view.setFocus()

    def _save(self) -> None:
        path = self._bench.session.document.path
        if path is None:
            self._save_as()
        else:
            self._bench.session.save(path)

    def _save_as(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self._bench.window,
            _("Save as"),
            str(self._bench.session.suggested_path(PROJECT_SUFFIX)),
            _("Interlinear projects ({pattern})").format(pattern=f"*{PROJECT_SUFFIX}"),
        )
        if name and self._bench.session.save(Path(name)):
            self._bench.settings.add_recent(Path(name))

    def _export(self) -> None:
        from editor.qt.dialogs.export_dialog import ExportDialog

        session = self._bench.session
        dialog = ExportDialog(session, session.suggested_path(".srt"), self._bench.window)
        if not dialog.exec():
            return
        names = ", ".join(path.name for path in dialog.written)
        session.noted.emit(_("Exported {names}").format(names=names))
        if dialog.remarks:
            self._bench.notices.tell(" ".join(dialog.remarks))

    def _quit(self) -> None:
        self._bench.window.close()


def _read(path: Path, progress: Progress) -> Opened:
    return open_file(path, progress=progress)


def _remarks(opened: Opened) -> str:
    count = len(opened.warnings)
    if count == 1:
        return _remark(opened.warnings[0].line, opened.warnings[0].message)
    shown = [_remark(one.line, one.message) for one in opened.warnings[:_REMARKS_SHOWN]]
    head = ngettext("{n} remark: ", "{n} remarks: ", count).format(n=count)
    return head + " ".join(shown) + (" …" if count > _REMARKS_SHOWN else "")


def _remark(line: int | None, message: str) -> str:
    return message if line is None else _("Line {n}: {message}").format(n=line, message=message)
