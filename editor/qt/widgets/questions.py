"""The few questions that are asked before something would be lost."""

from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QMessageBox, QWidget

from editor.core.i18n import _
from editor.qt.widgets.labels import plain_message

_BUTTON = QMessageBox.StandardButton
_ROLE = QMessageBox.ButtonRole
T = TypeVar("T")


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


class Conflict(Enum):
    """What to do with a file that another program has changed."""

    COPY = auto()
    RELOAD = auto()
    COMPARE = auto()
    REPLACE = auto()


def ask_about_conflict(parent: QWidget, sentence: str) -> Conflict | None:
    """Return what a person wants, None for nothing now; a copy of what is there comes first."""
    return _choice(
        parent,
        sentence,
        {
            _("Save mine as a copy"): Conflict.COPY,
            _("Compare"): Conflict.COMPARE,
            _("Reload theirs"): Conflict.RELOAD,
            _("Replace theirs"): Conflict.REPLACE,
        },
    )


class Locked(Enum):
    """What to do with a file that another window has open."""

    GO_THERE = auto()
    READ = auto()
    COPY = auto()
    TAKE_OVER = auto()


def ask_about_lock(parent: QWidget, sentence: str, *, is_here: bool) -> Locked | None:
    """Return what a person wants, None for leaving it; a lock of this machine is never broken."""
    choices = {_("Go to that window"): Locked.GO_THERE} if is_here else {}
    choices |= {_("Open for reading"): Locked.READ, _("Open a copy"): Locked.COPY}
    if not is_here:
        choices[_("Open anyway")] = Locked.TAKE_OVER
    return _choice(parent, sentence, choices)


def _choice(parent: QWidget, sentence: str, choices: Mapping[str, T]) -> T | None:
    box = plain_message(parent, _("Interlinear"), sentence)
    buttons = {box.addButton(text, _ROLE.AcceptRole): value for text, value in choices.items()}
    box.setDefaultButton(next(iter(buttons)))
    box.addButton(_BUTTON.Cancel)
    box.exec()
    clicked = box.clickedButton()
    return next((value for button, value in buttons.items() if button is clicked), None)
