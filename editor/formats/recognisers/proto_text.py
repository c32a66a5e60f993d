"""The text format of protocol buffers, in which Google's client for Python prints its answers."""

import re
from typing import Any

_FIELD = re.compile(
    r"\s*+(?:(?P<key>[a-z][a-z0-9_]*+)\s*+(?::\s*+(?P<value>\"(?:[^\"\\]|\\.)*+\"|[\w.+-]++)|(?P<open>\{))"
    r"|(?P<close>\})|(?P<end>\Z))"
)
_BEGINS = re.compile(r"\s*(?:results|alternatives|chunks)\s*\{\s*\w+\s*[:{]")
_ESCAPE = re.compile(r"((?:\\[0-7]{3})+)|\\x([0-9a-f]{2})|\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
_LISTS = frozenset({"results", "alternatives", "words"})
_MAX_CHARACTERS = 24 << 20
_MAX_DEPTH = 20


def begins_like_proto_text(text: str) -> bool:
    """Return whether a text begins as a printed answer does."""
    return bool(_BEGINS.match(text))


def proto_text_value(text: str) -> dict[str, Any]:
    """Return what the text says, with a list for each field that may be there several times.

    Raises:
        ValueError: it is not such a text, or not whole.
    """
    if len(text) > _MAX_CHARACTERS:
        raise ValueError
    whole: dict[str, Any] = {}
    stack = [whole]
    at = 0
    while True:
        found = _FIELD.match(text, at)
        if found is None or len(stack) > _MAX_DEPTH:
            raise ValueError
        at = found.end()
        if found.lastgroup == "end":
            break
        if found.lastgroup == "close":
            stack.pop()
        elif found["open"]:
            inner: dict[str, Any] = {}
            _put(stack[-1], found["key"], inner)
            stack.append(inner)
        else:
            _put(stack[-1], found["key"], _value(found["value"]))
        if not stack:
            raise ValueError
    if len(stack) > 1:
        raise ValueError
    return whole


def _put(values: dict[str, Any], key: str, value: Any) -> None:
    if key in _LISTS:
        values.setdefault(key, []).append(value)
    else:
        values[key] = value


def _value(written: str) -> Any:
    if written.startswith('"'):
        return _ESCAPE.sub(_sign, written[1:-1])
    if written in ("true", "false"):
        return written == "true"
    try:
        return int(written) if len(written) < 20 else written
    except ValueError:
        pass
    try:
        return float(written)
    except ValueError:
        return written


def _sign(found: re.Match[str]) -> str:
    """Return a sign, which is written as the octal numbers of its bytes."""
    if found[1]:
        octets = bytes(int(one, 8) & 255 for one in found[1].split("\\")[1:])
        return octets.decode("utf-8", "replace")
    return chr(int(found[2], 16)) if found[2] else _ESCAPED.get(found[3], found[3])
