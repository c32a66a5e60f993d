"""Looking into a JSON value whose shape is not known yet."""

from typing import Any

_SOON = 1000


def inside(value: Any, *path: str | int) -> Any:
    """Return what lies at a path of keys and indices, None where there is no such place."""
    for step in path:
        if isinstance(step, str) and isinstance(value, dict):
            value = value.get(step)
        elif isinstance(step, int) and isinstance(value, list) and len(value) > step:
            value = value[step]
        else:
            return None
    return value


def has(value: Any, *keys: str) -> bool:
    """True for an object that has at least one of the keys."""
    return isinstance(value, dict) and any(key in value for key in keys)


def has_all(value: Any, *keys: str) -> bool:
    """True for an object that has all of the keys."""
    return isinstance(value, dict) and all(key in value for key in keys)


def first_object(value: Any, *path: str | int) -> dict[str, Any]:
    """Return the first object in the list at a path, an empty one where none comes soon."""
    listed = inside(value, *path)
    some = listed[:_SOON] if isinstance(listed, list) else ()
    return next((one for one in some if isinstance(one, dict)), {})
