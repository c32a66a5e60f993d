"""One control for each kind of setting; each tells when a person has chosen another value."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from editor.core.i18n import _
from editor.core.preference import Choices, Kind, Preference, Value
from editor.qt.widgets.dialog_parts import number_box
from editor.qt.widgets.path_field import PathField
from editor.workflows.problems.guidelines import guidelines

Chosen = Callable[[Value], None]
_WIDE = 260


class Field:
    """A control that shows the value of a setting."""

    def __init__(self, widget: QWidget, show: Callable[[Value], None]) -> None:
        """Show values in a widget by calling `show`."""
        self.widget = widget
        self._show = show

    def show(self, value: Value) -> None:
        """Show a value without telling that it was chosen."""
        blocker = QSignalBlocker(self.widget)
        self._show(value)
        blocker.unblock()


def field_for(preference: Preference, chosen: Chosen) -> Field:
    """Return the control for a setting; `chosen` is called with each value that is chosen."""
    if preference.kind is Kind.FLAG:
        return _flag(preference, chosen)
    if preference.kind is Kind.NUMBER:
        return _number(preference, chosen)
    if preference.kind is Kind.TEXT:
        return _text(preference, chosen)
    if preference.kind is Kind.PATH:
        return _path(preference, chosen)
    return _choice(preference, _choices(preference), chosen)


def _text(preference: Preference, chosen: Chosen) -> Field:
    line = QLineEdit()
    line.setMinimumWidth(_WIDE)
    line.setAccessibleName(preference.title)
    line.editingFinished.connect(lambda: chosen(line.text().strip()))
    return Field(line, lambda value: line.setText(str(value)))


def _path(preference: Preference, chosen: Chosen) -> Field:
    field = PathField(preference.title, _WIDE, preference.can_be_folder)
    field.chosen.connect(chosen)
    return Field(field, lambda value: field.show_path(str(value)))


def _flag(preference: Preference, chosen: Chosen) -> Field:
    box = QCheckBox(preference.title.replace("&", "&&"))
    box.toggled.connect(chosen)
    return Field(box, lambda value: box.setChecked(value is True))


def _number(preference: Preference, chosen: Chosen) -> Field:
    box = number_box()
    box.setRange(preference.least, preference.most)
    box.setSingleStep(50 if preference.most > 500 else 1)
    box.setSuffix(f" {preference.unit}" if preference.unit else "")
    box.setKeyboardTracking(False)
    box.setAccessibleName(preference.title)
    box.valueChanged.connect(chosen)
    return Field(box, lambda value: box.setValue(int(value)))


def _choice(preference: Preference, choices: Choices, chosen: Chosen) -> Field:
    box = QComboBox()
    box.setMinimumWidth(_WIDE)
    box.setAccessibleName(preference.title)
    for value, title in choices:
        box.addItem(title, value)
    box.currentIndexChanged.connect(lambda at: chosen(str(box.itemData(at))))

    def show(value: Value) -> None:
        at = box.findData(value)
        if at < 0:
            box.addItem(_("{name} (not here)").format(name=value), value)
            at = box.count() - 1
        box.setCurrentIndex(at)

    return Field(box, show)


def _choices(preference: Preference) -> Choices:
    if preference.kind is Kind.GUIDELINE:
        none = (("", _("None")),) if preference.can_be_empty else ()
        known = sorted(guidelines().items(), key=lambda one: one[1].title.casefold())
        return (*none, *((one, guideline.title) for one, guideline in known))
    if preference.kind is Kind.FONT:
        return (("", _("As it comes")), *((name, name) for name in _families(preference.key)))
    return preference.choices


def _families(key: str) -> list[str]:
    """Return the fonts of this computer that can write what a setting is for."""
    systems = QFontDatabase.WritingSystem
    system = {
        "fonts.zh": systems.SimplifiedChinese,
        "fonts.ja": systems.Japanese,
        "fonts.ko": systems.Korean,
    }.get(key, systems.Any)
    return [name for name in QFontDatabase.families(system) if not name.startswith(".")]
