"""The title lines of the document, changed in a dialog."""

from PySide6.QtWidgets import QDialog

from editor.core import edits
from editor.core.i18n import _
from editor.qt.actions.workbench import Handlers, Workbench


class TitleActions:
    """Changes what the talk and the show are called."""

    def __init__(self, bench: Workbench) -> None:
        """Work on the parts of the window."""
        self._bench = bench

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"title-lines": self._ask}

    def _ask(self) -> None:
        from editor.qt.dialogs.documents.titles_dialog import TitlesDialog

        session = self._bench.session
        header = session.document.header
        dialog = TitlesDialog(header, self._bench.window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.lines() != header:
            label = _("Change the title lines")
            session.do(edits.set_meta("header", header, dialog.lines(), label))
        dialog.deleteLater()
