"""A cue as on the screen, and the keys that step to those before and after it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor.core.i18n import _
from editor.qt.picture.screen import ScreenText
from editor.qt.picture.screen_view import ScreenView
from editor.qt.widgets.labels import elided_label, plain_tip

Look = Callable[[int], tuple[str, Sequence[ScreenText]]]
"""From the number of a cue to what is said of it, and its texts."""


class CueStepper(QWidget):
    """Shows one of some cues; `stepped` is sent with the number of another one that was wanted."""

    stepped = Signal(int)

    def __init__(self, nothing: str = "", parent: QWidget | None = None) -> None:
        """Begin without a cue; `nothing` is said where there is none."""
        super().__init__(parent)
        self._nothing = nothing
        self._count = 0
        self._look: Look = lambda _at: ("", ())
        self._at = 0
        self.picture = ScreenView()
        self.label = elided_label("")
        self.label.setObjectName("quiet")
        self._back = self._button("‹", _("Previous cue"), -1)
        self._on = self._button("›", _("Next cue"), 1)
        # A row of its own: the picture takes the height that its width asks for, from all others.
        row = QWidget()
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        steps = QHBoxLayout(row)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(6)
        steps.addWidget(self.label, 1)
        steps.addWidget(self._back)
        steps.addWidget(self._on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.picture)
        column.addWidget(row)

    @property
    def at(self) -> int:
        """The number of the cue that is shown, 0 where there is none."""
        return self._at

    def say_nothing(self, nothing: str) -> None:
        """Say something else where there is no cue."""
        self._nothing = nothing

    def show_cues(self, count: int, at: int, look: Look) -> None:
        """Step through so many cues from now on, and show the one of a number, or the last."""
        self._count, self._look = count, look
        self.go_to(at)

    def go_to(self, at: int) -> None:
        """Show the cue of a number, or the nearest that there is."""
        self._at = min(max(0, at), max(0, self._count - 1))
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at + 1 < self._count)
        told, texts = self._look(self._at) if self._count else (self._nothing, ())
        self.label.setText(told)
        self.picture.show_texts(texts)

    def step(self, by: int) -> None:
        """Show another cue, so many further on."""
        self.go_to(self._at + by)
        if self._count:
            self.stepped.emit(self._at)

    def _button(self, sign: str, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setProperty("boxed", True)
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(name))
        button.clicked.connect(lambda: self.step(by))
        return button
