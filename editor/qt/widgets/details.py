"""A window with all that a notice only counts."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from editor.core.i18n import _
from editor.qt.widgets.dialog_parts import resize_within

_SIZE = (640, 360)


class DetailsDialog(QDialog):
    """Lines of plain text that can be read and copied."""

    def __init__(self, lines: Sequence[str], parent: QWidget | None = None) -> None:
        """Show the lines."""
        super().__init__(parent)
        self.setWindowTitle(_("Details"))
        resize_within(self, *_SIZE)
        self.text = QPlainTextEdit("\n".join(lines))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Details"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.text)
        column.addWidget(buttons)
