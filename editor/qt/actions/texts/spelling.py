"""Spelling: words that no dictionary knows are underlined, found and put right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from editor.core import edits
from editor.core.errors import InterlinearError
from editor.core.glossary import learned
from editor.core.i18n import _
from editor.language.tokens import Token
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.spelling.spell_keeper import SpellKeeper

if TYPE_CHECKING:
    from editor.workflows.corrections.spelling import Spelling

Place = tuple[int, int, Token]


class SpellActions(QObject):
    """Shows what may be misspelt, goes there and offers what it may have been meant to be."""

    def __init__(self, bench: Workbench, shown: QAction, keeper: SpellKeeper | None = None) -> None:
        """Work in the window's grid; `shown` is checked while misspelt words are underlined."""
        super().__init__(bench.window)
        self._bench = bench
        self._shown = shown
        self._jobs = bench.jobs.another(self)
        self._keeper = keeper or SpellKeeper(bench.session, self._jobs, self)
        self._keeper.changed.connect(self._show)
        self._keeper.failed.connect(bench.notices.alarm)
        bench.view.cell_editor.menu_opening.connect(self._fill_menu)
        shown.setChecked(bench.settings.shows_spelling)
        if shown.isChecked():
            self._keeper.want(True)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "spelling": self._toggle,
            "next-misspelt": self._find_next,
            "spell-word": self._offer_here,
        }

    def _toggle(self) -> None:
        wanted = self._shown.isChecked()
        if wanted and not self._has_a_dictionary():
            self._shown.setChecked(False)
            return
        self._bench.settings.shows_spelling = wanted
        self._keeper.want(wanted)

    def _has_a_dictionary(self) -> bool:
        """Return False, and say what to install, where no column can be checked."""
        from editor.language.vocabulary.spelling import what_is_missing

        missing = [what_is_missing(one.language) for one in self._bench.session.document.tracks]
        if all(missing):
            self._bench.notices.tell(missing[0])
            return False
        return True

    def _show(self) -> None:
        spelling = self._keeper.spelling
        self._bench.view.marking.set_spelling(spelling.misspelt if spelling is not None else None)

    # -- the next one ---------------------------------------------------------------------------

    def _find_next(self) -> None:
        """Go to the next misspelt word, from the caret or the row on."""
        view = self._bench.view
        spelling = self._ready()
        if spelling is None:
            return
        caret = view.caret()
        if not view.commit():
            return
        from editor.workflows.corrections.spelling import next_misspelt

        start = caret or (max(0, view.current_row()), 0, 0)
        rows = self._bench.session.document.snapshot().segments
        self._jobs.run(
            lambda progress: next_misspelt(spelling, rows, start, progress),
            self._go_to,
            self._bench.notices.alarm,
        )

    def _ready(self) -> "Spelling | None":
        """Return the spelling; where it is off, begin it and return None."""
        if self._keeper.spelling is None:
            if not self._shown.isChecked():
                self._shown.trigger()
            if self._shown.isChecked():
                self._bench.notices.tell(_("The dictionaries are being opened."))
        return self._keeper.spelling

    def _go_to(self, found: Place | None) -> None:
        if found is None:
            self._bench.notices.tell(_("Every word is in the dictionary."))
            return
        row, track, word = found
        rows = self._bench.session.document.segments
        if row >= len(rows) or rows[row].texts[track][word.start : word.end] != word.word:
            return
        if self._bench.view.edit_cell(row, track, (word.start, word.end)):
            self._offer_here()

    # -- what it may have been ------------------------------------------------------------------

    def _offer_here(self) -> None:
        """Open the menu of the word at the caret, below it."""
        editor = self._bench.view.cell_editor
        word = self._word_at(editor.offset())
        if word is None:
            self._bench.notices.tell(_("Put the caret into a word that is underlined as misspelt."))
            return
        menu = QMenu(editor)
        menu.setObjectName("misspelt")
        self._fill(menu, word)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(editor.mapToGlobal(editor.cursorRect().bottomLeft()))

    def _fill_menu(self, menu: QMenu, offset: int) -> None:
        word = self._word_at(offset)
        if word is not None:
            self._fill(menu, word)

    def _word_at(self, offset: int) -> Token | None:
        """Return the misspelt word of the open cell in which an offset lies."""
        caret, spelling = self._bench.view.caret(), self._keeper.spelling
        if caret is None or spelling is None:
            return None
        words = spelling.misspelt(caret[1], self._bench.view.cell_editor.text())
        return next((one for one in words if one.start <= offset <= one.end), None)

    def _fill(self, menu: QMenu, word: Token) -> None:
        from editor.qt.spelling.word_menu import WordChoices, fill

        caret, spelling = self._bench.view.caret(), self._keeper.spelling
        if caret is None or spelling is None:
            return
        choices = WordChoices(
            lambda right: self._replace(word, right),
            lambda: self._accept(word.word),
            lambda: self._name(word.word),
        )
        fill(menu, word.word, spelling.suggestions(caret[1], word.word), choices)

    def _replace(self, word: Token, right: str) -> None:
        """Write a word over another in the open cell, as if it were typed."""
        editor = self._bench.view.cell_editor
        if editor.text()[word.start : word.end] == word.word:
            editor.select(word.start, word.end)
            editor.insertPlainText(right)

    def _accept(self, word: str) -> None:
        from editor.workflows.corrections.spelling import keep_word

        self._keeper.accept(word)
        try:
            keep_word(word)
        except InterlinearError as error:
            self._bench.notices.alarm(str(error))

    def _name(self, word: str) -> None:
        session = self._bench.session
        old = session.document.snapshot().glossary
        session.do(edits.set_glossary(old, learned(old, word, ())))
