"""The waveform with the rows on it, as a widget: clicks seek, drags change times."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.alignment.base import Ghost
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.core.timeslots import TimeSlot
from editor.qt.audio.regions import Region, Regions
from editor.qt.audio.scene import Scene, ScenePainter
from editor.qt.audio.strip_hand import StripHand
from editor.qt.audio.viewport import Viewport
from editor.qt.grid.moving import is_command
from editor.qt.grid.states import State
from editor.qt.theme import theme_of

if TYPE_CHECKING:
    from editor.audio.peaks import Outline
    from editor.audio.spectrum import Spectrum

HEIGHT = 118
LOW = 66
"""In a low window."""
_LEAST_HEIGHT = 46
_ZOOM = 1.25
_HEAD = 2
_MODIFIER = Qt.KeyboardModifier


class StripView(QWidget):
    """Shows a recording's outline, the rows on it, and the playhead.

    `seek_wanted` (milliseconds), `row_wanted` (row to be current), `play_wanted` (row),
    `dragged` (slots by row; one edit), `view_changed` when another part is in sight,
    `letter_typed` (such as "I" or "Space") for a key that the grid would take for a command.
    """

    seek_wanted = Signal(int)
    row_wanted = Signal(int)
    play_wanted = Signal(int)
    dragged = Signal(object)
    view_changed = Signal()
    letter_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a recording."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(_("Waveform"))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport = Viewport()
        self.silences: Sequence[int] = ()
        self._outline: Outline | None = None
        self._spectrum: Spectrum | None = None
        self._rows: Sequence[Segment] = ()
        self._regions: Regions | None = None
        self._ghosts: tuple[Ghost, ...] = ()
        self._current = -1
        self._pending: dict[int, TimeSlot] = {}
        self._painter = ScenePainter(theme_of(self.palette()))
        self._pictures: tuple[QPixmap, QPixmap] | None = None
        self._playhead = 0
        self._hand = StripHand(self, self)
        self._hand.held.connect(self.set_pending)
        self._hand.over_edge.connect(self._show_pointer)
        self._hand.dragged.connect(self.dragged)
        self._hand.seek_wanted.connect(self.seek_wanted)
        self._hand.row_wanted.connect(self.row_wanted)
        self._hand.play_wanted.connect(self.play_wanted)

    # -- what is shown --------------------------------------------------------------------------

    @property
    def regions(self) -> Regions:
        """The rows that have a time."""
        if self._regions is None:
            self._regions = Regions(self._rows)
        return self._regions

    @property
    def rows(self) -> Sequence[Segment]:
        """The rows that are shown."""
        return self._rows

    @property
    def current(self) -> int:
        """The current row, -1 when there is none."""
        return self._current

    def set_rows(self, rows: Sequence[Segment]) -> None:
        """Show the rows as they are now."""
        self._rows = rows
        self._regions = None
        self._hand.let_go()
        self._forget()

    def set_current(self, row: int) -> None:
        """Mark the row that is current in the grid."""
        if row != self._current:
            self._current = row
            self._forget()

    def set_pending(self, slots: dict[int, TimeSlot]) -> None:
        """Show slots that are not in the document yet, such as those of a drag."""
        if slots != self._pending:
            self._pending = slots
            self._forget()

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show the speech that no row has."""
        if tuple(ghosts) != self._ghosts:
            self._ghosts = tuple(ghosts)
            self._forget()

    def set_outline(self, outline: "Outline | None") -> None:
        """Show what is known of the outline."""
        self._outline = outline
        self._forget()

    def set_spectrum(self, spectrum: "Spectrum | None") -> None:
        """Show the spectrum in place of the outline; None shows the outline."""
        self._spectrum = spectrum
        self._forget()

    def set_duration(self, ms: int) -> None:
        """Show a recording of another length, from its beginning."""
        self.viewport.set_duration(ms)
        self._moved()

    def set_playhead(self, ms: int, *, follow: bool) -> None:
        """Move the playhead; only the stripe between the two places is painted again."""
        before, self._playhead = self._playhead, ms
        if follow and self.viewport.page_to(ms):
            self._moved()
            return
        old, new = round(self.viewport.x_of(before)), round(self.viewport.x_of(ms))
        if old != new:
            left, right = min(old, new), max(old, new)
            self.update(QRect(left - _HEAD, 0, right - left + 2 * _HEAD + 1, self.height()))

    def reveal(self, row: int) -> None:
        """Bring the region of a row in sight, if it has one."""
        region = self.regions.of_row(row)
        if region is not None:
            self.show_span(region.start, region.end)

    def show_span(self, start: int, end: int) -> None:
        """Bring a stretch of the recording (milliseconds) in sight."""
        if self.viewport.reveal(start, end):
            self._moved()

    def zoom(self, factor: float, anchor_x: float | None = None) -> None:
        """Look closer or from further away, around the playhead when it is in sight."""
        if anchor_x is None:
            head = self.viewport.x_of(self._playhead)
            anchor_x = head if 0 <= head <= self.width() else None
        self.viewport.zoom(factor, anchor_x)
        self._moved()

    def zoom_in(self) -> None:
        """Look closer."""
        self.zoom(_ZOOM)

    def zoom_out(self) -> None:
        """Look from further away."""
        self.zoom(1 / _ZOOM)

    def scroll_to(self, ms: float) -> None:
        """Begin at another moment."""
        self.viewport.scroll_to(ms)
        self._moved()

    def _moved(self) -> None:
        self._forget()
        self.view_changed.emit()

    def _forget(self) -> None:
        self._pictures = None
        self.update()

    # -- painting -------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Qt: as wide as there is room, of one height."""
        return QSize(600, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Qt: lower in a small window."""
        return QSize(200, _LEAST_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the two pictures and draw the playhead between them."""
        if self._pictures is None:
            sound = self._spectrum or self._outline
            self._pictures = self._painter.paint(
                self.viewport, self.height(), self.devicePixelRatioF(), sound, self._scene()
            )
        played, coming = self._pictures
        box = event.rect()
        x = round(self.viewport.x_of(self._playhead))
        painter = QPainter(self)
        left = box.intersected(QRect(0, 0, max(0, x), self.height()))
        right = box.intersected(QRect(x, 0, max(0, self.width() - x), self.height()))
        for part, picture in ((left, played), (right, coming)):
            if not part.isEmpty():
                ratio = picture.devicePixelRatio()
                source = QRectF(
                    part.x() * ratio, 0, part.width() * ratio, part.height() * ratio
                ).translated(0, part.y() * ratio)
                painter.drawPixmap(QRectF(part), picture, source)
        painter.fillRect(x - 1, 0, 2, self.height(), theme_of(self.palette()).text)
        painter.end()

    def _scene(self) -> Scene:
        view = self.viewport
        found = [
            region
            for region in self.regions.between(view.start_ms, view.end_ms)
            if region.row not in self._pending
        ]
        found += [
            Region(slot.start, slot.end, row, State.SURE)
            for row, slot in self._pending.items()
            if slot.start is not None and slot.end is not None
        ]
        ghosts = (
            one for one in self._ghosts if view.start_ms < one.end and one.start < view.end_ms
        )
        return Scene(tuple(sorted(found)), self._current, frozenset(self._pending), tuple(ghosts))

    # -- the mouse and the keys -----------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is under the mouse."""
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; say by the pointer what could be."""
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: a drag is done, a click seeks."""
        self._hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Play the row."""
        self._hand.double_click(event)

    def _show_pointer(self, on_edge: bool) -> None:
        shape = Qt.CursorShape.SizeHorCursor if on_edge else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & _MODIFIER.ControlModifier:
            self.zoom(_ZOOM ** (turned / 120), event.position().x())
        else:
            step = self.viewport.span_ms * 0.1 * turned / 120
            self.scroll_to(self.viewport.start_ms - step)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the recording, zoom; Esc lets go of what is held."""
        key, shift = event.key(), event.modifiers() & _MODIFIER.ShiftModifier
        step = 100 if shift else 1000
        if key == Qt.Key.Key_Escape and self._hand.is_holding:
            self._hand.let_go()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_Left:
            self.seek_wanted.emit(max(0, self._playhead - step))
        elif key == Qt.Key.Key_Right:
            self.seek_wanted.emit(self._playhead + step)
        elif is_command(event) and not event.isAutoRepeat():
            self.letter_typed.emit(QKeySequence(event.keyCombination()).toString())
        else:
            super().keyPressEvent(event)

    # -- Qt's own -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more or less of the recording."""
        super().resizeEvent(event)
        self.viewport.resize(self.width())
        self._moved()

    def changeEvent(self, event: QEvent) -> None:
        """Take other colours when the palette changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._painter = ScenePainter(theme_of(self.palette()))
            self._forget()
