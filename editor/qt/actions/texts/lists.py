"""The lists of a person's own, the glossary and replacements, and their use in many files."""

from editor.qt.actions.workbench import Handlers, Workbench


class ListActions:
    """Opens the dialogs in which lists are written."""

    def __init__(self, bench: Workbench) -> None:
        """Work on the parts of the window."""
        self._bench = bench

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "glossary": self._glossary,
            "replacements": self._replacements,
            "batch": self._batch,
            "correct-all": self._correct_all,
        }

    def _glossary(self) -> None:
        from editor.qt.dialogs.lists.glossary_dialog import GlossaryDialog

        dialog = GlossaryDialog(self._bench.session, self._bench.window)
        dialog.exec()
        dialog.deleteLater()

    def _batch(self) -> None:
        from editor.qt.dialogs.archives.batch_dialog import BatchDialog

        dialog = BatchDialog(self._bench.jobs, self._bench.window)
        dialog.exec()
        dialog.deleteLater()

    def _correct_all(self) -> None:
        from editor.qt.dialogs.archives.correct_all import CorrectAllDialog

        dialog = CorrectAllDialog(self._bench.session, self._bench.jobs, self._bench.window)
        dialog.exec()
        dialog.deleteLater()

    def _replacements(self) -> None:
        from editor.qt.dialogs.lists.replacements_dialog import ReplacementsDialog

        bench = self._bench
        dialog = ReplacementsDialog(bench.session, bench.jobs, bench.window)
        dialog.exec()
        dialog.deleteLater()
