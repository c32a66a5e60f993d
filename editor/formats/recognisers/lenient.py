"""What is nearly JSON: as Python, JavaScript or a stream of events writes the same values.

Python prints `{'start': 1.5, 'words': (...), 'speaker': None}` and `[Segment(id=1, text='…')]`, a
hand leaves a comma behind the last value, a script stores `const talk = {...};`, and a server sends
lines that begin with “data:”.
"""

import json
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

MAX_CHARACTERS = 24 << 20

_MAX_DEPTH = 60
_TOKEN = re.compile(
    r"""(?:\s++|//[^\n]*+|/\*(?:[^*]|\*(?!/))*+\*/)*+(?:
        [bruBRU]?(?P<text>"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+')
      | (?P<template>`(?:[^`\\$]|\\.|\$(?!\{))*+`)
      | (?P<number>[-+]?(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][-+]?\d++)?)
      | (?P<mark>[\[\]{}(),:=;])
      | (?P<name>-?[A-Za-z_$][\w.$]*+)
      | (?P<other><[^<>]{0,200}>)
      | (?P<end>\Z)
    )""",
    re.DOTALL | re.VERBOSE,
)
_PROLOGUE = re.compile(
    r"""(?:\s++|//[^\n]*+|/\*(?:[^*]|\*(?!/))*+\*/|["']use strict["'];?|import\s[^\n;]{0,200};)*+"""
)
_ASSIGNED = re.compile(
    r"(?:export\s+default\s+|(?:export\s+)?(?:(?:var|let|const)\s+)?"
    r"[A-Za-z_$][\w.$]{0,60}(?:\s*:\s*[\w.<>\[\]]{1,60})?\s*=\s*)(?=[\[{(`])"
)
_BEGINS = re.compile(
    r"""\s*(?:[\[{(]\s*)*+(?:['"}]|[A-Za-z_][\w.]{0,60}\(\s*(?:[A-Za-z_]\w{0,40}=|[{\[]))"""
)
_BEGINS_IN_SCRIPT = re.compile(r"""[\[{(`]\s*(?:[\[{('"\]}]|//|/\*|[\w$]{1,60}\s*[:(])""")
_IN_TEXT = re.compile(r'\s*"\s*[{\[]\s*\\?["{\[\\]')
_BEGINS_FENCED = re.compile(r"\s*```(?:json|json5|jsonl|js|python)?[ \t]*\r?\n\s*[\[{]")
_FENCED = re.compile(r"\s*```\w*+\s*+([\[{].*)```\s*", re.DOTALL)
_EVENT_LINE = re.compile(r"(?:data:|event:|id:|retry:|:)", re.ASCII)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "", "\n": ""}
_WORDS = {
    "None": None, "null": None, "undefined": None, "True": True, "true": True, "False": False,
    "false": False, "nan": math.nan, "NaN": math.nan, "inf": math.inf, "Infinity": math.inf,
    "-inf": -math.inf, "-Infinity": -math.inf, "Ellipsis": None,
}  # fmt: skip
_CLOSING = {"[": "]", "{": "}", "(": ")"}
_MAX_CODE_POINT = 0x10FFFF
_MOST_DIGITS = 300


class NotLenientError(ValueError):
    """The text is not even nearly JSON."""


class _Token(NamedTuple):
    kind: str
    text: str


def begins_like_values(text: str) -> bool:
    """Return whether a text begins as values do that are nearly JSON."""
    if _BEGINS_FENCED.match(text):
        return True
    assigned = _assigned(text)
    if assigned:
        return bool(_BEGINS_IN_SCRIPT.match(text, assigned.end()))
    is_value = text.lstrip()[:1] not in ("'", '"') and _BEGINS.match(text)
    return bool(is_value or _IN_TEXT.match(text)) or _is_event_stream(text)


def lenient_values(text: str) -> list[Any]:
    """Return the values in the text, one behind the other.

    Raises:
        NotLenientError: there is something in it that is no value, or it is not whole.
    """
    if len(text) > MAX_CHARACTERS:
        raise NotLenientError
    fenced = _FENCED.fullmatch(text)
    text = fenced[1] if fenced else text
    if _is_event_stream(text):
        text = _events(text)
    found = _assigned(text)
    values = _Reader(text, found.end() if found else 0, is_script=bool(found)).all()
    return [opened(value) if isinstance(value, str) else value for value in values]


def _assigned(text: str) -> re.Match[str] | None:
    """Return what a script writes in front of a value, behind its comments."""
    prologue = _PROLOGUE.match(text)
    return _ASSIGNED.match(text, prologue.end() if prologue else 0)


