"""Showing only some rows, and all of them again."""

from PySide6.QtCore import QObject, QTimer, Signal

from editor.core.document import Applied
from editor.qt.actions.texts.naming import NameActions
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.tally import Tally
from editor.qt.widgets.filter_bar import FilterBar
from editor.search.row_filter import FoldedTexts, Trait, fitting

_AT_A_TIME = 2_000
_PAUSE_MS = 60


class FilterActions(QObject):
    """Keeps the grid to what the bar asks for; `changed` when other rows are shown.

    The texts are read in small parts once the bar is open, so that no key waits for them. A row
    that ceases to fit by an edit stays until something else is asked for.
    """

    changed = Signal()

    def __init__(self, bench: Workbench, bar: FilterBar, tally: Tally, names: NameActions) -> None:
        """Work on the parts of the window."""
        super().__init__(bench.window)
        self._bench = bench
        self._bar = bar
        self._tally = tally
        self._names = names
        self._texts: FoldedTexts | None = None
        self._reader = QTimer(self)
        self._reader.timeout.connect(self._read)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.apply)
        bar.changed.connect(self._pause.start)
        bar.entered.connect(self._enter)
        bar.left.connect(self.leave)
        bench.view.escaped.connect(self._escape)
        bench.session.document_changed.connect(self._forget)
        bench.session.applied.connect(self._follow)
        tally.speakers_changed.connect(self._offer_speakers)
        names.changed.connect(self._look_at_names)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"filter": self._open, "show-all": self.leave}

    def show_untimed(self) -> None:
        """Show the rows without a time alone."""
        if not self._bar.isVisible():
            self._open()
        self._bar.ask_for(Trait.UNTIMED)
        self._enter()

    def show_to_hear(self) -> None:
        """Show the rows whose times are to be checked by ear alone."""
        if not self._bar.isVisible():
            self._open()
        self._bar.ask_for(Trait.TO_HEAR)
        self._enter()

    def apply(self) -> None:
        """Show what is asked for now, or as soon as the texts are read."""
        if self._bar.asked().trait is Trait.SUSPECTED:
            self._names.find_suspected()
        self._apply()

    def _apply(self) -> None:
        self._pause.stop()
        asked = self._bar.asked()
        view, rows = self._bench.view, self._bench.session.document.segments
        if asked.is_empty:
            if not view.shown.is_everything:
                view.show_only(None)
            self._tell()
            return
        texts = self._texts
        if texts is None or (asked.text and not texts.is_complete):
            return
        suspected = self._names.suspected() if asked.trait is Trait.SUSPECTED else ()
        view.show_only(fitting(asked, rows, texts, suspected))
        self._tell()

    def leave(self) -> None:
        """Show all rows; the current one stays current."""
        self._bar.ask_for_nothing()
        self._bar.hide()
        self._pause.stop()
        self._reader.stop()
        self._texts = None
        view = self._bench.view
        view.setFocus()
        if not view.shown.is_everything:
            view.show_only(None)
        self.changed.emit()

    def _open(self) -> None:
        if self._bar.has_keyboard():
            self.leave()
            return
        if self._texts is None:
            self._texts = FoldedTexts(self._bench.session.document.segments)
            self._reader.start()
            self._offer_speakers()
        self._bar.show()
        self._bar.setFocus()
        self._tell()

    def _enter(self) -> None:
        if self._pause.isActive():
            self.apply()
        self._bench.view.setFocus()

    def _escape(self) -> None:
        """Dismiss what the bar says first, then show all rows again."""
        if not self._bench.notices.dismiss() and self._bar.isVisible():
            self.leave()

    def _read(self) -> None:
        if self._texts is not None:
            self._texts.read(_AT_A_TIME)
        if self._texts is None or self._texts.is_complete:
            self._reader.stop()
            self.apply()

    def _tell(self) -> None:
        total = len(self._bench.session.document.segments)
        self._bar.show_count(self._bench.view.shown.count(total), total)
        self.changed.emit()

    def _forget(self) -> None:
        """Close the bar without a word; the grid shows all of another document by itself."""
        if self._bar.isVisible():
            self._bar.ask_for_nothing()
            self._bar.hide()
        self._reader.stop()
        self._texts = None

    def _follow(self, applied: Applied) -> None:
        if self._texts is not None:
            self._texts.update(applied.edit)
            if not self._texts.is_complete and not self._reader.isActive():
                self._reader.start()
            self._tell()

    def _offer_speakers(self) -> None:
        if self._texts is not None:
            self._bar.set_speakers(self._tally.speakers)

    def _look_at_names(self) -> None:
        """Show more rows when more names are known; rows that are worked on stay."""
        if self._texts is None or self._bar.asked().trait is not Trait.SUSPECTED:
            return
        if self._bench.view.shown.is_everything or not self._bench.view.shown.rows:
            self._apply()
