"""Preferences: one page a group, made from the table of settings; what is chosen holds at once."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.core.i18n import _
from editor.core.preference import Group, Preference, Value
from editor.core.preference_table import declared
from editor.qt.dialogs.program.preference_fields import Field, field_for
from editor.qt.settings import Settings
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.keyboard import PressingDialog
from editor.qt.widgets.labels import plain_label
from editor.workflows.program.preferences import broken_sentence, preferences_file

_SIZE = (840, 500)
_LIST_WIDTH = 190
_PAD = 8


class PreferencesDialog(PressingDialog):
    """Shows all settings by groups; `changed` is sent with the key of each that is changed."""

    changed = Signal(str)
    keys_wanted = Signal()

    def __init__(
        self, settings: Settings, begin_anew: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        """Work on the settings; `begin_anew` puts a broken file of theirs aside."""
        super().__init__(parent)
        self.setWindowTitle(_("Preferences"))
        resize_within(self, *_SIZE)
        self._settings = settings
        self._begin_anew = begin_anew
        self._fields: dict[str, Field] = {}
        self._resets: dict[str, QPushButton] = {}
        self.pages = QListWidget()
        self.pages.setObjectName("pages")
        self.pages.setAccessibleName(_("Pages"))
        self.pages.setFrameShape(QListWidget.Shape.NoFrame)
        self.pages.setFixedWidth(_LIST_WIDTH)
        self._stack = QStackedWidget()
        height = self.fontMetrics().height() + 2 * _PAD
        for group in Group:
            self.pages.addItem(group.title)
            self.pages.item(self.pages.count() - 1).setSizeHint(QSize(0, height))
            self._stack.addWidget(_scrolling(self._page(group)))
        self.pages.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.pages.setCurrentRow(0)
        self._remarks = QVBoxLayout()
        self._lay_out()
        self._show_remarks()
        self._show_values()

    def field(self, key: str) -> QWidget:
        """Return the control of a setting."""
        return self._fields[key].widget

    def reset_button(self, key: str) -> QPushButton:
        """Return the button that gives a setting its default."""
        return self._resets[key]

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.pages)
        middle.addWidget(self._stack, 1)
        place = plain_label(_("Kept in {path}").format(path=preferences_file()))
        place.setObjectName("quiet")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
        buttons.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(place, 1)
        below.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addLayout(self._remarks)
        column.addLayout(middle, 1)
        column.addLayout(below)

    def _page(self, group: Group) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(4, 4, 12, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        for preference in declared():
            if preference.group is group:
                self._add(preference, grid)
        if group is Group.KEYS:
            link = QPushButton(_("Change the keys…"))
            link.clicked.connect(self.keys_wanted)
            grid.addWidget(link, grid.rowCount(), 0, Qt.AlignmentFlag.AlignLeft)
        grid.setRowStretch(grid.rowCount(), 1)
        return page

    def _add(self, preference: Preference, grid: QGridLayout) -> None:
        key, row = preference.key, grid.rowCount()
        field = field_for(preference, lambda value: self._choose(key, value))
        reset = QPushButton(_("Reset"))
        reset.setProperty("link", True)
        reset.setAutoDefault(False)
        reset.setAccessibleName(_("Reset: {title}").format(title=preference.title))
        reset.clicked.connect(lambda: self._choose(key, None))
        self._fields[key], self._resets[key] = field, reset
        if isinstance(field.widget, QCheckBox):
            grid.addWidget(field.widget, row, 0, 1, 2)
        else:
            label = _wrapping(preference.title)
            label.setBuddy(field.widget)
            grid.addWidget(label, row, 0)
            grid.addWidget(field.widget, row, 1)
        grid.addWidget(reset, row, 2)
        if preference.note:
            note = _wrapping(preference.note)
            note.setObjectName("quiet")
            grid.addWidget(note, row + 1, 0, 1, 2)

    def _choose(self, key: str, value: Value | None) -> None:
        self._settings.prefer(key, value)
        self._show_values()
        self.changed.emit(key)

    def _show_values(self) -> None:
        found = self._settings.preferences
        for key, field in self._fields.items():
            field.show(found[key])
            is_own = key in found.chosen
            self._resets[key].setEnabled(is_own)
            self._resets[key].setText(_("Reset") if is_own else "")

    def _show_remarks(self) -> None:
        while (item := self._remarks.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        found = self._settings.preferences
        sentences = (broken_sentence(found),) if found.broken else found.remarks
        for sentence in sentences:
            label = _wrapping(sentence)
            label.setObjectName("problem")
            self._remarks.addWidget(label)
        if found.broken:
            button = QPushButton(_("Put it aside and begin anew"))
            button.clicked.connect(self._start_again)
            self._remarks.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _start_again(self) -> None:
        self._begin_anew()
        self._show_remarks()
        self._show_values()


def _wrapping(text: str) -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    return label


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("page")
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(page)
    return area
