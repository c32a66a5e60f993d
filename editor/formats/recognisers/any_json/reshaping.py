"""What programs write instead of a list of objects, made into such lists."""

import json
import re
from itertools import islice
from typing import Any

from editor.formats.recognisers.any_json.keys import language_of_key, names_speaker, text_key
from editor.formats.recognisers.any_json.time_keys import (
    ENDS,
    LENGTHS,
    STARTS,
    may_be_time,
    time_key,
    timed_part,
)
from editor.formats.recognisers.any_json.tuples import from_tuples

_MOST_DEPTH = 16
_FENCED = re.compile(r"\s*```\w*+\s*+([\[{].*)```\s*", re.DOTALL)
_MOST_INSIDE = 4
_ATTRIBUTES = ("$", "@", "@attributes", "_attributes", "attr", "attributes")
_TEXT_OF_XML = ("_", "$t", "#text", "__text", "_text")
_ENDS_OF_SENTENCES = (".", "!", "?", "…")
_SHORTEST_JSON = 20
_OF_TEXTS = frozenset({"text", "texts", "content", "subtitle", "subtitles", "caption", "captions"})
_FEWEST = 2
_TIME = r"(?:\d{1,3}:[0-5]?\d(?::[0-5]?\d)?(?:[.,]\d{1,6})?|\d{1,6}\.\d{1,6})"
_CLOCK = re.compile(rf"\[?{_TIME}(?:\s*(?:-+>|-|–|—)\s*{_TIME})?\]?", re.ASCII)


def reshaped(value: Any, most: int | None = None, depth: int = 0) -> Any:
    """Return the value with lists of objects for other shapes, and with inner JSON opened.

    The shapes: a text deeper inside than its times; a list for each field, as tables are kept; an
    object whose keys are numbers; lists of a few values without names, one of them the text.
    Of each list and each object only the first `most` values are kept, all where it is None.
    """
    if depth >= _MOST_DEPTH:
        return value
    if isinstance(value, str):
        inner = opened(value)
        return value if inner is None else reshaped(inner, most, depth + 1)
    if isinstance(value, list):
        rows = [reshaped(one, most, depth + 1) for one in _unwrapped(value[:most])]
        return from_tuples(rows)
    if isinstance(value, dict):
        some = islice(value.items(), most)
        inner = _from_xml({key: reshaped(one, most, depth + 1) for key, one in some})
        return _from_columns(_unnumbered(_lifted(_with_languages(inner)))) if inner else inner
    return value


def _joined(pieces: list[str]) -> str:
    """Return a text of its pieces; a blank parts sentences that end without one."""
    text = ""
    for piece in pieces:
        is_next = text[-1:] in _ENDS_OF_SENTENCES and piece[:1].isalnum()
        text += f" {piece}" if text and is_next else piece
    return text


def _unwrapped(listed: list[Any]) -> list[Any]:
    """Return the objects of a list in which each is wrapped in one with a name of its kind."""
    first = listed[0] if listed else None
    if not isinstance(first, dict) or len(first) != 1:
        return listed
    key = next(iter(first))
    fit = all(isinstance(one, dict) and isinstance(one.get(key), dict) for one in listed)
    return [one[key] for one in listed] if fit and len(listed) >= _FEWEST else listed


def opened(text: str) -> Any:
    """Return the JSON that stands in a text, None where there is none."""
    if len(text) < _SHORTEST_JSON or text.lstrip()[:1] not in ("{", "[", "`"):
        return None
    fenced = _FENCED.fullmatch(text)
    try:
        value = json.loads(fenced[1] if fenced else text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict | list) else None


def _from_xml(values: dict[str, Any]) -> dict[str, Any]:
    """Return an object with what XML has as attributes and as the text of an element."""
    attributes: dict[str, Any] = next(
        (values[key] for key in _ATTRIBUTES if isinstance(values.get(key), dict)), {}
    )
    text = next((values[key] for key in _TEXT_OF_XML if isinstance(values.get(key), str)), None)
    return {**values, **attributes, **({} if text is None else {"text": text})}


def _with_languages(values: dict[str, Any]) -> dict[str, Any]:
    """Return an object with its texts in languages that stand in an object under one name."""
    for key, inner in values.items():
        if isinstance(inner, dict) and len(inner) >= _FEWEST and key in _OF_TEXTS:
            are_texts = all(isinstance(one, str) for one in inner.values())
            if are_texts and all(map(language_of_key, inner)):
                return {name: one for name, one in values.items() if name != key} | inner
    return values


