"""The menu of a misspelt word: what it may have been meant to be, and how to accept it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from editor.core.i18n import _


@dataclass(frozen=True, slots=True)
class WordChoices:
    """What can be done with a word that is not known."""

    replace: Callable[[str], None]
    accept: Callable[[], None]
    name: Callable[[], None]


def fill(menu: QMenu, word: str, suggestions: Sequence[str], choices: WordChoices) -> None:
    """Put at the top of a menu what can be done with a word; the first suggestion is chosen."""
    before = next(iter(menu.actions()), None)
    made = [_entry(menu, one, partial(choices.replace, one)) for one in suggestions]
    if not made:
        nothing = QAction(_("No word is like this one"), menu)
        nothing.setEnabled(False)
        made.append(nothing)
    made += [
        _line(menu),
        _entry(menu, _("Accept “{word}” always").format(word=word), choices.accept),
        _entry(menu, _("Put “{word}” into the glossary").format(word=word), choices.name),
    ]
    if before is not None:
        made.append(_line(menu))
        menu.insertActions(before, made)
    else:
        menu.addActions(made)
    if suggestions:
        menu.setActiveAction(made[0])


def _entry(menu: QMenu, text: str, chosen: Callable[[], None]) -> QAction:
    action = QAction(text.replace("&", "&&"), menu)
    action.triggered.connect(lambda _checked=False: chosen())
    return action


def _line(menu: QMenu) -> QAction:
    line = QAction(menu)
    line.setSeparator(True)
    return line
