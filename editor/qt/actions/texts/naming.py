"""Names: the cards of what may be misheard."""

from collections.abc import Callable

from PySide6.QtGui import QAction

from editor.core.i18n import _
from editor.core.proposals import cards
from editor.qt.actions.texts.this_should_be import ThisShouldBe
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.grid.spans import Highlights
from editor.qt.panels.live_names import LiveNames
from editor.qt.panels.side_panel import SidePanel


class NameActions:
    """Opens the panel of names, and corrects the word at the caret."""

    def __init__(
        self,
        bench: Workbench,
        side: SidePanel,
        button: QAction,
        hear: QAction,
        find_like: Callable[[str], None],
    ) -> None:
        """Work on the parts of the window.

        `button` shows how many names there are, `hear` plays the current row, `find_like` shows
        what is spelt or sounds like a name.
        """
        self._hear = hear
        self._bench = bench
        self._side = side
        self._button = button
        self._text = button.iconText()
        self._names = LiveNames(bench.session, bench.jobs, bench.window)
        self._names.changed.connect(self._show)
        self._teaching = ThisShouldBe(bench, self._names, find_like)
        self.changed = self._names.changed

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"names": self.open_panel, "this-should-be": self._teaching.correct_word}

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
        from editor.qt.panels.right_counts import RightCounts

        panel = next(iter(self._side.findChildren(NamesPanel)), None)
        if panel is None:
            session = self._bench.session
            counts = RightCounts(session, self._bench.jobs, self._bench.window)
            panel = NamesPanel(session, self._bench.view, self._names, counts, self._hear)
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
        text = f"{self._text}\t{count}" if count else self._text
        if self._button.iconText() != text:
            self._button.setIconText(text)
        if not self._side.isVisible():
            self._bench.view.marking.set_highlights(self.marks())
