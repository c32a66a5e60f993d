"""XML with the faults that careless programs leave in it: mended where that is certain."""

import html
import re
from collections.abc import Iterator

_TAG = re.compile(r"<[A-Za-z_/][^<>]*>")
_PREFIX = re.compile(r"(?<![\"'\w:.-])([A-Za-z_][\w.-]{0,60}):(?=[A-Za-z_])")
_TOLD = re.compile(r"xmlns:([A-Za-z_][\w.-]*)")
_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'")
_ROOT = re.compile(r"<([A-Za-z_][\w:.-]*)")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_BARE = re.compile(r"&(?!(?:[A-Za-z]\w{1,31}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)")
_LESS_THAN = re.compile(r"<(?![A-Za-z_/!?])")
_AS_IS, _END = "<![CDATA[", "]]>"
_OPEN_BREAK = re.compile(r"<br\s*>(?!\s*</br)", re.IGNORECASE)
_SPAN_OR_PARAGRAPH = re.compile(r"(</?(?:[A-Za-z_][\w.-]{0,60}:)?(?:p|span)(?=[\s/>])[^<>]*>)")
_STRUCTURE = re.compile(r"<(/?)([A-Za-z_][\w.-]{0,60}:)?(p|span)(?=[\s/>])")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DECLARED = frozenset({"xml", "xmlns"})


def repaired(text: str) -> str:
    """Return the text with all prefixes declared, breaks closed, and no bare & or < in it.

    Elements that are cut off or do not close stay as they are.
    """
    text = "".join(_balanced("".join(_parts(text))))
    missing = _undeclared(text)
    if not missing:
        return text
    told = "".join(f' xmlns:{prefix}="urn:{prefix}"' for prefix in sorted(missing))
    return _ROOT.sub(lambda root: root[0] + told, text, count=1)


def _parts(text: str) -> Iterator[str]:
    """Go through the parts of a text, repaired; sections of characters stay as they are."""
    at = 0
    while (start := text.find(_AS_IS, at)) >= 0 and (end := text.find(_END, start)) >= 0:
        yield _escaped(text[at:start])
        at = end + len(_END)
        yield text[start:at]
    yield _escaped(text[at:])


def _balanced(text: str) -> Iterator[str]:
    """Go through the parts of a text, with the spans closed that a paragraph leaves open."""
    opened: list[str] = []
    for part in _SPAN_OR_PARAGRAPH.split(text):
        tag = _STRUCTURE.match(part)
        if tag is None:
            yield part
            continue
        closes, prefix, name = tag.groups()
        if name == "p":
            yield "".join(f"</{span}>" for span in reversed(opened))
            opened.clear()
        elif closes and not opened:
            continue
        elif closes:
            opened.pop()
        elif not part.endswith("/>"):
            opened.append(f"{prefix or ''}{name}")
        yield part


def _escaped(text: str) -> str:
    text = _OPEN_BREAK.sub("<br/>", text)
    return _LESS_THAN.sub("&lt;", _BARE.sub("&amp;", _ENTITY.sub(_character, text)))


def _character(entity: re.Match[str]) -> str:
    """Return the character that is meant; what names none is the text that it is."""
    if entity[1] in _OF_XML:
        return entity[0]
    character = html.unescape(entity[0])
    return character if not character.startswith("&") else f"&amp;{character[1:]}"


def _undeclared(text: str) -> set[str]:
    names = [_VALUE.sub("", tag[0]) for tag in _TAG.finditer(text)]
    used = {prefix for name in names for prefix in _PREFIX.findall(name)}
    return used - _DECLARED - set(_TOLD.findall(text))
