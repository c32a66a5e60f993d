"""Reading single values of a recogniser's file: what is right is taken, what is wrong is told."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from editor.core import timecode
from editor.core.errors import RequestError
from editor.core.i18n import _, ngettext
from editor.formats.base import Warned
from editor.formats.project.values import MAX_MS
from editor.formats.recognisers.json_document import Document, lines_of

Values = Mapping[str, Any]

_MOST_NAMED = 20
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MOST_OF_A_TIME = 40
_is_number = re.compile(r"\d+(?:\.\d+)?", re.ASCII).fullmatch


class Notes:
    """Collects what is wrong in a file, to be told with the lines once it is read."""

    def __init__(self, document: Document) -> None:
        """Begin with nothing wrong."""
        self._document = document
        self._said: list[tuple[str, Any]] = []
        self._counts: Counter[str] = Counter()
        self._controls = 0

    def say(self, message: str, at: Any = None) -> None:
        """Note a sentence about an object or list of the file, or about the whole."""
        self._counts[message] += 1
        if self._counts[message] <= _MOST_NAMED:
            self._said.append((message, at))

    def left_out(self, field: str, at: Any = None) -> None:
        """Note that a value has the wrong type or size."""
        shown = clean(field)[:_MOST_OF_A_TIME]
        self.say(_("“{field}” is not usable here and was left out.").format(field=shown), at)

    def warnings(self) -> tuple[Warned, ...]:
        """Return all that was noted, each with the line of what it is about."""
        lines = lines_of(self._document, [at for _message, at in self._said if at is not None])
        told = [Warned(message, lines.get(id(at))) for message, at in self._said]
        for message, count in self._counts.items():
            if count > _MOST_NAMED:
                more = _("{n} more: {message}").format(n=count - _MOST_NAMED, message=message)
                told.append(Warned(more))
        if self._controls:
            told.append(_controls_told(self._controls))
        return tuple(told)

    def objects(self, values: Values, key: str) -> list[dict[str, Any]]:
        """Return the objects in a list, without what else is in it."""
        listed = values.get(key)
        if listed is None:
            return []
        if not isinstance(listed, list):
            self.left_out(key, values)
            return []
        objects = [one for one in listed if isinstance(one, dict)]
        if len(objects) < len(listed):
            self.left_out(key, listed)
        return objects

    def object(self, values: Values, key: str) -> dict[str, Any]:
        """Return an object, an empty one where there is none."""
        found = values.get(key)
        if isinstance(found, dict):
            return found
        if found is not None:
            self.left_out(key, values)
        return {}

    def text(self, values: Values, *keys: str) -> str:
        """Return the text under the first of the keys that is there, "" where none is."""
        for key in keys:
            value = values.get(key)
            if value is None:
                continue
            if isinstance(value, str):
                return value if value.isascii() and value.isprintable() else self._fit(value)
            self.left_out(key, values)
            return ""
        return ""

    def name(self, values: Values, *keys: str) -> str:
        """Return who speaks: a name as it stands, a number as “Speaker 1”."""
        for key in keys:
            value = values.get(key)
            if type(value) is float and 0 <= value < MAX_MS and value.is_integer():
                value = int(value)
            if type(value) is int and 0 <= value < MAX_MS:
                return _("Speaker {n}").format(n=value)
            if value is not None:
                return " ".join(self.text(values, key).split())
        return ""

    def seconds(self, values: Values, *keys: str) -> int | None:
        """Return milliseconds for the seconds under the first of the keys, None where none is."""
        return self._time(values, keys, 1000)

    def millis(self, values: Values, *keys: str) -> int | None:
        """Return the milliseconds under the first of the keys, None where none is."""
        return self._time(values, keys, 1)

    def ticks(self, values: Values, *keys: str) -> int | None:
        """Return milliseconds for ticks of 100 ns, None where there are none."""
        return self._time(values, keys, 1e-4)

    def _time(self, values: Values, keys: tuple[str, ...], factor: float) -> int | None:
        for key in keys:
            value = values.get(key)
            if value is None:
                continue
            ms = milliseconds(value, factor)
            if ms is None and value != "":
                self.left_out(key, values)
            return ms
        return None

    def _fit(self, text: str) -> str:
        bare, removed = _CONTROLS.subn("", text)
        self._controls += removed
        return _SURROGATES.sub("\ufffd", bare)


def milliseconds(value: object, factor: float = 1000) -> int | None:
    """Return a number or its text times `factor`, as whole milliseconds; None for no time at all.

    Negative times, NaN and infinity are none; a text of seconds may be a clock time too.
    """
    if isinstance(value, str):
        return _milliseconds_of_text(value, factor)
    if type(value) is float or (type(value) is int and 0 <= value < MAX_MS):
        ms = value * factor
        return round(ms) if 0 <= ms < MAX_MS else None
    return None


def _milliseconds_of_text(text: str, factor: float) -> int | None:
    if not text or len(text) > _MOST_OF_A_TIME:
        return None
    if _is_number(text):
        return milliseconds(float(text), factor)
    if factor != 1000:
        return None
    try:
        return timecode.parse(text, base=None)
    except RequestError:
        return None


def clean(text: str) -> str:
    """Return the text without control characters, half surrogate pairs as U+FFFD."""
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))


def several_translations() -> str:
    """Return the sentence for more translations than there are columns for."""
    return _("The file holds several translations; the first was read.")


def _controls_told(count: int) -> Warned:
    message = ngettext(
        "{n} control character that nobody can see was taken out.",
        "{n} control characters that nobody can see were taken out.",
        count,
    )
    return Warned(message.format(n=count))
