"""What a person asks for in the replace panel, as a query."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from editor.core.i18n import _
from editor.core.segments import Track
from editor.qt.languages import track_name
from editor.qt.widgets.keyboard import SearchField
from editor.qt.widgets.labels import plain_label, plain_tip
from editor.search.query import DEFAULT_DEGREE, Mode, Query

_LOOSEST, _STRICTEST = 40, 100
_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LEAST_LETTERS = 9


class ReplaceForm(QWidget):
    """The fields; `changed` when the query does, `accepted` when Enter is pressed in a field."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, selected_rows: Callable[[], frozenset[int]]) -> None:
        """Ask for the selected rows when the search is limited to them."""
        super().__init__()
        self._selected_rows = selected_rows
        self._modes = QButtonGroup(self)
        self.find_field = _field(_("Find"))
        self.by_field = _field(_("Replace with"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(_LOOSEST, _STRICTEST)
        self.slider.setInvertedAppearance(True)
        self.slider.setValue(round(DEFAULT_DEGREE))
        self.slider.setAccessibleName(_("How alike a form must be, in percent"))
        self._tracks = QComboBox()
        self._tracks.setAccessibleName(_("Where to look"))
        self._tracks.ensurePolished()
        self._tracks.setMinimumHeight(self._tracks.sizeHint().height())
        self._selection = QCheckBox(_("Selected rows only"))
        self._case = QCheckBox(_("Match case"))
        self._words = QCheckBox(_("Whole words"))
        self._lay_out()
        self._connect()
        self.show_tracks(())
        self._show_mode()

    @property
    def mode(self) -> Mode:
        """How the text is meant."""
        return (Mode.FUZZY, Mode.LITERAL, Mode.REGEX)[self._modes.checkedId()]

    def choose_mode(self, mode: Mode) -> None:
        """Say how the text is meant."""
        self._modes.button((Mode.FUZZY, Mode.LITERAL, Mode.REGEX).index(mode)).setChecked(True)

    def show_tracks(self, tracks: tuple[Track, ...]) -> None:
        """Offer the columns of the document."""
        self._tracks.clear()
        self._tracks.addItem(_("Both columns") if len(tracks) > 1 else _("All text"), None)
        for number, track in enumerate(tracks if len(tracks) > 1 else ()):
            self._tracks.addItem(track_name(track), number)

    def query(self) -> Query:
        """Return what is asked for."""
        fuzzy = self.mode is Mode.FUZZY
        track = self._tracks.currentData()
        return Query(
            text=self.find_field.text().strip() if fuzzy else self.find_field.text(),
            mode=self.mode,
            degree=self.slider.value(),
            match_case=self._case.isChecked(),
            whole_word=self._words.isChecked(),
            tracks=None if track is None else frozenset({track}),
            rows=self._selected_rows() if self._selection.isChecked() else None,
            replacement=None if fuzzy else self.by_field.text(),
        )

    def _lay_out(self) -> None:
        modes = QHBoxLayout()
        modes.setSpacing(6)
        for number, (text, hint) in enumerate(
            (
                (_("Sounds like"), _("Type the right form; what is spelt or sounds like it comes")),
                (_("Text"), _("Exactly these characters")),
                (_("Pattern"), _("A regular expression")),
            )
        ):
            button = QPushButton(text)
            button.setToolTip(plain_tip(hint))
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.setChecked(number == 0)
            self._modes.addButton(button, number)
            modes.addWidget(button)
        modes.addStretch(1)
        ends = QHBoxLayout()
        for text in (_("strict"), _("loose")):
            label = plain_label(text)
            label.setObjectName("quiet")
            ends.addWidget(label)
            if text == _("strict"):
                ends.addWidget(self.slider, 1)
        self._slider_row = QWidget()
        ends.setContentsMargins(0, 0, 0, 0)
        self._slider_row.setLayout(ends)
        options = QHBoxLayout()
        options.setSpacing(14)
        options.addWidget(self._case)
        options.addWidget(self._words)
        options.addStretch(1)
        self._option_row = QWidget()
        options.setContentsMargins(0, 0, 0, 0)
        self._option_row.setLayout(options)
        self._tracks.setSizeAdjustPolicy(_SHORT)
        self._tracks.setMinimumContentsLength(_LEAST_LETTERS)
        scope = QHBoxLayout()
        scope.setSpacing(8)
        scope.addWidget(self._tracks, 1)
        scope.addWidget(self._selection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(modes)
        for widget in (self.find_field, self.by_field, self._slider_row, self._option_row):
            column.addWidget(widget)
        column.addLayout(scope)

    def _connect(self) -> None:
        self._modes.idToggled.connect(self._mode_toggled)
        for field in (self.find_field, self.by_field):
            field.textChanged.connect(self.changed)
            field.returnPressed.connect(self.accepted)
        self.slider.valueChanged.connect(self.changed)
        self._tracks.currentIndexChanged.connect(self.changed)
        for box in (self._selection, self._case, self._words):
            box.toggled.connect(self.changed)

    def _mode_toggled(self, _number: int, on: bool) -> None:
        if on:
            self._show_mode()
            self.changed.emit()

    def _show_mode(self) -> None:
        fuzzy = self.mode is Mode.FUZZY
        self.find_field.setPlaceholderText(
            _("The right form, such as a name") if fuzzy else _("Find")
        )
        self.by_field.setPlaceholderText(_("Replace with"))
        self.by_field.setVisible(not fuzzy)
        self._slider_row.setVisible(fuzzy)
        self._option_row.setVisible(not fuzzy)


def _field(name: str) -> SearchField:
    field = SearchField()
    field.setAccessibleName(name)
    field.setClearButtonEnabled(True)
    return field
