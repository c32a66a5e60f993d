"""Rows cut in two, and the cut of the other text moved right after."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from editor.captions.cutting import matching_cut, next_cut
from editor.core import edits
from editor.core.edit import Edit
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.audio.player import AudioPlayer

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A cut just made: the row as it was, where its texts were cut, and the edit that did it."""

    row: int
    whole: Segment
    track: int
    other: int
    offsets: tuple[int, ...]
    edit: Edit


class SplitActions(QObject):
    """Cuts the row at the caret, or at the playhead where there is no caret.

    One key cuts. The other text is cut at the matching place, which stays marked; as long as
    nothing but Left and Right is pressed, they move that cut, and it stays one step to undo.
    """

    def __init__(self, bench: Workbench, player: AudioPlayer) -> None:
        """Work on the parts of the window."""
        super().__init__(bench.window)
        self._bench = bench
        self._player = player
        self._cut: _Cut | None = None
        bench.view.cell_editor.installEventFilter(self)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"split": self._split}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Left and Right while the cut can be moved; any other key ends that."""
        if self._cut is None or event.type() is not QEvent.Type.KeyPress:
            return False
        pressed = cast("QKeyEvent", event)
        if pressed.key() in _HELD:
            return False
        step = _STEPS.get(Qt.Key(pressed.key()))
        is_plain = pressed.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if step is not None and is_plain and self._is_last(self._cut):
            self._move(self._cut, step)
            return True
        self._end()
        return False

    def _is_last(self, cut: _Cut) -> bool:
        """True while nothing else was done since."""
        return self._bench.session.document.history.undo_edit is cut.edit

    def _split(self) -> None:
        caret = self._bench.view.caret()
        if caret is None:
            self._split_at_playhead()
            return
        row, track, offset = caret
        if not self._bench.view.commit():
            return
        whole = self._bench.session.document.segments[row]
        text = whole.texts[track]
        offsets = _matching(whole, offset / len(text) if text else 0.5)
        offsets = (*offsets[:track], offset, *offsets[track + 1 :])
        self._do(row, track, offsets)

    def _split_at_playhead(self) -> None:
        view = self._bench.view
        row = view.current_row()
        whole = self._bench.session.document.segments[row]
        start, end = whole.slot.start, whole.slot.end
        at = self._player.position() if self._player.is_open else None
        if at is None or start is None or end is None or not start < at < end:
            self._bench.notices.tell(
                _("Put the caret where the row is to be cut: Enter, then the arrow keys.")
            )
            return
        offsets = _matching(whole, (at - start) / (end - start))
        rows = self._bench.session.document.segments
        if self._bench.session.do(edits.split(rows, row, offsets, at)):
            view.go_to(row + 1, view.current_track())

    def _do(self, row: int, track: int, offsets: tuple[int, ...]) -> None:
        session = self._bench.session
        rows = session.document.segments
        whole = rows[row]
        applied = session.do(edits.split(rows, row, offsets))
        made = session.document.history.undo_edit
        if not applied or made is None:
            return
        self._bench.view.edit_cell(row + 1, track)
        other = next((one for one in range(len(offsets)) if one != track), None)
        if other is not None and whole.texts[other]:
            self._cut = _Cut(row, whole, track, other, offsets, made)
            self._mark(self._cut)
            session.noted.emit(_("← and → move the cut of the other text."))

    def _move(self, cut: _Cut, step: int) -> None:
        """Cut the other text one place further, instead of where it was cut."""
        place = next_cut(cut.whole.texts[cut.other], cut.offsets[cut.other], step)
        if place == cut.offsets[cut.other] or not self._bench.view.commit():
            return
        offsets = (*cut.offsets[: cut.other], place, *cut.offsets[cut.other + 1 :])
        self._bench.session.document.undo(self)
        self._do(cut.row, cut.track, offsets)

    def _mark(self, cut: _Cut) -> None:
        """Mark the word of the other text behind the cut, or the last one where none is behind."""
        tail = self._bench.session.document.segments[cut.row + 1].texts[cut.other]
        if tail:
            self._bench.view.marking.set_here(cut.row + 1, cut.other, (0, next_cut(tail, 0, 1)))
            return
        head = self._bench.session.document.segments[cut.row].texts[cut.other]
        self._bench.view.marking.set_here(
            cut.row, cut.other, (next_cut(head, len(head), -1), len(head))
        )

    def _end(self) -> None:
        self._cut = None
        self._bench.view.marking.set_here(0, 0, None)


def _matching(whole: Segment, share: float) -> tuple[int, ...]:
    return tuple(matching_cut(text, share) for text in whole.texts)
