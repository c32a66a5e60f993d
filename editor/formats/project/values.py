"""Reading single values of a project file: what is right is taken, what is wrong is told."""

import math
from collections.abc import Mapping
from typing import Any

from editor.core.i18n import _
from editor.core.timeslots import EMPTY_SLOT, Origin, Reason, TimeSlot
from editor.formats.base import Warned

MAX_MS = 2**53
_MAX_DEPTH = 50
_ORIGINS = {str(origin): origin for origin in Origin}
_REASONS = {str(reason): reason for reason in Reason}


class Problems:
    """Collects what is wrong in the file; `where` names the place in the sentences to come."""

    def __init__(self) -> None:
        """Begin with nothing wrong."""
        self.warnings: list[Warned] = []
        self.where = ""
        self.line: int | None = None

    def at(self, where: str, line: int | None = None) -> None:
        """Say what is being read now."""
        self.where, self.line = where, line

    def left_out(self, field: str) -> None:
        """Note that a value has the wrong type or size."""
        message = _("{where}: “{field}” is not usable and was left out.")
        self.say(message.format(where=self.where, field=field))

    def say(self, message: str) -> None:
        """Note a sentence about what is being read."""
        self.warnings.append(Warned(message, self.line))


def text_of(values: Mapping[str, Any], field: str, problems: Problems, otherwise: str = "") -> str:
    """Return a text, `otherwise` where there is none."""
    value = values.get(field, otherwise)
    if isinstance(value, str):
        return value
    problems.left_out(field)
    return otherwise


def whole_of(value: Any, field: str, problems: Problems) -> int | None:
    """Return a whole number (milliseconds, bytes) or None."""
    if value is None or (type(value) is int and -MAX_MS < value < MAX_MS):
        return value
    problems.left_out(field)
    return None


def texts_of(value: Any, field: str, problems: Problems) -> tuple[str, ...]:
    """Return a list of texts; one that is no text is empty."""
    if not isinstance(value, list):
        problems.left_out(field)
        return ()
    if not all(isinstance(one, str) for one in value):
        problems.left_out(field)
    return tuple(one if isinstance(one, str) else "" for one in value)


def numbers_of(
    value: Any, size: int | None, field: str, problems: Problems
) -> tuple[tuple[int, ...], ...]:
    """Return a list of lists of whole numbers, each of `size`; () when one of them is not."""
    if isinstance(value, list) and all(
        isinstance(one, list)
        and (size is None or len(one) == size)
        and all(type(number) is int and 0 <= number < MAX_MS for number in one)
        for one in value
    ):
        return tuple(map(tuple, value))
    problems.left_out(field)
    return ()


def slot_of(value: Any, problems: Problems) -> TimeSlot:
    """Return the time slot written as [start, end, origin, confidence, locked, reason]."""
    if value is None:
        return EMPTY_SLOT
    if not isinstance(value, list) or not 2 <= len(value) <= 6:
        problems.left_out("slot")
        return EMPTY_SLOT
    usual = (None, None, None, None, False, None)
    origin, confidence, locked, reason = (value + list(usual[len(value) :]))[2:]
    known = _ORIGINS.get(origin) if isinstance(origin, str) else None
    if origin is not None and known is None:
        problems.left_out("slot origin")
    if not (confidence is None or _is_share(confidence)):
        problems.left_out("slot confidence")
        confidence = None
    if not isinstance(locked, bool):
        problems.left_out("slot locked")
    why = _REASONS.get(reason) if isinstance(reason, str) else None
    if reason is not None and why is None:
        problems.left_out("slot reason")
    return TimeSlot(
        whole_of(value[0], "slot start", problems),
        whole_of(value[1], "slot end", problems),
        known,
        confidence,
        locked is True,
        why,
    )


def _is_share(value: Any) -> bool:
    return type(value) in (int, float) and 0 <= value <= 1


def unknown_of(
    values: Mapping[str, Any], known: frozenset[str], problems: Problems
) -> dict[str, Any]:
    """Return the values whose keys this version does not know, to be written back."""
    kept = {}
    for key, value in values.items():
        if key in known:
            continue
        if can_be_written(value):
            kept[key] = value
        else:
            problems.left_out(key)
    return kept


def can_be_written(value: Any) -> bool:
    """True for a value that JSON can hold and that is not nested absurdly deep."""
    level = [value]
    for _depth in range(_MAX_DEPTH):
        below: list[Any] = []
        for one in level:
            if isinstance(one, dict):
                below += one.values()
            elif isinstance(one, list):
                below += one
            elif isinstance(one, float) and not math.isfinite(one):
                return False
        if not below:
            return True
        level = below
    return False
