"""What an export will give: the cue as on the screen, and how the file begins."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from editor.core.cues import Cue
from editor.core.i18n import _
from editor.core.timecode import clock
from editor.formats.base import FORMATS
from editor.qt.families import clock_font
from editor.qt.picture.cue_stepper import CueStepper
from editor.qt.picture.screen import ScreenText
from editor.qt.widgets.labels import plain_label
from editor.workflows.exports.exporting import Exported

_PREVIEW_POINTS = 9.5
_LEAST_HEIGHT = 56
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
        self._stepper = CueStepper(_("No cues"))
        self._stepper.stepped.connect(self._note_row)
        self.picture = self._stepper.picture
        self.step = self._stepper.step
        self.text = _text_box()
        heading = plain_label(_("How the file begins"))
        heading.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._stepper)
        column.addWidget(heading)
        column.addWidget(self.text, 1)
        self.begin_at(0)

    def show_beginning(self, text: str) -> None:
        """Show how the file begins."""
        self.text.setPlainText(text)

    def show_cues(self, exported: Exported) -> None:
        """Show the cues of the first file, from the one of the present row on."""
        file = exported.files[0]
        has_styles = exported.format == "ass" and len(file.columns) > 1
        self._sizes = (_UPPER_OF_TWO, _LOWER_OF_TWO) if has_styles else ()
        self._cues = file.cues if file.shown else ()
        self._stepper.setVisible(FORMATS.get(exported.format).is_subtitle)
        self.begin_at(self._row)

    def begin_at(self, row: int) -> None:
        """Show the first cue of a row (0-based), now or once there are cues."""
        self._row = row
        at = bisect_left(self._cues, row, key=lambda cue: cue.row)
        self._stepper.show_cues(len(self._cues), at, self._look)

    def _note_row(self, at: int) -> None:
        self._row = self._cues[at].row

    def _look(self, at: int) -> tuple[str, tuple[ScreenText, ...]]:
        cue = self._cues[at]
        position = _("Cue {n} of {all} · {start} – {end}").format(
            n=at + 1, all=len(self._cues), start=clock(cue.start), end=clock(cue.end)
        )
        return position, screen_texts(cue.texts, self._sizes)


def screen_texts(texts: Sequence[str], sizes: Sequence[float] = ()) -> tuple[ScreenText, ...]:
    """Return the texts of a cue for the screen, each of its size where sizes are given."""
    if len(sizes) != len(texts):
        return tuple(ScreenText(text) for text in texts)
    return tuple(ScreenText(text, size) for text, size in zip(texts, sizes, strict=True))


def _text_box() -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setMinimumHeight(_LEAST_HEIGHT)
    box.setFont(clock_font(_PREVIEW_POINTS))
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.setAccessibleName(_("How the file begins"))
    return box
