"""All keys by subject, as they are shown to a person."""

from typing import NamedTuple

from editor.core.i18n import _
from editor.qt.actions.action import Menu
from editor.qt.actions.actions import Actions


class KeyLine(NamedTuple):
    """The keys of one action, its words, and whether it can be done now."""

    keys: tuple[str, ...]
    text: str
    is_on: bool = True

    @property
    def few_keys(self) -> str:
        """The shortest two of the keys, in their order."""
        few = sorted(self.keys, key=len)[:2]
        return ", ".join(key for key in self.keys if key in few)


class KeyGroup(NamedTuple):
    """The keys of one menu, or of the rows themselves."""

    title: str
    lines: tuple[KeyLine, ...]


def key_groups(actions: Actions) -> tuple[KeyGroup, ...]:
    """Return all actions that have keys by their menus, after what keys do in the rows."""
    groups = [KeyGroup(_("In the rows"), _in_the_rows())]
    for menu in Menu:
        ids = [one for one, spec in actions.specs.items() if spec.menu is menu]
        lines = tuple(_line(actions, one) for one in ids if actions.keys_shown(one))
        if lines:
            groups.append(KeyGroup(menu.title, lines))
    return tuple(groups)


def _line(actions: Actions, action_id: str) -> KeyLine:
    text = actions.specs[action_id].text.rstrip("…")
    keys = tuple(key.replace("Return", "Enter") for key in actions.keys_shown(action_id))
    return KeyLine(keys, text, actions[action_id].isEnabled())


def _in_the_rows() -> tuple[KeyLine, ...]:
    return (
        KeyLine((_("Enter, F2, click"),), _("Edit the cell")),
        KeyLine((_("Enter in a cell"),), _("Accept and go to the next row")),
        KeyLine((_("Shift+Enter in a cell"),), _("Line break")),
        KeyLine((_("Tab"),), _("Other column")),
        KeyLine((_("Esc in a cell"),), _("Take this cell's change back")),
    )
