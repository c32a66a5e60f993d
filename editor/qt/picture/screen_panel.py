"""The cues of the current row as they will stand on the screen, beside the grid."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.core.i18n import _
from editor.core.segments import Segment
from editor.qt.cues.cue_marks import CueMarks
from editor.qt.grid.soon_known import is_too_long
from editor.qt.grid.view import TranscriptView
from editor.qt.picture.cue_stepper import CueStepper
from editor.qt.picture.screen import ScreenText
from editor.qt.session import Session

if TYPE_CHECKING:
    from editor.captions.splitting.rows import RowCue

_MARGIN = 14


class ScreenPanel(QWidget):
    """Shows one cue of the current row, in all languages; its keys step to the others."""

    def __init__(
        self,
        session: Session,
        view: TranscriptView,
        marks: CueMarks,
        parent: QWidget | None = None,
    ) -> None:
        """Follow the current row of a view; rows are cut as their marks are."""
        super().__init__(parent)
        self._session, self._view, self._marks = session, view, marks
        self._segment: Segment | None = None
        self._cues: Sequence[RowCue] = ()
        self.stepper = CueStepper()
        self.picture = self.stepper.picture
        self.step = self.stepper.step
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self.stepper)
        column.addStretch(1)
        view.current_changed.connect(self.follow)
        session.applied.connect(self.follow)
        session.document_changed.connect(self.follow)
        marks.found.connect(self._limits_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: catch up with the row that is current now."""
        super().showEvent(event)
        self.follow()

    def follow(self, *_told: object) -> None:
        """Show the current row; a cue that is shown of it stays."""
        if not self.isVisible():
            return
        rows, row = self._session.document.segments, self._view.current_row()
        segment = rows[row] if 0 <= row < len(rows) else None
        if segment is self._segment:
            return
        is_same = segment and self._segment and segment.id == self._segment.id
        self._segment = segment
        self._cues = self._cut(segment)
        is_long = segment is not None and is_too_long(segment)
        self.stepper.say_nothing(_("This row is too long to be shown as cues.") if is_long else "")
        self.stepper.show_cues(len(self._cues), self.stepper.at if is_same else 0, self._look)

    def show_after(self, cut: int) -> None:
        """Show the cue that begins at a cut, by its number in the row."""
        self.follow()
        self.stepper.go_to(cut + 1)

    def _limits_changed(self) -> None:
        if self._marks.guideline is None:
            self._segment = None
            self.follow()

    def _cut(self, segment: Segment | None) -> "Sequence[RowCue]":
        from editor.captions.splitting.rows import cues_of_row

        limits = self._marks.limits()
        if segment is None or limits is None or is_too_long(segment):
            return ()
        return cues_of_row(segment, self._session.document.tracks, limits)

    def _look(self, at: int) -> tuple[str, Sequence[ScreenText]]:
        told = _("Cue {n} of {all} in this row").format(n=at + 1, all=len(self._cues))
        return told, [ScreenText(text) for text in self._cues[at].texts]
