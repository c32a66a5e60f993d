r"""Replacements of regular expressions: \1 here, $1 in the programs written for .NET."""

import re

_DOLLARS = re.compile(r"\$(?:(\$)|(&)|(\d+)|\{(\w+)\})|(\\r\\n|\\n)|(\\)")
_BACKSLASHES = re.compile(r"\\(?:(\d)|g<(\w+)>|(n)|(.))|(\$)", re.DOTALL)


def from_dollars(template: str) -> str:
    r"""Return a template of .NET ($1, ${name}, $$, $&) in this program's way (\g<1>)."""
    return _DOLLARS.sub(_to_backslash, template)


def _to_backslash(match: re.Match[str]) -> str:
    dollar, whole, number, name, newline, _backslash = match.groups()
    if dollar:
        return "$"
    if newline:
        return r"\n"
    if whole or number or name:
        return rf"\g<{'0' if whole else number or name}>"
    return r"\\"


def to_dollars(template: str) -> str:
    r"""Return a template of this program (\1, \g<name>) in the way of .NET (${1})."""
    return _BACKSLASHES.sub(_to_dollar, template)


def _to_dollar(match: re.Match[str]) -> str:
    number, name, newline, other, _dollar = match.groups()
    if number or name:
        return f"${{{number or name}}}"
    if newline:
        return r"\n"
    return other or "$$"
