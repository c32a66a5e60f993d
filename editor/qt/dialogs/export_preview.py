"""What an export will give: the cue as on the screen, and how the file begins."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from editor.core.cues import Cue
from editor.core.i18n import _
from editor.core.timecode import clock
from editor.qt.picture.screen import ScreenText
from editor.qt.picture.screen_view import ScreenView
from editor.qt.theme import clock_font
from editor.qt.widgets.labels import plain_label, plain_tip
from editor.workflows.exporting import Exported

_PREVIEW_POINTS = 9.5
_UPPER_OF_TWO, _LOWER_OF_TWO = 64 / 1080, 48 / 1080
"""What our ASS styles have."""


class ExportPreview(QWidget):
    """A picture with a cue, the keys to step through all cues, and the beginning of the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a cue."""
        super().__init__(parent)
        self._row = 0
        self._cues: Sequence[Cue] = ()
        self._sizes: tuple[float, ...] = ()
        self._at = 0
        self.picture = ScreenView()
        self.text = _text_box()
        self._label = plain_label("")
        self._label.setObjectName("quiet")
        self._back = self._step_button("‹", _("Previous cue"), -1)
        self._on = self._step_button("›", _("Next cue"), 1)
        self._lay_out()

    def show_beginning(self, text: str) -> None:
        """Show how the file begins."""
        self.text.setPlainText(text)

    def show_cues(self, exported: Exported) -> None:
        """Show the cues of the first file, from the one of the present row on."""
        file = exported.files[0]
        has_styles = exported.format == "ass" and len(file.columns) > 1
        self._sizes = (_UPPER_OF_TWO, _LOWER_OF_TWO) if has_styles else ()
        self._cues = file.cues if file.shown else ()
        self.begin_at(self._row)

    def begin_at(self, row: int) -> None:
        """Show the first cue of a row (0-based), now or once there are cues."""
        self._row = row
        rows = [cue.row for cue in self._cues]
        self._at = min(bisect_left(rows, row), max(0, len(rows) - 1))
        self._show()

    def step(self, by: int) -> None:
        """Show another cue, so many further on."""
        self._at = min(max(0, self._at + by), max(0, len(self._cues) - 1))
        if self._cues:
            self._row = self._cues[self._at].row
        self._show()

    def _show(self) -> None:
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at + 1 < len(self._cues))
        if not self._cues:
            self._label.setText(_("No cues"))
            self.picture.show_texts(())
            return
        cue = self._cues[self._at]
        position = _("Cue {n} of {all} · {start} – {end}").format(
            n=self._at + 1, all=len(self._cues), start=clock(cue.start), end=clock(cue.end)
        )
        self._label.setText(position)
        self.picture.show_texts(screen_texts(cue.texts, self._sizes))

    def _step_button(self, sign: str, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setProperty("boxed", True)
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(name))
        button.clicked.connect(lambda: self.step(by))
        return button

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(6)
        steps.addWidget(self._label, 1)
        steps.addWidget(self._back)
        steps.addWidget(self._on)
        heading = plain_label(_("How the file begins"))
        heading.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.picture)
        column.addLayout(steps)
        column.addWidget(heading)
        column.addWidget(self.text, 1)


def screen_texts(texts: Sequence[str], sizes: Sequence[float] = ()) -> tuple[ScreenText, ...]:
    """Return the texts of a cue for the screen, each of its size where sizes are given."""
    if len(sizes) != len(texts):
        return tuple(ScreenText(text) for text in texts)
    return tuple(ScreenText(text, size) for text, size in zip(texts, sizes, strict=True))


def _text_box() -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setFont(clock_font(_PREVIEW_POINTS))
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.setAccessibleName(_("How the file begins"))
    return box
