"""Moving, adding and removing the cuts of a row with keys, both columns in step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from editor.core.bidi import reads_from_right
from editor.core.edit import Edit
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.qt.cues.cue_marks import CueMarks
from editor.qt.grid.cut_signs import NO_CUT, ChosenCut
from editor.qt.grid.view import TranscriptView
from editor.qt.languages import track_name
from editor.qt.session import Session

if TYPE_CHECKING:
    from editor.captions.splitting.cuts import CutDesk
    from editor.workflows.exports.cue_cuts import Proposed

_KEY = Qt.Key
_STEPS = {_KEY.Key_Left: -1, _KEY.Key_Right: 1}
_WALKS = {_KEY.Key_Up: -1, _KEY.Key_Down: 1}
_ADD = (_KEY.Key_Insert, _KEY.Key_C, _KEY.Key_Plus)
_REMOVE = (_KEY.Key_Delete, _KEY.Key_Backspace)
_LEAVE = (_KEY.Key_Escape, _KEY.Key_Return, _KEY.Key_Enter)
_TAB = (_KEY.Key_Tab, _KEY.Key_Backtab)


class CutMode(QObject):
    """While it is on, keys move the chosen cut of the row.

    `changed` is sent when it begins or ends, `chose` (its number in the row) when another cut is
    chosen.

    Left and Right move the cut by a word to that side of what is seen, and the other column follows
    with the likeliest place.
    Tab goes to the other column, where they move that side alone. Up and Down choose another cut,
    Insert adds one, Delete takes it away, Esc ends. Each key is one step of undo.
    """

    changed = Signal(bool)
    chose = Signal(int)

    def __init__(self, session: Session, view: TranscriptView, marks: CueMarks) -> None:
        """Work in the rows of a view."""
        super().__init__(view)
        self._session, self._view, self._marks = session, view, marks
        self._chosen = NO_CUT
        self._row = -1
        self._is_alone = False
        view.installEventFilter(self)
        view.current_changed.connect(self._follow)
        view.editing_changed.connect(self.leave)
        session.document_changed.connect(self.leave)

    @property
    def is_on(self) -> bool:
        """True while keys move cuts."""
        return self._row >= 0

    @property
    def chosen(self) -> ChosenCut:
        """The cut that keys move."""
        return self._chosen

    def toggle(self) -> None:
        """Begin in the current row, or end."""
        if self.is_on:
            self.leave()
            return
        row = self._view.current_row()
        if row < 0 or not self._view.commit() or self._marks.limits() is None:
            return
        self._row = row
        self._is_alone = False
        cuts = self._marks.now(self._segment())
        self._choose(0 if cuts else -1, self._view.current_track())
        self._view.setFocus()
        self.changed.emit(True)

    def leave(self) -> None:
        """End; the cuts stay as they are."""
        if self.is_on:
            self._row = -1
            self._chosen = NO_CUT
            self._show()
            self._tell("")
            self.changed.emit(False)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: True for a key that is taken."""
        if not self.is_on or not isinstance(event, QKeyEvent):
            return False
        is_plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if not is_plain or event.key() not in _OURS:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._press(_KEY(event.key()))
            return True
        return False

    def _press(self, key: Qt.Key) -> None:
        if key in _LEAVE:
            self.leave()
        elif key in _STEPS:
            self._move(_STEPS[key])
        elif key in _WALKS:
            self._walk(_WALKS[key])
        elif key in _TAB:
            self._other_side()
        elif key in _ADD:
            self._add()
        elif key in _REMOVE:
            self._remove()

    def _segment(self) -> Segment:
        return self._session.document.segments[self._row]

    def _desk(self) -> "CutDesk | None":
        from editor.captions.splitting.cuts import CutDesk

        guideline = self._marks.limits()
        if guideline is None or not self.is_on:
            return None
        return CutDesk(self._segment(), self._session.document.tracks, guideline)

    def _move(self, step: int) -> None:
        from editor.workflows.exports import cue_cuts

        desk, number, track = self._desk(), self._chosen.number, self._chosen.track
        if desk is None or not 0 <= number < len(desk.cuts):
            self._tell(_("There is no cut in this row. Insert adds one."))
            return
        if reads_from_right(self._segment().texts[track]):
            step = -step
        propose = cue_cuts.propose_shifted if self._is_alone else cue_cuts.propose_moved
        proposed = propose(desk, number, track, step)
        if proposed is None:
            self._tell(_("There is no room for the cut on that side."))
            return
        self._fix(proposed)

    def _add(self) -> None:
        from editor.workflows.exports import cue_cuts

        desk = self._desk()
        if desk is None:
            return
        number = max(0, self._chosen.number + 1)
        proposed = cue_cuts.propose_added(desk, number, self._chosen.track)
        if proposed is None and number > 0:
            proposed = cue_cuts.propose_added(desk, number - 1, self._chosen.track)
        if proposed is None:
            self._tell(_("This cue cannot be cut."))
            return
        self._is_alone = False
        self._fix(proposed)

    def _remove(self) -> None:
        from editor.workflows.exports import cue_cuts

        desk, number = self._desk(), self._chosen.number
        if desk is None or not 0 <= number < len(desk.cuts):
            return
        gone = desk.cuts[number].offsets
        edit = cue_cuts.removed(self._session.document.segments, self._row, desk, number)
        self._do(edit)
        cuts = self._marks.now(self._segment())
        self._choose(min(number, len(cuts) - 1), self._chosen.track)
        if any(cut.offsets == gone for cut in cuts):
            self._tell(_("The limits need a cut here, so there is one again."))
        elif len(cuts) >= len(desk.cuts):
            self._tell(_("The limits need a cut, so there is one at another place now."))

    def _fix(self, proposed: "Proposed") -> None:
        from editor.workflows.exports import cue_cuts

        wanted = proposed.options[0]
        self._do(cue_cuts.fix(self._session.document.segments, self._row, proposed))
        cuts = self._marks.now(self._segment())
        track = self._chosen.track
        nearest = min(
            range(len(cuts)),
            key=lambda at: abs(cuts[at].offsets[track] - wanted[track]),
            default=-1,
        )
        self._choose(nearest, track)

    def _do(self, edit: Edit) -> None:
        if not edit.is_empty:
            self._session.do(edit)

    def _walk(self, step: int) -> None:
        cuts = self._marks.now(self._segment())
        if cuts:
            self._is_alone = False
            number = min(max(0, self._chosen.number + step), len(cuts) - 1)
            self._choose(number, self._chosen.track)

    def _other_side(self) -> None:
        count = len(self._session.document.tracks)
        self._is_alone = count > 1
        self._choose(self._chosen.number, (self._chosen.track + 1) % count)

    def _choose(self, number: int, track: int) -> None:
        self._chosen = ChosenCut(self._segment().id, number, track)
        self._show()
        self._tell(self._said())
        self.chose.emit(number)

    def _show(self) -> None:
        self._view.marking.set_cuts(self._marks.of, self._chosen)

    def _said(self) -> str:
        """Return which cut is chosen, and what the keys do with it."""
        count, tracks = len(self._marks.now(self._segment())), self._session.document.tracks
        if not 0 <= self._chosen.number < count:
            return _("This row is one cue. Insert cuts it, Esc ends.")
        if len(tracks) < 2:
            said = _("Cut {n} of {all}: ←→ move it, ↑↓ choose, Insert adds, Delete removes.")
        elif self._is_alone:
            said = _("Cut {n} of {all}: ←→ move it in {column} alone, Tab changes the column.")
        else:
            said = _(
                "Cut {n} of {all}: ←→ move it, Tab one side, ↑↓ choose, Insert adds, "
                "Delete removes."
            )
        column = track_name(tracks[self._chosen.track])
        return said.format(n=self._chosen.number + 1, all=count, column=column)

    def _follow(self, row: int, _track: int) -> None:
        if self.is_on and row != self._row:
            self.leave()

    def _tell(self, sentence: str) -> None:
        self._session.noted.emit(sentence)


_OURS = frozenset({*_STEPS, *_WALKS, *_ADD, *_REMOVE, *_LEAVE, *_TAB})
