"""Tap mode: the keys of the grid mark rows while the sound runs."""

from math import ceil

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from editor.core.i18n import _, ngettext
from editor.qt.audio.moments import KeyMoments
from editor.qt.audio.panel import AudioPanel
from editor.qt.audio.tap_steps import TapSteps
from editor.qt.grid.view import TranscriptView
from editor.qt.session import Session
from editor.qt.settings import Settings
from editor.workflows.times.tapping import REWIND_MS, TapPass

_BOUNCE_S = 0.03
_COUNT_MS = REWIND_MS / 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVE = (Qt.Key.Key_Escape, Qt.Key.Key_T)


def delay_key(device: str) -> str:
    """Return the name under which the delay of a person at a sound device is kept."""
    safe = "".join(char if char.isalnum() else "-" for char in device)[:80]
    return f"tap-delay/{safe or 'none'}"


class TapMode(QObject):
    """Takes Space, Enter, Backspace and Esc of grid and waveform while a pass runs.

    `ended` (a function that returns an Edit) is sent when a pass is over and tapped something.
    """

    ended = Signal(object)

    def __init__(
        self, session: Session, view: TranscriptView, panel: AudioPanel, settings: Settings
    ) -> None:
        """Wait to be begun."""
        super().__init__(panel)
        self._session = session
        self._view = view
        self._panel = panel
        self._player = panel.player
        self._settings = settings
        self._moments = KeyMoments(self._player.now)
        self._pass: TapPass | None = None
        self._steps = TapSteps(session)
        self._first = 0
        self._pressed_at = 0.0
        self._released_at = -1.0
        self._delay_s = 0.0
        for widget in (view, panel.strip):
            widget.installEventFilter(self)
        session.document_changed.connect(self.leave)
        self._player.moved.connect(self._show_moving)
        self._player.playing_changed.connect(self._player_changed)
        self._player.closed.connect(self.leave)

    @property
    def is_on(self) -> bool:
        """True while a pass runs."""
        return self._pass is not None

    def toggle(self) -> None:
        """Begin a pass at the current row, or end the one that runs."""
        if self.is_on:
            self.leave()
        else:
            self.begin()

    def begin(self) -> None:
        """Listen from two seconds before the current row, or go on from the playhead."""
        row = self._view.current_row()
        if row < 0 or not self._player.is_open or not self._view.commit():
            return
        rows = self._session.document.segments
        snaps = self._settings.preferences.flag("tapping.snap")
        edges = self._panel.strip.silences if snaps else ()
        name = delay_key(self._player.device)
        usual = self._settings.preferences.number("tapping.delay")
        self._delay_s = self._settings.milliseconds(name, usual) / 1000
        chosen = self._view.selected_ranges()
        is_part = len(chosen) == 1 and chosen[0][1] > chosen[0][0]
        row, last = chosen[0] if is_part else (row, None)
        self._pass = TapPass(rows, row, edges, last)
        self._steps = TapSteps(self._session)
        self._first = rows[row].slot.start or 0
        self._panel.is_leading = True
        self._player.is_looping = False
        start = rows[row].slot.start
        if start is not None:
            self._player.seek(max(0, start - REWIND_MS))
        self._player.play()
        self._view.setFocus()
        self._show()

    def leave(self) -> None:
        """End the pass; what was tapped becomes one edit."""
        tapped, self._pass = self._pass, None
        if tapped is None:
            return
        self._player.pause()
        self._panel.is_leading = False
        self._panel.strip.set_pending({})
        self._panel.transport.set_note("")
        make = self._steps.close(tapped)
        if tapped.count and make is not None:
            self.ended.emit(make)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: True for a key that the pass takes for itself."""
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        moment = self._moments.of(event)
        if self._pass is None or self._view.is_editing():
            return False
        if event.key() == Qt.Key.Key_Space:
            is_down = kind is QEvent.Type.KeyPress
            if is_down and 0 <= moment - self._released_at < _BOUNCE_S:
                self._hold_on()
            elif not event.isAutoRepeat():
                self._space(moment, is_down=is_down)
            return True
        if kind is QEvent.Type.KeyRelease:
            return False
        return self._other(event, moment)

    def _space(self, moment: float, *, is_down: bool) -> None:
        assert self._pass is not None  # noqa: S101 - asked before
        if is_down and not self._player.is_playing:
            self._player.play()
            return
        ms = self._heard_at(moment)
        if is_down:
            self._pressed_at = moment
            self._pass.press(ms)
        else:
            self._released_at = moment
            self._pass.release(ms, (moment - self._pressed_at) * 1000)
        self._show()

    def _hold_on(self) -> None:
        """Go on as if the key had stayed down: a repeating key may seem to come up for a moment."""
        assert self._pass is not None  # noqa: S101 - asked before
        self._released_at = -1.0
        self._pass.resume()
        self._show()

    def _other(self, event: QKeyEvent, moment: float) -> bool:
        assert self._pass is not None  # noqa: S101 - asked before
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _LEAVE:
            self.leave()
        elif key in _ENTER:
            if not event.isAutoRepeat():
                self._pass.next(self._heard_at(moment))
                self._show()
        elif key == Qt.Key.Key_Backspace:
            self._take_back()
        else:
            # Other letters are no commands now; the F keys are.
            return bool(event.text()) and event.text().isprintable()
        return True

    def _take_back(self) -> None:
        assert self._pass is not None  # noqa: S101 - asked before
        again = self._pass.back()
        if again is not None:
            self._player.seek(again)
            self._player.play()
        self._show()

    def _heard_at(self, moment: float) -> int:
        """Return what was heard when the person decided to press."""
        return self._player.position_at(moment - self._delay_s)

    def _show(self) -> None:
        if self._pass is None:
            return
        self._steps.keep(self._pass)
        if self._pass.is_done:
            self.leave()
            return
        row = self._pass.row
        if self._view.current_row() != row and self._view.shown.place(row) >= 0:
            self._view.go_to(row, self._view.current_track())
        self._panel.strip.set_pending(self._pass.slots(self._player.position()))
        self._panel.transport.set_note(self._note(self._pass))

    def _show_moving(self, ms: int) -> None:
        if self._pass is None:
            return
        if self._pass.is_open:
            self._panel.strip.set_pending(self._pass.slots(ms))
        elif not self._pass.count and ms <= self._first + _COUNT_MS:
            self._panel.transport.set_note(self._note(self._pass))

    def _player_changed(self, is_playing: bool) -> None:
        if not is_playing and self._player.position() >= self._player.duration:
            self.leave()

    def _note(self, tapped: TapPass) -> str:
        ahead = self._first - self._player.position()
        if not tapped.count and not tapped.is_open and 0 < ahead <= REWIND_MS:
            counted = "… ".join(map(str, range(3, ceil(ahead / _COUNT_MS) - 1, -1))) + "…"
            return _with_keys(counted)
        count = ngettext("{n} row tapped", "{n} rows tapped", tapped.count)
        return _with_keys(count.format(n=tapped.count))


def _with_keys(told: str) -> str:
    keys = _("Space: hold while spoken · Enter: next, no gap · Backspace: one back · Esc: done")
    return f"{told} · {keys}"
