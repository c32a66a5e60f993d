"""The text of a segment without the codes of the tool that made it."""

from typing import TYPE_CHECKING

from editor.formats.containers.xml_safely import attribute, local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# What holds text that a person reads; the others hold codes, such as tags of the original file.
_TEXT = frozenset({"hi", "g", "mrk", "pc", "sub"})
_NOT_IN_XML = 0x110000


def shown_text(segment: "Element | None") -> str:
    """Return the text, "" for an element that is not there."""
    if segment is None:
        return ""
    pieces: list[str] = []
    _collect(segment, pieces)
    return "".join(pieces).strip()


def _collect(element: "Element", pieces: list[str]) -> None:
    pieces.append(element.text or "")
    for child in element:
        name = local(child)
        if name in _TEXT:
            _collect(child, pieces)
        elif attribute(child, "ctype") == "lb" or attribute(child, "subType") == "xlf:lb":
            pieces.append("\n")
        elif name == "cp":
            pieces.append(_sign(attribute(child, "hex")))
        pieces.append(child.tail or "")


def _sign(written: str) -> str:
    """Return the character that XML cannot hold; those that nobody sees are left out."""
    try:
        number = int(written, 16)
    except ValueError:
        return ""
    return chr(number) if 32 <= number < _NOT_IN_XML and not 0xD800 <= number < 0xE000 else ""