def opened(text: str) -> Any:
    """Return the JSON that stands in a text.

    Raises:
        NotLenientError: there is none in it.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotLenientError from error


def _is_event_stream(text: str) -> bool:
    lines = text.lstrip()[:200].splitlines()[:1]
    return bool(lines) and bool(re.match(r"data:\s*[\[{]|event:\s*\w", lines[0]))


def _events(text: str) -> str:
    """Return the data of server-sent events, without the sign that they have ended."""
    found = []
    for line in text.splitlines():
        if not line.strip():
            continue
        if not _EVENT_LINE.match(line):
            raise NotLenientError
        if line.startswith("data:") and line[5:].strip() != "[DONE]":
            found.append(line[5:])
    return "\n".join(found)


class _Reader:
    """Reads values from a text, token by token."""

    def __init__(self, text: str, at: int, *, is_script: bool) -> None:
        self._text = text
        self._keys = ("text", "number", "name") if is_script else ("text", "number")
        self._is_script = is_script
        self._tokens = self._each(at)
        self._next = next(self._tokens)

    def all(self) -> list[Any]:
        values: list[Any] = []
        while self._next.kind != "end":
            if values and self._next.text in (",", ";"):
                self._take()
                continue
            if values and self._is_script:
                return values + self._assigned_later()
            values.append(self._value(0))
        return values

    def _assigned_later(self) -> list[Any]:
        """Return the further values that a script stores, up to the first thing that it does."""
        values: list[Any] = []
        try:
            while self._next.kind != "end":
                if self._take().text == "=" and self._next.text in ("[", "{"):
                    values.append(self._value(0))
        except NotLenientError:
            return values
        return values

    def _each(self, at: int) -> Iterator[_Token]:
        while True:
            found = _TOKEN.match(self._text, at)
            if found is None or found.lastgroup is None:
                raise NotLenientError
            yield _Token(found.lastgroup, found[found.lastgroup])
            at = found.end()

    def _take(self) -> _Token:
        token = self._next
        if token.kind == "end":
            raise NotLenientError
        self._next = next(self._tokens)
        return token

    def _value(self, depth: int) -> Any:
        if depth > _MAX_DEPTH:
            raise NotLenientError
        token = self._take()
        if token.kind == "text":
            return self._texts(token)
        if token.kind == "template":
            return opened(token.text[1:-1]) if depth == 0 else _unescaped(token.text[1:-1])
        if token.kind == "number":
            return _number(token.text)
        if token.kind == "other":
            return None
        if token.kind == "name":
            return self._named(token.text, depth)
        if token.text == "{":
            return self._object(depth)
        if token.text in ("[", "("):
            return self._list(_CLOSING[token.text], depth)
        raise NotLenientError

    def _texts(self, token: _Token) -> str:
        """Return a text, with those that stand behind it, as Python puts them together."""
        text = _unescaped(token.text[1:-1])
        while self._next.kind == "text":
            text += _unescaped(self._take().text[1:-1])
        return text

    def _object(self, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while self._next.text != "}" or self._next.kind == "text":
            key = self._take()
            if key.kind not in self._keys or self._take().text != ":":
                raise NotLenientError
            name = _unescaped(key.text[1:-1]) if key.kind == "text" else key.text
            values[name] = self._value(depth + 1)
            self._comma("}")
        self._take()
        return values

    def _list(self, closing: str, depth: int) -> list[Any]:
        values = []
        while self._next.text != closing or self._next.kind == "text":
            values.append(self._value(depth + 1))
            self._comma(closing)
        self._take()
        return values

    def _comma(self, closing: str) -> None:
        if self._next.kind == "mark" and self._next.text == ",":
            self._take()
        elif self._next.kind != "mark" or self._next.text != closing:
            raise NotLenientError

    def _named(self, name: str, depth: int) -> Any:
        """Return a constant, or what a call holds: its named values, or the value alone."""
        if self._next.kind != "mark" or self._next.text != "(":
            if name not in _WORDS and "." not in name:
                raise NotLenientError
            # Of a name such as “Status.completed” the last part is what it means.
            return _WORDS.get(name, name.rpartition(".")[2])
        self._take()
        named: dict[str, Any] = {}
        others: list[Any] = []
        while self._next.text != ")" or self._next.kind == "text":
            if self._next.kind == "name":
                key = self._take().text
                if self._next.kind == "mark" and self._next.text == "=":
                    self._take()
                    named[key] = self._value(depth + 1)
                else:
                    others.append(self._named(key, depth + 1))
            else:
                others.append(self._value(depth + 1))
            self._comma(")")
        self._take()
        return named or (others[0] if others else None)


def _number(text: str) -> int | float:
    if len(text) > _MOST_DIGITS:
        raise NotLenientError
    return float(text) if set(text) & set(".eE") else int(text)


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    text = _ESCAPE.sub(_sign, text)
    # Halves of a pair, which JSON writes one by one, become the one sign that they mean.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _sign(found: re.Match[str]) -> str:
    digits = found[1] or found[2] or found[3]
    if digits:
        return chr(min(int(digits, 16), _MAX_CODE_POINT))
    return _ESCAPED.get(found[4], found[4])
