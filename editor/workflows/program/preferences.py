"""The file of settings: read by the window and the command line, written one line at a time."""

import re
from pathlib import Path

from editor import paths
from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.preference import Value
from editor.core.preferences import Preferences, read_preferences
from editor.storage import fs
from editor.storage.backups import Thinning

_LARGEST = 1 << 20
_HEAD = "# The settings of Interlinear; what is not here is as it comes.\n"
_TABLE = re.compile(r"\s*\[")
_KEY = re.compile(r"\s*(?P<key>[A-Za-z0-9_.-]+)\s*=")


def preferences_file() -> Path:
    """Return where the settings are kept; the file may not exist yet."""
    return paths.config_dir() / "settings.toml"


def load() -> Preferences:
    """Return the settings; where there is no file, or a broken one, all are as they come."""
    try:
        return read_preferences(_text())
    except InputError as error:
        return Preferences(broken=str(error))


def change(key: str, value: Value | None) -> Preferences:
    """Write one setting into the file, None for its default; return all as they are then.

    Every other line stays as it is, comments too, so that two versions of the program get along.

    Raises:
        InputError: the file is broken, and was left as it is.
        OutputError: it could not be written.
    """
    text = _text()
    before = read_preferences(text)
    if before.broken:
        raise InputError(broken_sentence(before))
    changed = _with_line(text or _HEAD, key, value)
    after = read_preferences(changed)
    if after.broken or after.chosen != before.with_value(key, value).chosen:
        message = _("“{key}” could not be changed in “{path}”; change it there by hand.")
        raise InputError(message.format(key=key, path=preferences_file()))
    _write(changed)
    return after


def backups_kept() -> Thinning:
    """Return how many backups of a file are kept."""
    found = load()
    days, weeks, months = (
        found.number(f"saving.backup-{period}") for period in ("days", "weeks", "months")
    )
    return Thinning(days, weeks, months)


def begin_anew() -> Path:
    """Put a broken file aside and begin with an empty one; return where the old one is.

    Raises:
        OutputError: it could not be written.
    """
    file = preferences_file()
    number = 1
    while (aside := file.with_name(f"settings.broken-{number}.toml")).exists():
        number += 1
    fs.write_atomic(aside, file.read_bytes())
    _write(_HEAD)
    return aside


def broken_sentence(preferences: Preferences) -> str:
    """Return what to say of a file that cannot be read."""
    message = _(
        "The settings in “{path}” cannot be read: {reason}. All settings are as they come, "
        "and the file is left as it is."
    )
    return message.format(path=preferences_file(), reason=preferences.broken)


def _text() -> str:
    """Return the text of the file, "" where there is none."""
    try:
        with preferences_file().open("rb") as file:
            data = file.read(_LARGEST)
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        raise InputError(str(error)) from error


def _write(text: str) -> None:
    file = preferences_file()
    fs.make_folder(file.parent)
    fs.write_atomic(file, text.encode("utf-8"))


def _with_line(text: str, key: str, value: Value | None) -> str:
    """Return the text with one key set, where it stands or in front of the first table."""
    lines = text.rstrip("\n").split("\n")
    new = [] if value is None else [f"{key} = {written(value)}"]
    first_table = next((at for at, line in enumerate(lines) if _TABLE.match(line)), len(lines))
    at, prefix = _place_of(lines, key)
    if at is None:
        lines[first_table:first_table] = new
    else:
        lines[at : at + 1] = [line.replace(prefix, "", 1) for line in new]
    return "\n".join(lines) + "\n"


def _place_of(lines: list[str], key: str) -> tuple[int | None, str]:
    """Return in which line a key is set, and the part of it that its table says already."""
    table = ""
    for at, line in enumerate(lines):
        if _TABLE.match(line):
            table = line.split("#")[0].strip().strip("[]").strip() + "."
        match = _KEY.match(line)
        if match and table + match["key"] == key:
            return at, table
    return None, ""


def written(value: Value) -> str:
    """Return a value as the file writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    import tomllib

    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    written = f'"{escaped}"'
    return written if tomllib.loads(f"x = {written}") == {"x": value} else '""'