def _lifted(values: dict[str, Any]) -> dict[str, Any]:
    """Return an object that has a time or a speaker with the text that lies in an object inside."""
    if text_key(values):
        return values if _is_timed(values) else values | _times_inside(values, 0)
    rows: list[dict[str, Any]] = [one for one in values.values() if _is_row(one)]
    if len(rows) == 1:
        return values | rows[0]
    is_timed = _is_timed(values) or bool(time_key(timed_part(values), STARTS).key)
    if not (is_timed or names_speaker(values)):
        return values
    for inner in values.values():
        text = _text_in(inner)
        if text:
            return values | {"text": text}
    return values


def _times_inside(value: Any, depth: int) -> dict[str, Any]:
    """Return the start and end in an object deeper inside, or in the only one of a list."""
    inner = value[0] if isinstance(value, list) and len(value) == 1 else value
    if not isinstance(inner, dict) or depth > _MOST_INSIDE:
        return {}
    start, end = time_key(inner, STARTS), time_key(inner, ENDS)
    if depth and start.key and end.key and may_be_time(inner[start.key]):
        return {start.key: inner[start.key], end.key: inner[end.key]}
    found = (_times_inside(one, depth + 1) for one in inner.values())
    return next(filter(None, found), {})


def _is_timed(values: dict[str, Any]) -> bool:
    key = time_key(values, STARTS).key
    return bool(key) and not isinstance(values[key], dict | list)


def _text_in(value: Any) -> str:
    """Return the text in an object, in a list of pieces of a text, or in one of these inside."""
    if isinstance(value, list) and value:
        if all(isinstance(one, str) for one in value):
            return "\n".join(value)
        are_pieces = all(
            isinstance(one, dict) and "text" in one and not _stands_alone(one) for one in value
        )
        return _joined([str(one["text"]) for one in value]) if are_pieces else ""
    if not isinstance(value, dict) or time_key(value, STARTS).key:
        return ""
    key = text_key(value)
    return value[key] if key else next(filter(None, map(_text_in, value.values())), "")


def _stands_alone(piece: dict[str, Any]) -> bool:
    """True for what has a speaker, or a start and an end of its own."""
    return names_speaker(piece) or bool(time_key(piece, STARTS).key and time_key(piece, ENDS).key)


def _of_one(key: str) -> str:
    """Return the name of one of many, such as “start” for “starts”, where it is known."""
    one = {key.removesuffix("s"): ""}
    times = (*STARTS, *ENDS, *LENGTHS)
    is_known = key.endswith("s") and (text_key(one) or time_key(one, times).key)
    return key.removesuffix("s") if is_known else key


def _unnumbered(values: dict[str, Any]) -> Any:
    """Return the values of an object whose keys are numbers, in their order."""
    if len(values) < _FEWEST:
        return values
    if all(key.isdecimal() for key in values):
        return [values[key] for key in sorted(values, key=int)]
    if all(map(_CLOCK.fullmatch, values)):
        return _from_times(values)
    inner = list(values.values())
    return inner if all(map(_is_row, inner)) else values


def _is_row(value: Any) -> bool:
    """True for an object that has a text, and a time or a speaker."""
    if not isinstance(value, dict) or not text_key(value):
        return False
    return _is_timed(value) or names_speaker(value)


def _from_times(values: dict[str, Any]) -> Any:
    """Return an object for each time that stands as the name of what is said then."""
    rows = []
    for time, said in values.items():
        if isinstance(said, str):
            rows.append({"time": time, "text": said})
        elif isinstance(said, dict) and text_key(said) and not time_key(said, STARTS).key:
            rows.append({"time": time, **said})
        else:
            return values
    return rows


def _is_span(value: Any) -> bool:
    """True for an object with a start and an end, and without a text."""
    return isinstance(value, dict) and bool(
        time_key(value, STARTS).key and time_key(value, ENDS).key and not text_key(value)
    )


def _from_columns(values: Any) -> Any:
    """Return an object for each row, where an object has a list of the same length per field."""
    if not isinstance(values, dict):
        return values
    lists = {key: one for key, one in values.items() if isinstance(one, list) and one}
    lengths = {len(one) for one in lists.values()}
    if len(lists) < _FEWEST or len(lengths) != 1 or lengths == {0}:
        return values
    spans = [key for key, column in lists.items() if all(map(_is_span, column))]
    plain = {key: column for key, column in lists.items() if key not in spans[:1]}
    if any(isinstance(one, dict | list) for column in plain.values() for one in column):
        return values
    names = [_of_one(key) for key in plain]
    rows = [dict(zip(names, row, strict=True)) for row in zip(*plain.values(), strict=True)]
    for key in spans[:1]:
        rows = [span | row for span, row in zip(lists[key], rows, strict=True)]
    others = {key: one for key, one in values.items() if key not in lists}
    return others | {"rows": rows} if others else rows
