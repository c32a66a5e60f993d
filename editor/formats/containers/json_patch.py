"""What differs between two JSON values, small, so that it leads from either to the other.

Of two objects the keys that differ are kept, of two lists the stretch that does, of anything else
both values. `apply` goes from old to new; `turned` makes the patch that goes back.
"""

from collections.abc import Mapping
from typing import Any

from editor.core.sequences import common_start

Patch = dict[str, Any]
_MISSING = object()


def difference(old: Any, new: Any) -> Patch:
    """Return the patch from one value to the other."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        keys = [*old, *(key for key in new if key not in old)]
        pairs = {key: (old.get(key, _MISSING), new.get(key, _MISSING)) for key in keys}
        return {"keys": {key: _between(*pair) for key, pair in pairs.items() if _differ(*pair)}}
    if isinstance(old, list) and isinstance(new, list):
        at = common_start(old, new)
        tail = common_start(old[at:][::-1], new[at:][::-1])
        return {"at": at, "old": old[at : len(old) - tail], "new": new[at : len(new) - tail]}
    return {"old": old, "new": new}


def apply(patch: Mapping[str, Any], value: Any) -> Any:
    """Return the new value, where `value` is the old one that the patch tells of.

    Raises:
        ValueError: it is another.
    """
    if "keys" in patch:
        return _applied_to_keys(patch["keys"], value)
    old, new = patch["old"], patch["new"]
    if "at" in patch:
        at = patch["at"]
        if not isinstance(value, list) or value[at : at + len(old)] != old:
            raise ValueError("another list")
        return [*value[:at], *new, *value[at + len(old) :]]
    if value != old:
        raise ValueError("another value")
    return new


def turned(patch: Mapping[str, Any]) -> Patch:
    """Return the patch that leads back."""
    if "keys" in patch:
        return {"keys": {key: turned(one) for key, one in patch["keys"].items()}}
    swapped = {"old": "new", "new": "old"}
    return {swapped.get(key, key): value for key, value in patch.items()}


def _differ(old: Any, new: Any) -> bool:
    return bool(old is _MISSING or new is _MISSING or old != new)


def _between(old: Any, new: Any) -> Patch:
    if old is _MISSING:
        return {"new": new}
    return {"old": old} if new is _MISSING else difference(old, new)


def _applied_to_keys(patches: Mapping[str, Any], value: Any) -> dict[str, Any]:
    changed = dict(value)
    for key, patch in patches.items():
        if "old" not in patch and "keys" not in patch:
            if key in changed:
                raise ValueError("a key that is there already")
            changed[key] = patch["new"]
        elif key not in changed:
            raise ValueError("a key that is not there")
        elif "new" not in patch and "keys" not in patch:
            if changed.pop(key) != patch["old"]:
                raise ValueError("another value")
        else:
            changed[key] = apply(patch, changed[key])
    return changed
