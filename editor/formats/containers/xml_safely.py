"""Reading XML that somebody else made: no document type, no entity, no endless depth.

A document type that declares something is what makes XML read other files and grow without end, and
no transcript needs one. Everything is refused with one sentence that names the line.
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import Incoming
from editor.formats.containers.xml_repair import repaired
from editor.formats.lines import line_at

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_DEPTH = 200
MAX_ELEMENTS = 2_000_000
MAX_CHARACTERS = 64 << 20
_HEAD = 4096
_DECLARED = re.compile(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_SURE_ENCODINGS = ("utf-8", "utf-16", "utf-32")
_OPENING = re.compile(r"\s*(?:<\?[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*")
_DOCTYPE = re.compile(r"<!DOCTYPE\s+([^\s<>\[]+)")
_DOCTYPE_END = re.compile(r"[^\[>]*(?:\[[^\]]*\]\s*)?>\s*")
_NAMED = r"\s+(?:\"(?!\s*(?:file:|/))[^\"<>]{0,300}\"|'(?!\s*(?:file:|/))[^'<>]{0,300}')"
_PLAIN_DOCTYPE = re.compile(
    rf"<!DOCTYPE\s+[\w:.-]{{1,60}}(?:\s+SYSTEM{_NAMED}|\s+PUBLIC(?:{_NAMED}){{1,2}})?\s*>",
    re.IGNORECASE,
)
_ROOT = re.compile(r"<([A-Za-z_][^\s<>/]*)([^<>]*)")


class Root(NamedTuple):
    """The outermost tag, read without a parser: its name without a prefix, and its attributes."""

    name: str
    attributes: str


def root_of(start: str) -> Root | None:
    """Return the outermost tag of a text's beginning, None when that is no XML."""
    opening = _OPENING.match(start)
    at = opening.end() if opening else 0
    doctype = _DOCTYPE.match(start, at)
    if doctype:
        return _behind(doctype, start)
    match = _ROOT.match(start, at)
    return Root(_bare_name(match[1]), match[2]) if match else None


def _behind(doctype: re.Match[str], start: str) -> Root:
    """Return the tag behind a document type, what stands in that being nobody's to read.

    Where its end is not in sight, its own name is that of the tag.
    """
    end = _DOCTYPE_END.match(start, doctype.end())
    match = _ROOT.match(start, end.end()) if end else None
    return Root(_bare_name(match[1] if match else doctype[1]), "xmlns")


def _bare_name(name: str) -> str:
    return name.rpartition(":")[2].lower()


def parsed_file(incoming: Incoming) -> "Element":
    """Return the outermost element of an XML file, decoded as the file itself declares.

    Raises:
        InputError: it is unsafe, damaged, or larger than any transcript.
    """
    return parsed(_text_of(incoming))


def parsed(text: str, name: str = "") -> "Element":
    """Return the outermost element; `name` tells which part of a larger file the text is.

    What careless programs do wrong in XML is mended.

    Raises:
        InputError: it is unsafe, damaged, or larger than any transcript.
    """
    from xml.etree.ElementTree import ParseError

    if len(text) > MAX_CHARACTERS:
        raise _refused(_("there is more in it than in any transcript"), 1, name)
    bare = text.lstrip()
    skipped = line_at(text, len(text) - len(bare)) - 1
    bare = _without_plain_type(bare)
    try:
        return _parsed(bare, skipped, name)
    except ParseError as error:
        damage = _damaged(error, skipped, name)
    try:
        return _parsed(repaired(bare), skipped, name)
    except ParseError as error:
        raise damage from error


def _without_plain_type(text: str) -> str:
    """Return the text without a document type that only names a public one: it is not fetched."""
    opening = _OPENING.match(text)
    found = _PLAIN_DOCTYPE.match(text, opening.end() if opening else 0)
    if found is None:
        return text
    return text[: found.start()] + "\n" * found[0].count("\n") + text[found.end() :]


def _parsed(bare: str, skipped: int, name: str) -> "Element":
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    parser = DefusedXMLParser(target=_guarded_builder(), forbid_dtd=True)
    try:
        parser.feed(bare)
        root: Element = parser.close()
    except DefusedXmlException as error:
        reason = _("it has a document type or entities, which could read other files")
        raise _refused(reason, skipped + _line(parser), name) from error
    except _TooMuchError as error:
        raise _refused(str(error), skipped + _line(parser), name) from error
    return root


def local(element: "Element") -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: "Element", name: str, otherwise: str = "") -> str:
    """Return the attribute of that name in whatever namespace it stands."""
    attributes = element.attrib
    if not attributes:
        return otherwise
    if name in attributes:
        return attributes[name]
    ending = "}" + name
    for key in attributes:
        if key.endswith(ending):
            return attributes[key]
    return otherwise


class _TooMuchError(Exception):
    """More elements or more depth than any transcript has."""


def _guarded_builder() -> object:
    from xml.etree.ElementTree import TreeBuilder

    builder = TreeBuilder()
    depth = count = 0

    class Guarded:
        """Builds the tree while counting."""

        data = staticmethod(builder.data)
        close = staticmethod(builder.close)

        @staticmethod
        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth, count
            depth += 1
            count += 1
            if depth > MAX_DEPTH:
                raise _TooMuchError(_("elements stand in one another more than 200 deep"))
            if count > MAX_ELEMENTS:
                raise _TooMuchError(_("there are more elements in it than in any transcript"))
            builder.start(tag, attributes)

        @staticmethod
        def end(tag: str) -> None:
            nonlocal depth
            depth -= 1
            builder.end(tag)

    return Guarded()


def _line(parser: object) -> int:
    expat = getattr(parser, "parser", None)
    return int(getattr(expat, "CurrentLineNumber", 1))


def _refused(reason: str, line: int, name: str) -> InputError:
    return InputError(
        _("{place}: unsafe XML: {reason}. Nothing of it was read.").format(
            place=_place(line, name), reason=reason
        )
    )


def _damaged(error: SyntaxError, skipped: int, name: str) -> InputError:
    line, column = getattr(error, "position", (1, 0))
    return InputError(
        _(
            "{place}, character {column}: this is not valid XML ({reason}). "
            "Save or fetch the file once more."
        ).format(
            place=_place(skipped + line, name),
            column=column + 1,
            reason=str(error).partition(":")[0],
        )
    )


def _place(line: int, name: str) -> str:
    if name:
        return _("{part}, line {line}").format(part=name, line=line)
    return _("line {line}").format(line=line)


def _text_of(incoming: Incoming) -> str:
    """Return the text; what would only have been guessed is decoded as the file declares."""
    if incoming.has_bom or incoming.encoding.startswith(_SURE_ENCODINGS):
        return incoming.text
    declared = _DECLARED.match(incoming.data[:_HEAD])
    if declared is None:
        return incoming.text
    try:
        return incoming.data.decode(declared[1].decode())
    except (LookupError, UnicodeError):
        return incoming.text
