"""The few questions that are asked before something would be lost."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from editor.core.i18n import _
from editor.qt.widgets.labels import plain_message

_BUTTON = QMessageBox.StandardButton


def ask_about_changes(parent: QWidget, name: str) -> QMessageBox.StandardButton:
    """Return Save, Discard or Cancel for a document with changes that are not saved."""
    box = plain_message(
        parent, _("Interlinear"), _("“{name}” has changes that are not saved.").format(name=name)
    )
    box.setStandardButtons(_BUTTON.Save | _BUTTON.Discard | _BUTTON.Cancel)
    box.setDefaultButton(_BUTTON.Save)
    return _BUTTON(box.exec())


def may_replace(parent: QWidget, path: Path) -> bool:
    """True when the person wants another file in the place of this one."""
    box = plain_message(
        parent,
        _("Interlinear"),
        _("“{name}” is there already. Replace it?").format(name=path.name),
    )
    box.setStandardButtons(_BUTTON.Yes | _BUTTON.Cancel)
    box.setDefaultButton(_BUTTON.Cancel)
    return _BUTTON(box.exec()) is _BUTTON.Yes
