"""A small dialog that asks for one line of text."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from editor.core.errors import InterlinearError
from editor.qt.widgets.dialog_parts import lay_in_column, ok_and_cancel
from editor.qt.widgets.labels import plain_label


class AskDialog(QDialog):
    """Asks for a line and hands it to `accept_text`, whose sentence of refusal is shown."""

    def __init__(
        self,
        title: str,
        question: str,
        accept_text: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """Ask; `accept_text` may raise an InterlinearError, which keeps the dialog open."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self._accept_text = accept_text
        self.field = QLineEdit()
        self.field.setAccessibleName(title)
        label = plain_label(question)
        label.setWordWrap(True)
        self.problem = plain_label("")
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        buttons = ok_and_cancel()
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        lay_in_column(self, label, self.field, self.problem, buttons)

    def _try(self) -> None:
        try:
            self._accept_text(self.field.text())
        except InterlinearError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.accept()
