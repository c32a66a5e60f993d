"""Review mode: the rows whose times are in doubt, one after the other, by ear."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from editor.core.edit import Edit
from editor.core.i18n import _, ngettext
from editor.core.reasons import reason_text
from editor.core.segments import Segment
from editor.qt.audio.panel import AudioPanel
from editor.qt.grid.view import TranscriptView
from editor.qt.session import Session
from editor.workflows.times import moving_times, reviewing
from editor.workflows.times.aligning import Recording
from editor.workflows.times.moving_times import Edge

_KEY = Qt.Key
_STEP_MS, _BIT_MS = 50, 10
_NUDGES = {_KEY.Key_Left: -1, _KEY.Key_Right: 1}
_WALKS = {_KEY.Key_Up: -1, _KEY.Key_Down: 1}
_AGREE = (_KEY.Key_Return, _KEY.Key_Enter)
_CLEAR = (_KEY.Key_Delete, _KEY.Key_Backspace)
_OURS = frozenset({*_NUDGES, *_WALKS, *_AGREE, *_CLEAR, _KEY.Key_Space, _KEY.Key_Escape})


class ReviewMode(QObject):
    """Walks the rows to be heard; each of its keys makes one edit or none.

    `ended` says how many rows were decided when the walk is over.

    A row is played from a second before it. Enter says that its time is right, Left and Right
    move its start (with Shift by less), Delete takes the time away, Space plays again, Up and
    Down go on without deciding, Esc ends. A row without a time has nothing to confirm: it is given
    one where the sound is, or is left without.
    """

    ended = Signal(int)

    def __init__(
        self,
        session: Session,
        view: TranscriptView,
        panel: AudioPanel,
        listened: Callable[[], Recording | None],
    ) -> None:
        """Wait to be begun; `listened` returns the recording that rows were aligned to, if any."""
        super().__init__(panel)
        self._listened = listened
        self._session, self._view, self._panel = session, view, panel
        self._ids: list[str] = []
        self._reasons: dict[str, str] = {}
        self._at = -1
        self._decided: set[str] = set()
        self._settled: set[str] = set()
        for widget in (view, panel.strip):
            widget.installEventFilter(self)
        view.current_changed.connect(self._follow)
        session.document_changed.connect(self.leave)
        session.applied.connect(self._show)
        panel.player.closed.connect(self.leave)

    @property
    def is_on(self) -> bool:
        """True while it walks."""
        return self._at >= 0

    def toggle(self) -> None:
        """Begin with the first doubtful row from the current one on, or end."""
        if self.is_on:
            self.leave()
        else:
            self.begin()

    def begin(self) -> None:
        """Play the first row that is to be heard, or say that there is none."""
        if not self._panel.player.is_open or not self._view.commit():
            return
        rows = self._session.document.segments
        found = reviewing.to_review(rows, max(0, self._view.current_row()))
        if not found:
            self._session.noted.emit(_("No aligned time is in doubt."))
            return
        self._ids = [rows[row].id for row in found]
        self._reasons = {rows[row].id: _why(rows[row]) for row in found}
        self._decided, self._settled = set(), set()
        self._panel.player.is_looping = False
        self._view.setFocus()
        self._go(0)

    def leave(self) -> None:
        """End; what was decided stays."""
        if not self.is_on:
            return
        self._at = -1
        self._panel.player.pause()
        self._panel.transport.set_note("")
        self.ended.emit(len(self._decided))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: True for a key that the walk takes."""
        if not self.is_on or not isinstance(event, QKeyEvent) or self._view.is_editing():
            return False
        others = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & ~others:
            return False
        if event.key() not in _OURS:
            # Other letters are no commands now; the F keys are.
            return bool(event.text()) and event.text().isprintable()
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            is_bit = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._press(_KEY(event.key()), is_bit=is_bit)
            return True
        return False

    def _press(self, key: Qt.Key, *, is_bit: bool) -> None:
        row = self._row()
        if key == _KEY.Key_Escape or row is None:
            self.leave()
        elif key in _AGREE:
            self._agree(row)
        elif key in _CLEAR:
            self._decide(reviewing.take_away(self._session.document.segments, row))
        elif key in _NUDGES:
            self._nudge(row, _NUDGES[key] * (_BIT_MS if is_bit else _STEP_MS))
        elif key in _WALKS:
            self._go(self._at + _WALKS[key])
        else:
            self._play(row)

    def _row(self) -> int | None:
        """Return where the row under review stands by now, None when it is gone."""
        wanted = self._ids[self._at]
        row = self._view.current_row()
        rows = self._session.document.segments
        if 0 <= row < len(rows) and rows[row].id == wanted:
            return row
        return next((at for at, one in enumerate(rows) if one.id == wanted), None)

    def _agree(self, row: int) -> None:
        """Confirm a row; those that were in doubt beside it and are no more are passed by."""
        document = self._session.document
        if document.segments[row].slot.start is None:
            self._session.noted.emit(
                _("Row {n} has no time to confirm. F11 starts it where the sound is.").format(
                    n=row + 1
                )
            )
            return
        waiting = {one.id for one in document.segments if one.slot.wants_hearing}
        self._decide(reviewing.agree(document.snapshot(), row, self._listened()), waiting)

    def _decide(self, edit: Edit, waiting: Collection[str] = ()) -> None:
        if not edit.is_empty and self._session.do(edit) is None:
            return
        self._decided.add(self._ids[self._at])
        rows = self._session.document.segments
        settled = {one.id for one in rows if one.id in waiting and not one.slot.wants_hearing}
        self._settled |= settled - self._decided
        self._go(self._at + 1)

    def _nudge(self, row: int, delta: int) -> None:
        rows = self._session.document.segments
        if rows[row].slot.start is None:
            self._session.noted.emit(_("This row has no time to move. F11 gives it one."))
            return
        self._session.do(moving_times.nudge(rows, (row,), Edge.START, delta))
        self._play(row)

    def _go(self, place: int) -> None:
        """Go to another row of the walk, past those that are gone; below the last one it ends."""
        step = -1 if place < self._at else 1
        place = max(0, place)
        while 0 <= place < len(self._ids):
            self._at = place
            row = self._row()
            if row is not None and self._ids[place] not in self._settled:
                self._view.go_to(row, self._view.current_track())
                self._show()
                self._play(row)
                return
            place += step
        self.leave()

    def _play(self, row: int) -> None:
        start, end = reviewing.span_to_hear(self._session.document.segments, row)
        player = self._panel.player
        player.play_span(start, player.duration if end is None else end)

    def _follow(self, row: int, _track: int) -> None:
        """End when the person goes to another row by other means."""
        rows = self._session.document.segments
        if self.is_on and 0 <= row < len(rows) and rows[row].id != self._ids[self._at]:
            self.leave()

    def _show(self) -> None:
        """Say which row it is, why it is to be heard, and what the keys do with it."""
        row = self._row() if self.is_on else None
        if row is None:
            return
        total = len(self._ids)
        count = ngettext("{n} of {total}", "{n} of {total}", total).format(
            n=self._at + 1, total=total
        )
        why = self._reasons[self._ids[self._at]]
        has_time = self._session.document.segments[row].slot.start is not None
        self._panel.transport.set_note(f"{count} · {why} · {_keys(has_time)}")


def _why(segment: Segment) -> str:
    reason = segment.slot.reason
    return "" if reason is None else reason_text(reason)


def _keys(has_time: bool) -> str:
    """Return what the keys do with a row."""
    if has_time:
        return _(
            "Enter: right · ←→: move the start · Del: no time · Space: again · ↑↓: skip · Esc: done"
        )
    return _("F11: it starts here · Del: stays without time · Space: again · ↑↓: skip · Esc: done")
