"""Scale times: which rows start where, the rest is stretched between them."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor.core import timecode
from editor.core.errors import InterlinearError, RequestError
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.qt.widgets.dialog_parts import number_box, ok_and_cancel
from editor.qt.widgets.labels import plain_label

Scale = Callable[[Mapping[int, int]], None]


class ScaleDialog(QDialog):
    """Asks for two or more rows and where each of them starts."""

    def __init__(
        self,
        rows: Sequence[Segment],
        first: int,
        last: int,
        scale: Scale,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with two rows (0-based); `scale` may refuse with an InterlinearError."""
        super().__init__(parent)
        self.setWindowTitle(_("Scale times"))
        self.setMinimumWidth(420)
        self._rows = rows
        self._scale = scale
        self.points: list[tuple[QSpinBox, QLineEdit]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self.problem = plain_label("")
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.more = QPushButton(_("Another row"))
        self.more.clicked.connect(lambda: self.add_point(self.points[-1][0].value() - 1))
        self._lay_out()
        self.add_point(first)
        self.add_point(last)
        self.points[0][1].setFocus()

    def add_point(self, row: int) -> None:
        """Ask for the start of one more row (0-based), which begins as it is."""
        number, field = number_box(), QLineEdit()
        number.setRange(1, max(1, len(self._rows)))
        number.setAccessibleName(_("Row"))
        field.setAccessibleName(_("New start"))
        number.valueChanged.connect(lambda one: field.setText(self._start(one - 1)))
        number.setValue(row + 1)
        field.setText(self._start(row))
        line = len(self.points) + 1
        self._grid.addWidget(number, line, 0)
        self._grid.addWidget(field, line, 1)
        self.points.append((number, field))

    def asked(self) -> dict[int, int]:
        """Return the new start in milliseconds by row (0-based).

        Raises:
            RequestError: a text is no time.
        """
        out = {}
        for number, field in self.points:
            ms = timecode.parse(field.text())
            if ms is None:
                raise RequestError(_("Row {n} needs a new start.").format(n=number.value()))
            out[number.value() - 1] = ms
        return out

    def _start(self, row: int) -> str:
        start = self._rows[row].slot.start if 0 <= row < len(self._rows) else None
        return "" if start is None else timecode.clock(start)

    def _lay_out(self) -> None:
        buttons = ok_and_cancel()
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        note = plain_label(
            _(
                "Say where these rows start. What lies between them is stretched evenly, "
                "and what lies outside goes along."
            )
        )
        note.setWordWrap(True)
        self._grid.addWidget(plain_label(_("Row")), 0, 0)
        self._grid.addWidget(plain_label(_("New start")), 0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(note)
        column.addLayout(self._grid)
        for widget in (self.more, self.problem, buttons):
            column.addWidget(widget)

    def _try(self) -> None:
        try:
            self._scale(self.asked())
        except InterlinearError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.accept()
