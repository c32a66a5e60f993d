"""This should be …: the word at the caret corrected, and then those that are like it."""

from collections.abc import Callable, Sequence

from editor.core.i18n import _, ngettext
from editor.core.proposals import Proposal
from editor.qt.actions.workbench import Workbench
from editor.qt.panels.live_names import LiveNames
from editor.workflows.names import naming, teaching


class ThisShouldBe:
    """Asks what a word should be, corrects it where it stands, and tells what else is like it."""

    def __init__(
        self, bench: Workbench, names: LiveNames, find_like: Callable[[str], None]
    ) -> None:
        """Work on the parts of the window; `find_like` shows what is like a name."""
        self._bench = bench
        self._names = names
        self._find_like = find_like

    def correct_word(self) -> None:
        """Ask what the word at the caret should be, and correct it where the person says."""
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
            self._correct(teaching.corrections(rows, heard, right, everywhere=everywhere))
        view.edit_cell(heard.row, heard.track, (heard.start, heard.start))

    def _correct(self, chosen: Sequence[Proposal]) -> None:
        session = self._bench.session
        edit, _stale = naming.correction(session.document.snapshot(), chosen)
        if not session.do(edit, self):
            return
        self._names.teach(chosen)
        count = len(chosen)
        told = ngettext("{n} place corrected", "{n} places corrected", count).format(n=count)
        session.noted.emit(told)
        self._names.look()
        right = chosen[0].right
        more = teaching.others_like(session.document.segments, right, chosen[0].track)
        if more:
            like = ngettext("{n} more is like “{right}”.", "{n} more are like “{right}”.", more)
            self._bench.notices.tell(
                f"{told}. " + like.format(n=more, right=right),
                actions=[(_("Find others like it"), lambda: self._find_like(right))],
            )

    def _ask(self, heard: teaching.Heard) -> tuple[str, bool]:
        """Return what the person says it should be ("" for nothing), and whether everywhere."""
        from editor.qt.dialogs.rows.right_name import RightNameDialog

        snapshot = self._bench.session.document.snapshot()
        count = len(teaching.corrections(snapshot.segments, heard, "", everywhere=True))
        likely = teaching.suggestions(snapshot, heard)
        dialog = RightNameDialog(heard.form, likely, count, self._bench.window)
        if not dialog.exec() or dialog.right() == heard.form:
            return "", False
        return dialog.right(), dialog.everywhere.isChecked()
