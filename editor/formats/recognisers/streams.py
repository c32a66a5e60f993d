"""The messages of a recogniser that listens: what it took back later is not the transcript."""

from collections.abc import Mapping
from typing import Any

_SAMPLE = 200
_MOST_DEPTH = 4
_FINAL = frozenset({"isfinal", "final", "endofturn", "definite", "iscommitted"})
_PARTIAL = frozenset({"ispartial", "partial", "isinterim", "interim"})
_KINDS = frozenset({"type", "message", "messagetype", "event", "eventtype", "kind", "reason"})
_OF_PARTIALS = ("partial", "interim", "hypothesis", ".delta", "recognizing")


def settled(value: Any) -> Any:
    """Return the messages of a list that were the recogniser's last word; other values as they are.

    What was still open when the file ended has no last word: of that the newest guess is kept.
    """
    if not isinstance(value, list) or len(value) < 2:
        return value
    if not any(_is_open(one) for one in value[:_SAMPLE]):
        return value
    are_open = [_is_open(one) for one in value]
    last = max((at for at, is_open in enumerate(are_open) if not is_open and _says(value[at])),
               default=-1)  # fmt: skip
    newest = max((at for at in range(last + 1, len(value)) if are_open[at] and _says(value[at])),
                 default=-1)  # fmt: skip
    return [one for at, one in enumerate(value) if not are_open[at] or at == newest]


def first_messages(value: Any) -> list[dict[str, Any]]:
    """Return the first objects in a list, or the one object that the value is."""
    return messages(value[:_SAMPLE] if isinstance(value, list) else value)


def messages(value: Any) -> list[dict[str, Any]]:
    """Return the objects in a list, or the one object that the value is."""
    some = value if isinstance(value, list) else [value]
    return [one for one in some if isinstance(one, dict)]


def _is_open(message: Any) -> bool:
    return _finality(message, 0) is False


def _finality(value: Any, depth: int) -> bool | None:
    """Return whether a message says that it is final, None where it says nothing of that."""
    if depth > _MOST_DEPTH or not isinstance(value, Mapping):
        return None
    for key, one in value.items():
        said = _said(key, one, value)
        if said is not None:
            return said
    for one in value.values():
        inner = one[0] if isinstance(one, list) and one else one
        said = _finality(inner, depth + 1)
        if said is not None:
            return said
    return None


def _said(key: str, value: Any, values: Mapping[str, Any]) -> bool | None:
    name = "".join(filter(str.isalnum, key)).lower()
    if isinstance(value, bool):
        return value if name in _FINAL else not value if name in _PARTIAL else None
    if not isinstance(value, str):
        return None
    if name == "partial":
        return False if len(values) <= 2 else None
    if name in _KINDS and len(value) < 80:
        return False if any(part in value.lower() for part in _OF_PARTIALS) else None
    return None


def _says(message: Any) -> bool:
    """Return whether there is a text in a message, beside the names of things."""
    if isinstance(message, str):
        return bool(message.strip())
    if isinstance(message, list):
        return any(map(_says, message))
    if not isinstance(message, dict):
        return False
    return any(_says(one) for key, one in message.items() if key in _OF_TEXT or _is_inner(one))


def _is_inner(value: Any) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and bool(value) and isinstance(value[0], dict)
    )


_OF_TEXT = frozenset({"text", "transcript", "Transcript", "partial", "delta", "DisplayText",
                      "content", "Content", "value", "hypothesis"})  # fmt: skip
