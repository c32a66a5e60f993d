"""The bar above the grid that says which rows are shown, as long as not all of them are."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QWidget

from editor.core.i18n import _, ngettext
from editor.core.reasons import reason_text
from editor.core.segments import Status
from editor.core.timeslots import Reason
from editor.qt.widgets.keyboard import SearchField
from editor.qt.widgets.labels import plain_label, plain_tip
from editor.search.row_filter import RowFilter, Trait

_LETTERS = 11
_TRAITS, _REASONS = frozenset(Trait), frozenset(Reason)


class FilterBar(QFrame):
    """Asks which rows are to be shown.

    `changed` is sent when something else is asked for, `entered` when the keyboard is to go to
    the rows, `left` when the person wants to see all rows again.
    """

    changed = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin out of sight, asking for nothing."""
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAccessibleName(_("Filter rows"))
        self._text = SearchField()
        self._text.setPlaceholderText(_("Rows with this text"))
        self._text.setAccessibleName(_("Rows with this text"))
        self._text.setClearButtonEnabled(True)
        self._speaker = _choice(_("Speaker"))
        self._status = _choice(_("State"))
        self._trait = _choice(_("Only rows that are"))
        _fill(self._status, _statuses())
        _fill(self._trait, _traits())
        self.set_speakers(())
        self._count = plain_label("")
        self._close = QPushButton(_("Show all rows"))
        self._close.setProperty("link", True)
        self._close.clicked.connect(self.left)
        self._text.textChanged.connect(lambda _text: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._text, 1)
        for choice in (self._speaker, self._status, self._trait):
            choice.currentIndexChanged.connect(lambda _index: self.changed.emit())
            row.addWidget(choice, int(choice is self._trait))
        row.addWidget(self._count)
        row.addWidget(self._close)
        self.hide()

    def asked(self) -> RowFilter:
        """Return what is asked for."""
        # Qt hands back plain strings for the members of enums.
        status, kind = self._status.currentData(), self._trait.currentData()
        return RowFilter(
            self._text.text(),
            self._speaker.currentData(),
            None if status is None else Status(status),
            Trait(kind) if kind in _TRAITS else None,
            Reason(kind) if kind in _REASONS else None,
        )

    def ask_for(self, trait: Trait) -> None:
        """Ask for rows of that kind alone."""
        self.ask_for_nothing()
        self._trait.setCurrentIndex(self._trait.findData(trait))

    def ask_for_nothing(self) -> None:
        """Put everything back without telling."""
        self.blockSignals(True)
        self._text.clear()
        for choice in (self._speaker, self._status, self._trait):
            choice.setCurrentIndex(0)
        self._count.clear()
        self.blockSignals(False)

    def set_speakers(self, speakers: Sequence[str]) -> None:
        """Offer these speakers; the one asked for stays chosen while there is one of that name."""
        chosen = self._speaker.currentData()
        self._speaker.blockSignals(True)
        self._speaker.clear()
        named: list[tuple[str, str | None]] = [(name, name) for name in speakers]
        _fill(self._speaker, [(_("Any speaker"), None), (_("No speaker"), ""), *named])
        self._speaker.setCurrentIndex(0)
        for index in range(self._speaker.count()):
            if chosen is not None and self._speaker.itemData(index) == chosen:
                self._speaker.setCurrentIndex(index)
        self._speaker.blockSignals(False)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many rows are shown of all."""
        text = ngettext("{shown} of {total} row", "{shown} of {total} rows", total)
        self._count.setText(text.format(shown=shown, total=total))

    @property
    def count_text(self) -> str:
        """What is said about the number of rows."""
        return self._count.text()

    def has_keyboard(self) -> bool:
        """True while the keyboard is in the bar."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to the text."""
        super().focusInEvent(event)
        self._text.setFocus()
        self._text.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter and Down lead to the rows, Esc to all of them."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(plain_tip(name))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LETTERS)
    return box


def _fill(box: QComboBox, choices: Sequence[tuple[str, object]]) -> None:
    for text, value in choices:
        box.addItem(text, value)


def _statuses() -> list[tuple[str, Status | None]]:
    return [
        (_("Any state"), None),
        (_("Not looked at yet"), Status.RAW),
        (_("Heard"), Status.HEARD),
        (_("Confirmed"), Status.CONFIRMED),
        (_("In question"), Status.QUESTION),
    ]


def _traits() -> list[tuple[str, Trait | Reason | None]]:
    return [
        (_("Everything"), None),
        (_("Without a whole time"), Trait.UNTIMED),
        (_("Bookmarked"), Trait.BOOKMARKED),
        (_("With a note"), Trait.NOTED),
        (_("Changed since they came"), Trait.CHANGED),
        (_("With a suspected name"), Trait.SUSPECTED),
        (_("With a time to check by ear"), Trait.TO_HEAR),
        *((_("Time: {reason}").format(reason=reason_text(one)), one) for one in Reason),
    ]
