"""The values of all settings, as they are read from text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from editor.core.i18n import _
from editor.core.preference import Preference, Value
from editor.core.preference_table import declared


@dataclass(frozen=True, slots=True)
class Preferences:
    """The values that were chosen, by key; what is not chosen has its default.

    `remarks` are sentences about what in the file is not understood. `broken` says why the whole
    file could not be read, "" when it could.
    """

    chosen: Mapping[str, Value] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    broken: str = ""
    _declared: Mapping[str, Preference] = field(default_factory=lambda: _by_key())

    def __getitem__(self, key: str) -> Value:
        """Return the value of a setting."""
        return self.chosen.get(key, self._declared[key].default)

    def default(self, key: str) -> Value:
        """Return the value that a setting has as it comes."""
        return self._declared[key].default

    def text(self, key: str) -> str:
        """Return the value of a setting that is a text."""
        return str(self[key])

    def number(self, key: str) -> int:
        """Return the value of a setting that is a number."""
        return int(self[key])

    def flag(self, key: str) -> bool:
        """Return whether a setting is on."""
        return self[key] is True

    def with_value(self, key: str, value: Value | None) -> "Preferences":
        """Return the same with one value changed, None for its default."""
        rest = {one: kept for one, kept in self.chosen.items() if one != key}
        chosen = rest if value is None else rest | {key: value}
        return Preferences(chosen, self.remarks, self.broken, self._declared)


def read_preferences(text: str) -> Preferences:
    """Return what a file of settings holds; whatever is wrong in it becomes a sentence."""
    if not text.strip():
        return Preferences()
    import tomllib

    try:
        found = dict(_flat(tomllib.loads(text)))
    except ValueError as error:
        return Preferences(broken=str(error))
    known = _by_key()
    chosen: dict[str, Value] = {}
    remarks = []
    for key, value in found.items():
        if key not in known:
            remarks.append(_unknown(key, known))
        elif known[key].fits(value):
            chosen[key] = value
        else:
            message = _("“{key}” must be {wanted}; it is as if it were not there.")
            remarks.append(message.format(key=key, wanted=known[key].wanted()))
    return Preferences(chosen, tuple(remarks), _declared=known)


def _by_key() -> dict[str, Preference]:
    return {one.key: one for one in declared()}


def _unknown(key: str, known: Mapping[str, Preference]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, known, 1)
    if near:
        message = _("“{key}” is no setting of this version; did you mean “{near}”?")
        return message.format(key=key, near=near[0])
    return _("“{key}” is no setting of this version.").format(key=key)


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
