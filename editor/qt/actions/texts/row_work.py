"""What is done with rows and cells: copies, swaps, words to a neighbour, status, bookmarks."""

from collections.abc import Callable, Sequence
from itertools import chain

from editor.captions.word_ends import end_of_first_word, start_of_last_word
from editor.core import cell_edits, row_edits
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment, Status
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.grid import confirming


class RowActions:
    """Does what the Rows menu says beside adding, removing, splitting and joining.

    With a caret in a cell, what was typed is kept, and the caret comes back after the change.
    """

    def __init__(self, bench: Workbench) -> None:
        """Work on the parts of the window."""
        self._bench = bench

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "duplicate": self._duplicate,
            "join-speakers": self._join_speakers,
            "swap-columns": lambda: self._staying(self._swap_columns),
            "swap-up": lambda: self._staying(lambda: self._swap(-1), -1),
            "swap-down": lambda: self._staying(lambda: self._swap(1), 1),
            "word-up": lambda: self._staying(self._word_up),
            "word-down": lambda: self._staying(self._word_down),
            "status-raw": lambda: self._staying(lambda: self._mark(Status.RAW)),
            "status-confirmed": lambda: self._staying(lambda: self._mark(Status.CONFIRMED)),
            "status-question": lambda: self._staying(lambda: self._mark(Status.QUESTION)),
            "bookmark": lambda: self._staying(self._bookmark),
            "note": self._note,
            "next-bookmark": lambda: self._go_to_bookmark(1),
            "previous-bookmark": lambda: self._go_to_bookmark(-1),
            "next-unconfirmed": self._go_to_unconfirmed,
        }

    @property
    def _rows(self) -> Sequence[Segment]:
        return self._bench.session.document.segments

    def _here(self) -> tuple[int, int]:
        return self._bench.view.current_row(), self._bench.view.current_track()

    def _staying(self, change: Callable[[], object], step: int = 0) -> None:
        """Make a change from the cell as it is typed; the caret comes back, `step` rows on."""
        view = self._bench.view
        caret = view.caret()
        if not view.commit():
            return
        done = change()
        if caret is not None:
            row, track, offset = caret
            row += step if done else 0
            place = min(offset, len(self._rows[row].texts[track]))
            view.edit_cell(row, track, (place, place))

    def _duplicate(self) -> None:
        rows = self._bench.rows()
        if self._bench.session.do(row_edits.duplicate(self._rows, rows)):
            self._bench.view.go_to(rows[-1] + 1, self._here()[1])

    def _join_speakers(self) -> None:
        bench = self._bench
        chosen = bench.rows()
        which = chosen if len(chosen) > 1 else range(len(self._rows))
        edit = row_edits.join_speakers(self._rows, which)
        if edit.is_empty:
            bench.notices.tell(_("Nobody speaks in two rows one after another here."))
        elif bench.session.do(edit):
            count = len(edit.splices)
            bench.notices.tell_done(
                ngettext("{n} row now holds what was in several.",
                         "{n} rows now hold what was in several each.", count).format(n=count)
            )  # fmt: skip

    def _swap_columns(self) -> object:
        track = self._here()[1]
        other = track + 1 if track == 0 else 0
        edit = cell_edits.swap_columns(self._rows, self._bench.rows(), track, other)
        return self._bench.change(edit, _("The texts are the same; swapping them changes nothing."))

    def _swap(self, step: int) -> object:
        row, track = self._here()
        edit = cell_edits.swap_texts(self._rows, row, row + step, track)
        told = _("The texts are the same; swapping them changes nothing.")
        done = self._bench.change(edit, told)
        if done:
            self._bench.view.go_to(row + step, track)
        return done

    def _word_up(self) -> object:
        row, track = self._here()
        offset = end_of_first_word(self._rows[row].texts[track])
        edit = cell_edits.move_head(self._rows, row, track, offset)
        return self._bench.change(edit, _("There is no word to move."))

    def _word_down(self) -> object:
        row, track = self._here()
        offset = start_of_last_word(self._rows[row].texts[track])
        edit = cell_edits.move_tail(self._rows, row, track, offset)
        return self._bench.change(edit, _("There is no word to move."))

    def _mark(self, status: Status) -> object:
        return self._bench.session.do(row_edits.set_status(self._rows, self._bench.rows(), status))

    def _bookmark(self) -> object:
        return self._bench.session.do(row_edits.toggle_bookmarks(self._rows, self._bench.rows()))

    def _note(self) -> None:
        from editor.qt.widgets.ask import AskDialog

        row = self._here()[0]
        dialog = AskDialog(
            _("Note on row {n}").format(n=row + 1),
            _("What is to be remembered about this row; empty removes the note."),
            lambda text: self.write_note(row, text),
            self._bench.window,
        )
        dialog.field.setText(self._rows[row].note)
        dialog.exec()
        dialog.deleteLater()

    def write_note(self, row: int, text: str) -> None:
        """Give a row another note."""
        self._bench.session.do(row_edits.set_note(self._rows, row, text.strip()))

    def _go_to_bookmark(self, step: int) -> None:
        row, track = self._here()
        rows = self._rows
        ahead = range(row + 1, len(rows)) if step > 0 else range(row - 1, -1, -1)
        around = range(row + 1) if step > 0 else range(len(rows) - 1, row - 1, -1)
        found = next((one for one in chain(ahead, around) if rows[one].bookmark), None)
        if found is not None:
            self._bench.view.go_to(found, track)

    def _go_to_unconfirmed(self) -> None:
        row, track = self._here()
        found = confirming.next_unconfirmed(self._rows, row)
        if found is None:
            self._bench.session.noted.emit(_("No other row is left to confirm."))
        else:
            self._bench.view.go_to(found, track)
