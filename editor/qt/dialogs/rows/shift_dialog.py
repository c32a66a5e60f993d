"""Shift times: by how much, and which rows."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from editor.core import timecode
from editor.core.errors import InterlinearError, RequestError
from editor.core.i18n import _, ngettext
from editor.qt.widgets.dialog_parts import lay_in_column, ok_and_cancel
from editor.qt.widgets.labels import plain_label
from editor.qt.widgets.radio_choice import RadioChoice

CHOSEN, REST, ALL = "chosen", "rest", "all"
Shift = Callable[[Sequence[int], int], None]


class ShiftDialog(QDialog):
    """Asks for an amount such as “-0.5” and whether it is for a selection or all from here on."""

    def __init__(
        self, chosen: Sequence[int], count: int, shift: Shift, parent: QWidget | None = None
    ) -> None:
        """Offer the chosen rows of `count`; `shift` may refuse with an InterlinearError."""
        super().__init__(parent)
        self.setWindowTitle(_("Shift times"))
        self.setMinimumWidth(380)
        self._chosen = list(chosen)
        self._count = count
        self._shift = shift
        self.field = QLineEdit("+0.5")
        self.field.setAccessibleName(_("By how much"))
        self.field.selectAll()
        first = chosen[0] if chosen else 0
        these = ngettext(
            "The {n} row that is chosen", "The {n} rows that are chosen", len(chosen)
        ).format(n=len(chosen))
        rest = _("All rows from row {n} on").format(n=first + 1)
        names = [(CHOSEN, these), (REST, rest), (ALL, _("All rows"))]
        self.which = RadioChoice(names, CHOSEN if len(chosen) > 1 else REST)
        self.problem = plain_label("")
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._lay_out()

    def rows(self) -> Sequence[int]:
        """Return the rows that are meant."""
        if self.which.value == CHOSEN:
            return self._chosen
        first = self._chosen[0] if self._chosen and self.which.value == REST else 0
        return range(first, self._count)

    def amount(self) -> int:
        """Return the amount in milliseconds, below zero for earlier.

        Raises:
            RequestError: it is not an amount of time.
        """
        text = self.field.text().strip()
        is_earlier = text[:1] in ("-", "−")
        bare = text[1:] if is_earlier or text[:1] == "+" else text
        try:
            value = timecode.parse(bare)
        except RequestError:
            value = None
        if not value:
            raise RequestError(
                _("“{text}” is not an amount of time. Write it like +0.5, -1.2 or 1:30.").format(
                    text=text
                )
            )
        return -value if is_earlier else value

    def _lay_out(self) -> None:
        label = plain_label(_("By how much? “-0.5” is half a second earlier."))
        label.setBuddy(self.field)
        buttons = ok_and_cancel(_("Shift"))
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        lay_in_column(self, label, self.field, self.which, self.problem, buttons)

    def _try(self) -> None:
        try:
            self._shift(self.rows(), self.amount())
        except InterlinearError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.accept()
