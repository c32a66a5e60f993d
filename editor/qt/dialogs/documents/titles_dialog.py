"""The title lines of a document: what the talk and the show are called."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QPlainTextEdit,
    QWidget,
)

from editor.core.i18n import _
from editor.qt.widgets.dialog_parts import lay_in_column, ok_and_cancel, resize_within
from editor.qt.widgets.labels import plain_label

_SIZE = (460, 240)


class TitlesDialog(QDialog):
    """Shows the title lines as text to change, a line each."""

    def __init__(self, header: Sequence[str], parent: QWidget | None = None) -> None:
        """Begin with the lines as they are."""
        super().__init__(parent)
        self.setWindowTitle(_("Title lines"))
        resize_within(self, *_SIZE)
        self.field = QPlainTextEdit("\n".join(header))
        self.field.setAccessibleName(_("Title lines"))
        self.field.setTabChangesFocus(True)
        self._lay_out()

    def lines(self) -> tuple[str, ...]:
        """Return the lines that hold anything, without blanks around them."""
        lines = (line.strip() for line in self.field.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def _lay_out(self) -> None:
        label = plain_label(
            _(
                "The title of the talk, then the show and whatever else, a line each. An export "
                "keeps them as its title where the format has room for one, never as a subtitle."
            )
        )
        label.setWordWrap(True)
        label.setBuddy(self.field)
        buttons = ok_and_cancel(_("Keep"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lay_in_column(self, label, self.field, buttons)
