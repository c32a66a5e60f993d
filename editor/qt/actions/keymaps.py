"""Which keys do what: the table's own, those a person has chosen, and those of other programs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QKeySequence

from editor import paths
from editor.core.errors import InputError
from editor.core.i18n import _
from editor.qt.actions.table import Action

Keys = Mapping[str, Sequence[str]]
"""Keys by the ids of actions; those that are not named have their default ones."""

OF_THE_GRID = frozenset(
    (
        "Return", "Enter", "Tab", "Shift+Tab", "Backtab", "Esc", "F2", "Up", "Down", "Left",
        "Right", "Home", "End", "PgUp", "PgDown", "Del", "Backspace", "Ctrl+C", "Ctrl+V",
        "Ctrl+X", "Ctrl+A",
    )
)  # fmt: skip
"""Keys that the rows and the cells need themselves."""


@dataclass(frozen=True, slots=True)
class Preset:
    """The keys of another program; `title` is its name."""

    title: str
    keys: Keys


def is_letter(keys: str) -> bool:
    """True for a key without Ctrl or Alt that would write something, such as B, [ or Space."""
    return keys.removeprefix("Shift+") == "Space" or len(keys.removeprefix("Shift+")) == 1


def normal(written: str) -> str:
    """Return a key as it is always written, such as Ctrl+Shift+B; "" when it is none."""
    sequence = QKeySequence(written.strip())
    return sequence.toString() if sequence.count() == 1 else ""


def effective(specs: Mapping[str, Action], chosen: Keys) -> dict[str, tuple[str, ...]]:
    """Return the keys of every action: a key that was chosen for one is taken from the others."""
    taken = {key for action_id in chosen if action_id in specs for key in chosen[action_id]}
    return {
        action_id: tuple(chosen[action_id])
        if action_id in chosen
        else tuple(key for key in map(normal, spec.keys) if key not in taken)
        for action_id, spec in specs.items()
    }


def differing(specs: Mapping[str, Action], keys: Keys) -> dict[str, tuple[str, ...]]:
    """Return the keys of those actions that have not their default ones."""
    return {
        action_id: tuple(keys[action_id])
        for action_id, spec in specs.items()
        if tuple(keys.get(action_id, ())) != tuple(map(normal, spec.keys))
    }


def owners(keys: Keys, key: str) -> list[str]:
    """Return the ids of the actions that have a key."""
    return [action_id for action_id, all_keys in keys.items() if key in all_keys]


def read_keymap(text: str, name: str) -> Preset:
    """Return the keys that a TOML text holds; what is no key, and ids from elsewhere, are kept out.

    Raises:
        InputError: it is no list of keys.
    """
    import tomllib

    try:
        values = tomllib.loads(text)
    except ValueError as error:
        message = _("“{name}” is no list of keys: {reason}.")
        raise InputError(message.format(name=name, reason=error)) from error
    keys = values.get("keys")
    if not isinstance(keys, dict):
        message = _("“{name}” is no list of keys: it has no part [keys].")
        raise InputError(message.format(name=name))
    found = {
        str(action_id): tuple(key for key in (normal(str(one)) for one in listed) if key)
        for action_id, listed in keys.items()
        if isinstance(listed, list)
    }
    return Preset(str(values.get("title", name)), found)


def write_keymap(title: str, keys: Keys) -> str:
    """Return a TOML text that `read_keymap` reads."""
    lines = [f"title = {_quoted(title)}", "", "[keys]"]
    lines += [
        f"{action_id} = [{', '.join(_quoted(key) for key in all_keys)}]"
        for action_id, all_keys in sorted(keys.items())
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def presets() -> list[Preset]:
    """Return the keys of other programs that come along, by their titles.

    Raises:
        InputError: the installation is damaged.
    """
    folder = paths.resources() / "keymaps"
    files = sorted(folder.glob("*.toml"))
    return [read_keymap(file.read_text(encoding="utf-8"), file.stem) for file in files]


def read_file(path: Path) -> Preset:
    """Return the keys that a file holds.

    Raises:
        InputError: it cannot be read, or is no list of keys.
    """
    try:
        return read_keymap(path.read_text(encoding="utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        message = _("“{name}” cannot be read: {reason}.")
        raise InputError(message.format(name=path.name, reason=error)) from error
