"""Exporting, and the same export once more with one key."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from editor.core.i18n import _, ngettext
from editor.qt.actions.workbench import Handlers, Workbench

if TYPE_CHECKING:
    from editor.workflows.exports.export_choices import ExportChoice
    from editor.workflows.exports.exporting import Exported

_LAST = ""
"""The key of what was chosen last, for projects that were not exported yet."""


class ExportActions:
    """Asks what to export, and remembers it for each project."""

    def __init__(self, bench: Workbench, tell_remarks: Callable[[Sequence[str]], None]) -> None:
        """Work on the window's document; `tell_remarks` says what a file could not keep."""
        self._bench = bench
        self._tell_remarks = tell_remarks
        self._waiting: Callable[[], None] | None = None
        self._said = ""
        # What a job found is put into the document after it has ended.
        bench.jobs.ended.connect(lambda: QTimer.singleShot(0, bench.window, self._go_on))

    def handlers(self) -> Handlers:
        """Return what to call for each action's id."""
        return {
            "export": lambda: self._when_idle(self.export),
            "export-again": lambda: self._when_idle(self.export_again),
            "export-all": lambda: self._when_idle(self.export_all),
        }

    def _when_idle(self, call: Callable[[], None]) -> None:
        """Do it now, or when the work that is going on has ended: its result belongs into it."""
        if not self._bench.jobs.is_busy:
            self._bench.notices.withdraw(self._said)
            call()
            return
        self._waiting = call
        self._bench.notices.tell(
            _("The export waits until the present work has ended, so that its result is in it.")
        )
        self._said = self._bench.notices.text

    def _go_on(self) -> None:
        call, self._waiting = self._waiting, None
        if call is not None:
            self._when_idle(call)

    def export(self) -> None:
        """Ask, and write; or go to the row that the person wants to see first."""
        from editor.qt.dialogs.exports.export_dialog import ExportDialog

        session, settings = self._bench.session, self._bench.settings
        choice, target = self._remembered()
        dialog = ExportDialog(
            session,
            target or session.suggested_path(".srt"),
            self._bench.window,
            jobs=self._bench.jobs,
            guideline=settings.export_guideline,
            choice=choice,
        )
        dialog.begin_at(max(0, self._bench.view.current_row()))
        is_written = bool(dialog.exec())
        self._remember(dialog.form.choice(), dialog.target)
        if dialog.wanted_row is not None:
            self._bench.view.go_to(dialog.wanted_row)
            self._bench.view.setFocus()
        if is_written:
            settings.export_guideline = dialog.form.guideline
            self._told(dialog.written, dialog.remarks)

    def export_again(self) -> None:
        """Write the same files once more without a question; ask where there were none yet."""
        choice, target = self._remembered()
        if choice is None or target is None:
            self.export()
            return
        from editor.workflows.exports import exporting
        from editor.workflows.problems.guidelines import guidelines

        transcript = self._bench.session.document.snapshot()
        options = choice.fitting(transcript).options(guidelines())
        self._bench.jobs.run(
            lambda progress: exporting.read_back(
                exporting.build(transcript, options, progress), progress
            ),
            lambda exported: self._write_again(exported, target),
            self._bench.session.failed.emit,
        )

    def export_all(self) -> None:
        """Ask how and where to, and write all open documents."""
        from editor.qt.dialogs.exports.export_all import ExportAllDialog

        bench = self._bench
        dialog = ExportAllDialog(bench.session, bench.jobs, self._remembered()[0], bench.window)
        dialog.exec()
        if dialog.written:
            count = len(dialog.written)
            told = ngettext("Exported {n} file", "Exported {n} files", count).format(n=count)
            bench.session.noted.emit(told)
        dialog.deleteLater()

    def _write_again(self, exported: "Exported", target: Path) -> None:
        from editor.core.errors import InterlinearError
        from editor.workflows.exports import replacing

        try:
            written = replacing.write_over(exported, target)
        except InterlinearError as error:
            self._bench.session.failed.emit(str(error))
            return
        self._note(written, len(exported.remarks))

    def _note(self, written: Sequence[Path], remarks: int = 0) -> None:
        """Say in the status line which files were written, and with how many remarks."""
        told = _("Exported {names}").format(names=", ".join(path.name for path in written))
        if remarks:
            count = ngettext("{n} remark", "{n} remarks", remarks).format(n=remarks)
            told = f"{told} · {count}"
        self._bench.session.noted.emit(told)

    def _told(self, written: Sequence[Path], remarks: Sequence[str]) -> None:
        self._note(written)
        self._tell_remarks(remarks)
        self._said = self._bench.notices.text if remarks else ""

    def _remembered(self) -> "tuple[ExportChoice | None, Path | None]":
        """Return how this project was exported last and where to, else how any was."""
        from editor.workflows.exports.export_choices import choice_of

        kept = self._bench.settings.export_of(self._key())
        choice = choice_of(kept.get("choice"))
        target = kept.get("target")
        if choice is not None and isinstance(target, str):
            return choice, Path(target)
        return choice_of(self._bench.settings.export_of(_LAST).get("choice")), None

    def _remember(self, choice: "ExportChoice", target: Path) -> None:
        kept = {"choice": choice.kept(), "target": str(target)}
        self._bench.settings.keep_export(self._key(), kept)
        self._bench.settings.keep_export(_LAST, kept)

    def _key(self) -> str:
        return str(self._bench.session.suggested_path(""))
