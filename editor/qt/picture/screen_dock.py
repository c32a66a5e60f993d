"""The cues of the current row as they will stand on the screen, beside the grid."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from editor.core.i18n import _
from editor.core.segments import Segment
from editor.qt.cues.cue_marks import CueMarks
from editor.qt.grid.view import TranscriptView
from editor.qt.picture.screen import ScreenText
from editor.qt.picture.screen_view import ScreenView
from editor.qt.session import Session
from editor.qt.widgets.labels import plain_label, plain_tip

if TYPE_CHECKING:
    from editor.captions.splitting.rows import RowCue

_LONGEST = 3000
_WIDTH = 340


class ScreenDock(QDockWidget):
    """Shows one cue of the current row, in all languages; its keys step to the others."""

    def __init__(
        self, session: Session, view: TranscriptView, marks: CueMarks, parent: QWidget
    ) -> None:
        """Follow the current row of a view; rows are cut as their marks are."""
        super().__init__(_("Cue on the screen"), parent)
        self.setObjectName("screen")
        self._session, self._view, self._marks = session, view, marks
        self._segment: Segment | None = None
        self._cues: Sequence[RowCue] = ()
        self._at = 0
        self.picture = ScreenView()
        self._label = plain_label("")
        self._label.setObjectName("quiet")
        self._back = self._button("‹", _("Previous cue"), -1)
        self._on = self._button("›", _("Next cue"), 1)
        self._lay_out()
        view.current_changed.connect(self.follow)
        session.applied.connect(self.follow)
        session.document_changed.connect(self.follow)
        marks.found.connect(self._limits_changed)
        self.visibilityChanged.connect(self.follow)

    def follow(self, *_told: object) -> None:
        """Show the current row; a cue that is shown of it stays."""
        if not self.isVisible():
            return
        rows, row = self._session.document.segments, self._view.current_row()
        segment = rows[row] if 0 <= row < len(rows) else None
        if segment is self._segment:
            return
        is_same = segment is not None and self._segment is not None
        if not (is_same and segment and self._segment and segment.id == self._segment.id):
            self._at = 0
        self._segment = segment
        self._cues = self._cut(segment)
        self._show()

    def step(self, by: int) -> None:
        """Show another cue of the row."""
        self._at = min(max(0, self._at + by), max(0, len(self._cues) - 1))
        self._show()

    def show_after(self, cut: int) -> None:
        """Show the cue that begins at a cut, by its number in the row."""
        self.follow()
        self._at = max(0, cut + 1)
        self._show()

    def _limits_changed(self) -> None:
        if self._marks.guideline is None:
            self._segment = None
            self.follow()

    def _cut(self, segment: Segment | None) -> "Sequence[RowCue]":
        from editor.captions.splitting.rows import cues_of_row

        limits = self._marks.limits()
        if segment is None or limits is None or max(map(len, segment.texts)) > _LONGEST:
            return ()
        return cues_of_row(segment, self._session.document.tracks, limits)

    def _show(self) -> None:
        self._at = min(self._at, max(0, len(self._cues) - 1))
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at + 1 < len(self._cues))
        if not self._cues:
            self._label.setText("")
            self.picture.show_texts(())
            return
        told = _("Cue {n} of {all} in this row").format(n=self._at + 1, all=len(self._cues))
        self._label.setText(told)
        self.picture.show_texts([ScreenText(text) for text in self._cues[self._at].texts])

    def _button(self, sign: str, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setProperty("boxed", True)
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(name))
        button.clicked.connect(lambda: self.step(by))
        return button

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.addWidget(self._label, 1)
        steps.addWidget(self._back)
        steps.addWidget(self._on)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.picture)
        column.addLayout(steps)
        column.addStretch(1)
        whole.setMinimumWidth(_WIDTH)
        self.setWidget(whole)
