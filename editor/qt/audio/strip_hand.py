"""The mouse on the waveform: what it holds, and what letting go means."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from editor.core.segments import Segment
from editor.core.timeslots import Origin, TimeSlot
from editor.qt.audio.dragging import Drag, Snapping
from editor.qt.audio.regions import Part, Region, Regions
from editor.qt.audio.scene import RULER
from editor.qt.audio.viewport import Viewport

_EDGE_PX = 5
_DRAG_PX = 5
_LEFT = Qt.MouseButton.LeftButton
_MODIFIER = Qt.KeyboardModifier


class Waveform(Protocol):
    """What the mouse is over."""

    silences: Sequence[int]
    viewport: Viewport

    @property
    def regions(self) -> Regions:
        """The rows that have a time."""

    @property
    def rows(self) -> Sequence[Segment]:
        """The rows that are shown."""

    @property
    def current(self) -> int:
        """The current row, -1 when there is none."""


class StripHand(QObject):
    """Takes the mouse events of a strip.

    An edge or a body is dragged with the left button: Shift takes the neighbour's edge along, Alt
    does not snap. Over an empty stretch a drag gives the current row its time.

    `held` (slots by row) is sent while something is dragged, and with none when it is let go;
    `dragged` (slots by row), `seek_wanted` (milliseconds), `row_wanted` and `play_wanted` (row)
    say what that meant. `over_edge` (bool) says whether the mouse could drag an edge.
    """

    held = Signal(object)
    dragged = Signal(object)
    seek_wanted = Signal(int)
    row_wanted = Signal(int)
    play_wanted = Signal(int)
    over_edge = Signal(bool)

    def __init__(self, strip: Waveform, parent: QObject) -> None:
        """Hold nothing."""
        super().__init__(parent)
        self._strip = strip
        self._pressed_x: float | None = None
        self._is_dragging = False
        self._drag: Drag | None = None
        self._stretch_from: int | None = None

    @property
    def is_holding(self) -> bool:
        """True between press and release."""
        return self._pressed_x is not None

    def press(self, event: QMouseEvent) -> None:
        """Take hold of what is under the mouse."""
        if event.button() is not _LEFT:
            return
        self._pressed_x = event.position().x()
        self._is_dragging = False
        ms = self._ms(event)
        hit = self._hit(event)
        self._drag = self._drag_of(*hit, ms) if hit is not None else None
        on_wave = event.position().y() >= RULER
        self._stretch_from = ms if hit is None and on_wave else None

    def move(self, event: QMouseEvent) -> None:
        """Move what is held; say by the pointer what could be."""
        if self._pressed_x is None:
            hit = self._hit(event)
            self.over_edge.emit(hit is not None and hit[1] is not Part.BODY)
            return
        if abs(event.position().x() - self._pressed_x) >= _DRAG_PX:
            self._is_dragging = True
        if self._is_dragging:
            self.held.emit(self._slots(event))

    def release(self, event: QMouseEvent) -> None:
        """Let go: a drag is done, a click seeks."""
        if self._pressed_x is None or event.button() is not _LEFT:
            return
        slots = self._slots(event) if self._is_dragging else None
        self.let_go()
        if slots is None:
            self._click(event)
        elif slots:
            self.dragged.emit(slots)

    def double_click(self, event: QMouseEvent) -> None:
        """Play the row."""
        region = self._strip.regions.at(self._ms(event))
        if region is not None:
            self.play_wanted.emit(region.row)

    def let_go(self) -> None:
        """Hold nothing any more; what was held stays as it was."""
        if self._pressed_x is not None:
            self._pressed_x = self._drag = self._stretch_from = None
            self.held.emit({})

    def _click(self, event: QMouseEvent) -> None:
        ms = self._ms(event)
        region = self._strip.regions.at(ms)
        if region is not None and event.position().y() >= RULER:
            self.row_wanted.emit(region.row)
        self.seek_wanted.emit(ms)

    def _ms(self, event: QMouseEvent) -> int:
        return self._strip.viewport.ms_at(event.position().x())

    def _hit(self, event: QMouseEvent) -> tuple[Region, Part] | None:
        if event.position().y() < RULER:
            return None
        reach = self._strip.viewport.ms_of(_EDGE_PX)
        return self._strip.regions.hit(self._ms(event), reach, self._strip.current)

    def _drag_of(self, region: Region, part: Part, ms: int) -> Drag:
        rows = self._strip.rows
        beside = self._strip.regions.neighbour(region.row, part)
        neighbour = None if beside is None else (beside.row, rows[beside.row].slot)
        return Drag(region.row, part, rows[region.row].slot, ms, neighbour)

    def _slots(self, event: QMouseEvent) -> dict[int, TimeSlot]:
        """Return the slots that letting go here would make; none when there is nothing to make."""
        ms = self._ms(event)
        snapping = None if event.modifiers() & _MODIFIER.AltModifier else self._snapping()
        if self._drag is not None:
            with_neighbour = bool(event.modifiers() & _MODIFIER.ShiftModifier)
            return self._drag.moved_to(ms, snapping, with_neighbour=with_neighbour)
        current = self._strip.current
        if self._stretch_from is None or not 0 <= current < len(self._strip.rows):
            return {}
        if self._strip.rows[current].slot.is_complete:
            return {}
        ends = sorted(snapping.of(one) if snapping else one for one in (self._stretch_from, ms))
        return {current: TimeSlot(ends[0], ends[1], Origin.TYPED)} if ends[0] < ends[1] else {}

    def _snapping(self) -> Snapping:
        held = self._drag.row if self._drag is not None else -1
        view = self._strip.viewport
        near = self._strip.regions.between(view.start_ms, view.end_ms)
        others = sorted(edge for one in near if one.row != held for edge in (one.start, one.end))
        return Snapping(self._strip.silences, others, round(view.ms_of(_EDGE_PX)))
