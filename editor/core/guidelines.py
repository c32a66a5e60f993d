"""Guidelines read from TOML, those of the program and those of the user."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from editor.core.errors import InputError
from editor.core.guideline import ANY_LANGUAGE, Guideline, Limits
from editor.core.i18n import _

DEFAULT_GUIDELINE = "interlinear"
_TIMES = ("shortest", "longest", "gap", "chain")
_HIGHEST = 10**7


def guidelines_in(folder: Path) -> dict[str, Guideline]:
    """Return the guidelines of a folder by their ids, which are the names of their files.

    A folder that does not exist has none.

    Raises:
        InputError: one of them cannot be read, or its limits are impossible.
    """
    return {path.stem: read_guideline(path) for path in sorted(folder.glob("*.toml"))}


def read_guideline(path: Path) -> Guideline:
    """Return the guideline that a TOML file holds.

    Raises:
        InputError: it cannot be read, or its limits are impossible; the sentence names the place.
    """
    try:
        return guideline_of(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        message = _("The guideline “{path}” cannot be read: {reason}.")
        raise InputError(message.format(path=path, reason=error)) from error
    except InputError as error:
        message = _("The guideline “{path}” cannot be used: {reason}")
        raise InputError(message.format(path=path, reason=error)) from error


def guideline_of(guideline_id: str, values: Mapping[str, Any]) -> Guideline:
    """Return a guideline from the values of its file.

    Raises:
        InputError: a value is missing or impossible.
    """
    times = _table(values, "times")
    shortest, longest, gap, chain = (
        int(_number(times, "times", key, at_least=0)) for key in _TIMES
    )
    if not shortest < longest:
        raise _impossible("times", "longest", _("more than “shortest”"))
    limits = {tag: _limits(tag, _table(values["limits"], tag)) for tag in _table(values, "limits")}
    if ANY_LANGUAGE not in limits:
        raise InputError(_("there is no [limits.'*'], the limits of all other languages. Add it."))
    title, source = (str(values.get(key, guideline_id)) for key in ("title", "source"))
    return Guideline(guideline_id, title, source, shortest, longest, gap, chain, limits)


def _limits(tag: str, values: Mapping[str, Any]) -> Limits:
    place = f"limits.{tag}"
    numbers = [_number(values, place, key, at_least=1) for key in ("width", "lines", "speed")]
    width, lines, speed = numbers
    if not lines.is_integer():
        raise _impossible(place, "lines", _("a whole number"))
    return Limits(width, int(lines), speed, values.get("wide_is_one") is True)


def _table(values: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    table = values.get(key)
    if not isinstance(table, dict):
        raise InputError(_("there is no table [{name}]. Add it.").format(name=key))
    return table


def _number(values: Mapping[str, Any], place: str, key: str, at_least: float) -> float:
    value = values.get(key)
    if isinstance(value, int | float) and value is not True and at_least <= value < _HIGHEST:
        return float(value)
    raise _impossible(place, key, _("a number from {least:g} on").format(least=at_least))


def _impossible(place: str, key: str, wanted: str) -> InputError:
    message = _("“{key}” in [{place}] must be {wanted}.")
    return InputError(message.format(key=key, place=place, wanted=wanted))
