"""Every command by its name: a field, what fits below it, Enter does it."""

from PySide6.QtWidgets import QWidget

from editor.core.i18n import _
from editor.qt.actions.actions import Actions
from editor.qt.actions.conditions import reason
from editor.qt.dialogs.chooser import Choice, ChooserDialog, Wording

_ITSELF = "palette"


class PaletteDialog(ChooserDialog):
    """Finds a command; `chosen` is its id once the dialog was accepted."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        """List all commands."""
        self._ids = [one for one in actions.specs if one != _ITSELF]
        wording = Wording(
            _("Commands"),
            _("What do you want to do?"),
            _("Search the commands"),
            _("Commands that fit"),
            _("No command of that name."),
        )
        super().__init__(wording, [_choice(actions, one) for one in self._ids], parent)

    @property
    def chosen(self) -> str:
        """The id of the command, "" for none."""
        return self._ids[self.place] if self.place >= 0 else ""


def _choice(actions: Actions, action_id: str) -> Choice:
    spec, action = actions.specs[action_id], actions[action_id]
    text = _("{menu} › {command}").format(
        menu=spec.menu.title, command=action.text().replace("&&", "&").rstrip("…")
    )
    is_on = action.isEnabled()
    if not is_on:
        text = _("{command} — {reason}").format(command=text, reason=reason(spec.when))
    keys = " ".join(one.toString() for one in action.shortcuts())
    words = f"{spec.menu.title} {spec.text} {keys}"
    return Choice(text, actions.keys_text(action_id), words, is_on)
