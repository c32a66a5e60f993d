"""From one part of the window to the next by keyboard."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QWidget

from editor.qt.actions.workbench import Handlers


class WalkActions:
    """Gives the keyboard to the next part of the window that can take it."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        """Walk through these parts, in their order, and round."""
        self._parts = tuple(parts)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"next-part": lambda: self._walk(1), "previous-part": lambda: self._walk(-1)}

    def _walk(self, step: int) -> None:
        parts = [part for part in self._parts if part.isVisible() and part.isEnabled()]
        focused = QApplication.focusWidget()
        here = next(
            (
                number
                for number, part in enumerate(parts)
                if focused is not None and (part is focused or part.isAncestorOf(focused))
            ),
            -step,
        )
        if parts:
            parts[(here + step) % len(parts)].setFocus()
