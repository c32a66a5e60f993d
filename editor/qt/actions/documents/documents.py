"""Several documents in one window: which one is in front, and what is done with all of them."""

from pathlib import Path

from editor import paths
from editor.core.i18n import _
from editor.qt.actions.documents.files import FileActions
from editor.qt.actions.documents.opening import OpeningActions
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.open_document import OpenDocument
from editor.qt.widgets.document_tabs import DocumentTabs
from editor.workflows.documents.untitled import left_documents


class DocumentActions:
    """Goes from one open document to another, and closes them."""

    def __init__(
        self, bench: Workbench, files: FileActions, opening: OpeningActions, tabs: DocumentTabs
    ) -> None:
        """Keep the tabs true to what the session has open."""
        self._bench = bench
        self._files = files
        self._opening = opening
        self._tabs = tabs
        session = bench.session
        for signal in (session.document_changed, session.listed, session.applied, session.saved):
            signal.connect(self._show)
        session.leaving.connect(self.remember_place)
        session.document_changed.connect(self.return_to_place)
        tabs.chosen.connect(self.go_to)
        tabs.placed.connect(session.move)
        tabs.close_wanted.connect(self.close)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "documents": self._choose,
            "close": lambda: self.close(self._bench.session.front),
            "next-document": lambda: self._step(1),
            "previous-document": lambda: self._step(-1),
        }

    def go_to(self, one: OpenDocument) -> bool:
        """Bring a document to the front, where the person was in it; False to stay."""
        session, view = self._bench.session, self._bench.view
        if one is session.front:
            return True
        if not view.commit():
            self._show()
            return False
        self._bench.notices.hide()
        session.bring_to_front(one)
        view.setFocus()
        return True

    def remember_place(self) -> None:
        """Note where the person is in the document in front."""
        view = self._bench.view
        self._bench.session.front.place = max(0, view.current_row()), view.current_track()

    def return_to_place(self) -> None:
        """Go where the person was in the document in front."""
        row, track = self._bench.session.front.place
        self._bench.view.go_to(row, track)

    def close(self, one: OpenDocument) -> None:
        """Close a document, after asking about its changes with it in front."""
        if self.go_to(one) and self._files.may_leave():
            self._bench.notices.hide()
            self._bench.session.close(one)

    def _choose(self) -> None:
        """Ask for one of the documents, open or not, and bring it to the front."""
        from editor.qt.dialogs.documents.documents_dialog import DocumentsDialog

        bench = self._bench
        left = left_documents(paths.state_dir())
        dialog = DocumentsDialog(bench.session.documents, bench.settings.recent, left, bench.window)
        is_chosen = bool(dialog.exec())
        chosen = dialog.chosen if is_chosen else None
        dialog.deleteLater()
        if isinstance(chosen, OpenDocument):
            self.go_to(chosen)
        elif isinstance(chosen, Path):
            self._opening.open_path(chosen)
        elif chosen is not None:
            self._opening.open_left(chosen)

    def _step(self, by: int) -> None:
        session = self._bench.session
        all_of_them = session.documents
        if len(all_of_them) > 1:
            at = all_of_them.index(session.front)
            self.go_to(all_of_them[(at + by) % len(all_of_them)])
        else:
            self._bench.notices.tell(_("No other document is open."))

    def _show(self) -> None:
        self._tabs.show_documents(self._bench.session.documents, self._bench.session.front)
