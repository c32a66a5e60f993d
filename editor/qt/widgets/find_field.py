"""The field in the toolbar that finds text in both columns while it is typed."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from editor.core.i18n import _, ngettext
from editor.qt.grid.spans import Highlights, Mark
from editor.qt.grid.view import TranscriptView
from editor.qt.session import Session
from editor.qt.widgets.keyboard import SearchField

_PAUSE_MS = 80
_EDGES = 28
_Place = tuple[int, int, int, int]


class FindField(SearchField):
    """Enter goes to the next place, Shift+Enter to the one before, Esc back to the grid."""

    def __init__(
        self, session: Session, view: TranscriptView, parent: QWidget | None = None
    ) -> None:
        """Look in the session's document, show places in the view."""
        super().__init__(parent)
        self.setObjectName("find")
        self._asks = _("Find in both columns…   Ctrl+F")
        self.setPlaceholderText(self._asks)
        self.setAccessibleName(_("Find in both columns"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(232)
        self.setMaximumWidth(420)
        self._session = session
        self._view = view
        self._places: list[_Place] = []
        self._last: _Place | None = None
        self.setEnabled(session.is_open)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._show)
        self.textChanged.connect(self._look_soon)
        session.document_changed.connect(self._begin_anew)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the key is named where there is room for all of it."""
        super().resizeEvent(event)
        fits = self.fontMetrics().horizontalAdvance(self._asks) <= self.width() - _EDGES
        self.setPlaceholderText(self._asks if fits else self._asks.partition("   ")[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter, Shift+Enter and Esc are ours."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._view.marking.set_highlights(None)
            self._view.marking.in_scroll_bar(())
            self._view.setFocus()
        else:
            super().keyPressEvent(event)

    def _look_soon(self) -> None:
        self._last = None
        self._pause.start()

    def _begin_anew(self) -> None:
        self.setEnabled(self._session.is_open)
        self.clear()
        self._view.marking.in_scroll_bar(())

    def _find(self) -> None:
        from editor.search.finding import find
        from editor.search.query import Mode, Query

        text = self.text()
        if not text or not self._session.is_open:
            self._places = []
            return
        found = find(Query(text, Mode.LITERAL), self._session.document.segments)
        self._places = sorted(
            (place.row, place.track, place.start, place.end) for place in found.places
        )

    def _show(self) -> None:
        self._find()
        text = self.text()
        self._view.marking.set_highlights(_literal_marks(text) if text else None)
        self._view.marking.in_scroll_bar(place[0] for place in self._places)
        if text:
            self._session.noted.emit(_count_text(len(self._places)))
        else:
            self._session.noted.emit("")

    def _step(self, step: int) -> None:
        self._pause.stop()
        self._show()
        if not self._places:
            return
        here = self._here()
        number = (
            bisect_right(self._places, here) if step > 0 else bisect_left(self._places, here) - 1
        )
        number %= len(self._places)
        self._last = row, track, start, end = self._places[number]
        self._view.go_to(row, track, (start, end))
        self._session.noted.emit(_("{n} of {total}").format(n=number + 1, total=len(self._places)))

    def _here(self) -> _Place:
        """Return the place gone to last, or what lies before all places of another cell."""
        cell = (self._view.current_row(), self._view.current_track())
        if self._last is not None and self._last[:2] == cell:
            return self._last
        return (*cell, -1, -1)


def _count_text(count: int) -> str:
    if not count:
        return _("Not found")
    return ngettext("{n} place found", "{n} places found", count).format(n=count)


def _literal_marks(text: str) -> Highlights:
    wanted = text.casefold()

    def marks(_segment: str, _track: int, shown: str) -> list[tuple[int, int, str]]:
        folded = shown.casefold()
        if len(folded) != len(shown):
            return []
        spans: list[tuple[int, int, str]] = []
        at = folded.find(wanted)
        while at >= 0:
            spans.append((at, at + len(wanted), Mark.FOUND))
            at = folded.find(wanted, at + len(wanted))
        return spans

    return marks
