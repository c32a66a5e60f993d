"""A JSON file as recognisers write it: parsed once for all readers, with limits."""

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import Incoming
from editor.formats.lines import line_at
from editor.formats.recognisers.lenient import (
    begins_like_values,
    lenient_values,
)
from editor.formats.recognisers.proto_text import begins_like_proto_text, proto_text_value
from editor.formats.recognisers.streams import settled

MAX_CHARACTERS = 128 << 20
MAX_CONTAINERS = 2_000_000

_IN_FOUND = "json"
_MAX_DIGITS = 30
_LONGEST_START = 1000
_is_json = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[\]{"])').match
_is_project = re.compile(r'\s*\{[^{}\[\]]*"format"\s*:\s*"interlinear"').match
_BLANKS = re.compile(r"\s*")
_MARKS = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{]', re.DOTALL)


@dataclass(frozen=True)
class Document:
    """What the file holds, or `problem`: why it cannot be used.

    In `value`, messages that were taken back later are left out of `written`, all that is there.
    """

    text: str
    written: Any = None
    problem: InputError | None = None

    @cached_property
    def value(self) -> Any:
        """What is to be read."""
        return settled(self.written)


def document_of(incoming: Incoming) -> Document | None:
    """Return the JSON of a file, parsed when it is first asked for.

    None comes back for what is no JSON at all, and for our own projects.
    """
    if _IN_FOUND not in incoming.found:
        incoming.found[_IN_FOUND] = _document(incoming)
    found: Document | None = incoming.found[_IN_FOUND]
    return found


def usable_document(incoming: Incoming) -> Document:
    """Return the JSON of a file.

    Raises:
        InputError: it is none, it is damaged, or it is beyond the limits.
    """
    document = document_of(incoming)
    if document is None:
        raise InputError(_("this is not JSON as speech recognisers write it. Open the right file."))
    if document.problem:
        raise document.problem
    return document


def lines_of(document: Document, containers: list[Any]) -> dict[int, int]:
    """Return, by `id()`, the 1-based line on which each of these objects or lists begins."""
    places = {}
    wanted = {id(one) for one in containers}
    if not wanted:
        return {}
    for number, found in enumerate(_containers(document.written)):
        if id(found) in wanted:
            places[number] = id(found)
    lines: dict[int, int] = {}
    line, at = 1, 0
    starts = (match.start() for match in _MARKS.finditer(document.text) if match[0] in "[{")
    for number, start in enumerate(islice(starts, max(places, default=-1) + 1)):
        if number in places:
            line += line_at(document.text[at:start], start - at) - 1
            at = start
            lines[places[number]] = line
    return lines


def _containers(value: Any) -> Iterator[Any]:
    """Go through all objects and lists in the order of the file."""
    stack = [value]
    while stack:
        one = stack.pop()
        below = one.values() if isinstance(one, dict) else one
        if isinstance(one, dict | list):
            yield one
            stack += reversed([inner for inner in below if isinstance(inner, dict | list)])


def _document(incoming: Incoming) -> Document | None:
    text = incoming.text
    if _is_project(incoming.start) or incoming.suffix == ".interlinear":
        return None
    if not _is_json(text):
        return _nearly(text) if _begins_nearly(incoming.start) else None
    try:
        _refuse_too_much(text)
        return Document(text, _parsed(text))
    except InputError as error:
        return _nearly(text) or Document(text, problem=error)


def _begins_nearly(start: str) -> bool:
    return begins_like_values(start) or begins_like_proto_text(start)


def _nearly(text: str) -> Document | None:
    """Return what is nearly JSON, None for what is not; of such values no lines are told."""
    try:
        _refuse_too_much(text)
        is_proto = begins_like_proto_text(text[:_LONGEST_START])
        values = [proto_text_value(text)] if is_proto else lenient_values(text)
    except (ValueError, InputError):
        return None
    return Document("", _one_or_all(values)) if values else None


def _refuse_too_much(text: str) -> None:
    if len(text) > MAX_CHARACTERS or text.count("{") + text.count("[") > MAX_CONTAINERS:
        raise InputError(
            _("there is more in this JSON than in any transcript of a talk. Cut it into parts.")
        )


def _parsed(text: str) -> Any:
    """Return the value in the text; a list of them where one follows the other."""
    known = _quickly(text)
    if known is not None:
        return known
    try:
        values = _values(text)
    except json.JSONDecodeError as error:
        raise _broken(text, error) from error
    except RecursionError as error:
        raise InputError(
            _("this JSON is nested too deep to be a transcript. Choose another file.")
        ) from error
    return _one_or_all(values)


def _one_or_all(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _quickly(text: str) -> Any:
    """Return the value where the text is one without anything unusual, None for all others.

    It is what `json` makes of it, in less than half of the time.
    """
    import msgspec

    try:
        return msgspec.json.decode(text)
    except (ValueError, RecursionError):
        return None


def _values(text: str) -> list[Any]:
    try:
        return list(_each_value(text, json.JSONDecoder(strict=False)))
    except json.JSONDecodeError:
        raise
    except ValueError:
        # A number of thousands of digits; as infinity it is refused where it is used.
        return list(_each_value(text, json.JSONDecoder(parse_int=_whole, strict=False)))


def _each_value(text: str, decoder: json.JSONDecoder) -> Iterator[Any]:
    at = _after_blanks(text, 0)
    while at < len(text):
        value, end = decoder.raw_decode(text, at)
        yield value
        at = _after_blanks(text, end)


def _after_blanks(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) < _MAX_DIGITS else math.inf


def _broken(text: str, error: json.JSONDecodeError) -> InputError:
    line = line_at(text, error.pos)
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return InputError(
            _(
                "line {line}: the JSON stops in the middle; it was not written to its end. "
                "Fetch it once more from where it came."
            ).format(line=line)
        )
    return InputError(
        _(
            "line {line}, character {column}: this is not valid JSON ({reason}). "
            "Mend it in a text editor, or fetch it once more."
        ).format(line=line, column=error.colno, reason=error.msg)
    )
