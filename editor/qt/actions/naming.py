"""Names: the cards of what may be misheard, and "this should be …" at the caret."""

from PySide6.QtGui import QAction

from editor.core.i18n import _, ngettext
from editor.core.proposals import cards
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.grid.spans import Highlights
from editor.qt.panels.live_names import LiveNames
from editor.qt.panels.side_panel import SidePanel
from editor.workflows import naming, teaching


class NameActions:
    """Opens the panel of names, and corrects the word at the caret."""

    def __init__(self, bench: Workbench, side: SidePanel, button: QAction) -> None:
        """Work on the parts of the window; `button` shows how many names there are."""
        self._bench = bench
        self._side = side
        self._button = button
        self._text = button.iconText()
        self._names = LiveNames(bench.session, bench.jobs, bench.window)
        self._names.changed.connect(self._show)
        self.changed = self._names.changed

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"names": self.open_panel, "this-should-be": self._correct_word}

    def marks(self) -> Highlights | None:
        """Return what the grid underlines while nothing else is looked for."""
        return self._names.marks()

    def find_suspected(self) -> None:
        """Look for names if nobody has yet; `changed` is sent when more is known."""
        if not self._names.has_looked:
            self._names.look()

    def suspected(self) -> set[str]:
        """Return the ids of the rows with a name that may be misheard, as far as it is known."""
        return {one.segment for one in self._names.proposals}

    def open_panel(self) -> None:
        """Show the cards, with the keyboard on the first."""
        from editor.qt.panels.names_panel import NamesPanel

        panel = next(iter(self._side.findChildren(NamesPanel)), None)
        if panel is None:
            panel = NamesPanel(self._bench.session, self._bench.view, self._names)
            self._side.add(panel, _("Names"))
        if not self._names.has_looked:
            self._names.look()
        self._side.open(panel)
        panel.show_cards()
        panel.setFocus()
        panel.show_place()

    def _show(self) -> None:
        """Tell on the button how many names there are, and underline them while nothing else is."""
        count = len(cards(self._names.proposals))
        text = f"{self._text} {count}" if count else self._text
        if self._button.iconText() != text:
            self._button.setIconText(text)
        if not self._side.isVisible():
            self._bench.view.set_highlights(self.marks())

    def _correct_word(self) -> None:
        """Ask what the word at the caret should be, and correct it everywhere it stands."""
        session, view = self._bench.session, self._bench.view
        caret = view.caret()
        if caret is None or not view.commit():
            self._bench.notices.tell(
                _("Put the caret on the word that is wrong: Enter, then the arrow keys.")
            )
            return
        rows = session.document.segments
        heard = teaching.word_at(rows, *caret)
        if heard is None:
            return
        right, everywhere = self._ask(heard)
        if right:
            chosen = teaching.corrections(rows, heard, right, everywhere=everywhere)
            edit, _stale = naming.correction(session.document.snapshot(), chosen)
            if session.do(edit, self):
                self._names.teach(chosen)
                count = len(chosen)
                told = ngettext("{n} place corrected", "{n} places corrected", count)
                session.noted.emit(told.format(n=count))
                self._names.look()
        view.edit_cell(heard.row, heard.track, (heard.start, heard.start))

    def _ask(self, heard: teaching.Heard) -> tuple[str, bool]:
        """Return what the person says it should be ("" for nothing), and whether everywhere."""
        from editor.qt.dialogs.right_name import RightNameDialog

        snapshot = self._bench.session.document.snapshot()
        count = len(teaching.corrections(snapshot.segments, heard, "", everywhere=True))
        likely = teaching.suggestions(snapshot, heard)
        dialog = RightNameDialog(heard.form, likely, count, self._bench.window)
        if not dialog.exec() or dialog.right() == heard.form:
            return "", False
        return dialog.right(), dialog.everywhere.isChecked()
