"""What an action is: its words, its keys, its menu, and when it applies."""

from dataclasses import dataclass
from enum import Enum, auto

from editor.core.i18n import _


class Menu(Enum):
    """The menus, in their order."""

    FILE = auto()
    EDIT = auto()
    ROWS = auto()
    TIME = auto()
    AUDIO = auto()
    VIEW = auto()
    HELP = auto()

    @property
    def title(self) -> str:
        """What stands in the menu bar."""
        return {
            Menu.FILE: _("File"),
            Menu.EDIT: _("Edit"),
            Menu.ROWS: _("Rows"),
            Menu.TIME: _("Time"),
            Menu.AUDIO: _("Audio"),
            Menu.VIEW: _("View"),
            Menu.HELP: _("Help"),
        }[self]


class When(Enum):
    """When an action applies."""

    ALWAYS = auto()
    OPEN = auto()
    ROW = auto()
    BELOW_FIRST = auto()
    SOUND = auto()
    ABOVE_LAST = auto()
    TWO_TEXTS = auto()
    BOOKMARKS = auto()
    UNCONFIRMED = auto()
    SPEAKERS = auto()
    FILTERED = auto()
    CAN_UNDO = auto()
    CAN_REDO = auto()


@dataclass(frozen=True, slots=True)
class Action:
    """Something a user can do.

    `keys` are its default shortcuts, the first one shown; a letter alone is a command of the grid
    in move mode. `group` separates it from its neighbours in the menu. An action that needs the
    caret runs before the cell is left; all others after. `radio` names the choice it belongs to.
    Those of one `submenu`, by its title, lie together in it, where the first of them is.
    """

    id: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    when: When = When.ALWAYS
    group: int = 0
    icon: str = ""
    needs_caret: bool = False
    radio: str = ""
    checkable: bool = False
    short: str = ""
    submenu: str = ""
