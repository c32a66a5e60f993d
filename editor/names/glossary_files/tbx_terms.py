"""A glossary as TBX (ISO 30042), the files in which terminology programs exchange terms.

Version 2 (`martif`) and version 3 (`tbx`) are read, TBX-Basic of version 3 is written. A concept's
first language holds the right form, with the misheard ones as deprecated terms; the second one
holds its form in the translation.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from editor.core.errors import InputError
from editor.core.glossary import Glossary, Term
from editor.core.glossary_check import checked
from editor.core.i18n import _, ngettext
from editor.core.warned import Warned

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CONCEPTS = ("conceptEntry", "termEntry")
_LANGUAGES = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_STATUS = ("administrativeStatus", "normativeAuthorization")
_WRONG = ("deprecated", "superseded")
_REMARKS = ("note", "definition", "descrip")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MODEL = "urn:iso:std:iso:30042:ed-2"
_MOST_LANGUAGES = 2


def read_tbx(text: str) -> tuple[Glossary, tuple[Warned, ...]]:
    """Return the terms of a TBX file.

    Raises:
        InputError: it is no TBX, is damaged, or has a document type, which may hold traps.
    """
    root = _parsed(text)
    if _name(root) not in ("tbx", "martif"):
        raise InputError(
            _("this XML is no glossary; its outermost element should be “tbx” or “martif”.")
        )
    source = root.get(_LANG, "")
    terms: list[Term] = []
    crowded = 0
    for concept in _outermost(root, _CONCEPTS):
        languages = _languages(concept, source)
        crowded += len(languages) > _MOST_LANGUAGES
        terms += _terms(concept, languages)
    glossary, warnings = checked(terms)
    if crowded:
        message = ngettext(
            "{n} concept has more than two languages; the first two were taken.",
            "{n} concepts have more than two languages; the first two were taken.",
            crowded,
        )
        warnings = (Warned(message.format(n=crowded)), *warnings)
    return glossary, warnings


def _parsed(text: str) -> "Element":
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(text.lstrip("\ufeff \t\r\n"), forbid_dtd=True)
    except DefusedXmlException as error:
        raise InputError(
            _(
                "it has a document type (“<!DOCTYPE …>”), which may hold traps. "
                "If you trust the file, delete that line in a text editor."
            )
        ) from error
    except ParseError as error:
        line, column = error.position
        raise InputError(
            _("line {line}, character {column}: this is not valid XML ({reason}).").format(
                line=line, column=column + 1, reason=str(error).partition(":")[0]
            )
        ) from error
    return root


def _name(element: "Element") -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _outermost(element: "Element", names: Sequence[str]) -> Iterator["Element"]:
    """Yield the elements of these names in an element, but none inside of another one."""
    left = list(reversed(element))
    while left:
        one = left.pop()
        if _name(one) in names:
            yield one
        else:
            left += reversed(one)


def _languages(concept: "Element", source: str) -> list["Element"]:
    """Return the language sections of a concept, that of the source first."""
    found = _outermost(concept, _LANGUAGES)
    return sorted(found, key=lambda one: one.get(_LANG, "").lower() != source.lower())


def _terms(concept: "Element", languages: Sequence["Element"]) -> Iterator[Term]:
    """Yield a term for each right form of a concept; the first of them has the misheard forms."""
    if not languages:
        return
    forms = list(_forms(languages[0]))
    rights = [form for form, is_right in forms if is_right]
    heard = tuple(form for form, is_right in forms if not is_right)
    others = chain.from_iterable(map(_forms, languages[1:2]))
    translation = next((form for form, is_right in others if is_right), "")
    note = next(filter(None, map(_text, _remarks(concept))), "")
    for number, right in enumerate(rights or [""]):
        yield Term(right, () if number else heard, translation, note)


def _remarks(concept: "Element") -> Iterator["Element"]:
    for kind in _REMARKS:
        yield from (
            one
            for one in concept.iter()
            if _name(one) == kind and (kind != "descrip" or one.get("type") == "definition")
        )


def _forms(language: "Element") -> Iterator[tuple[str, bool]]:
    """Yield the terms of a language, and whether each is right rather than deprecated."""
    for section in _outermost(language, _TERMS):
        form, status = "", ""
        for one in section.iter():
            if _name(one) == "term":
                form = form or _text(one)
            elif one.get("type") in _STATUS or _name(one) in _STATUS:
                status = _text(one)
        if form:
            yield form, not status.startswith(_WRONG)


def _text(element: "Element") -> str:
    return " ".join("".join(element.itertext()).split())


def write_tbx(glossary: Glossary, languages: Sequence[str]) -> bytes:
    """Return a TBX-Basic file; `languages` are those of the right forms and the translations."""
    from xml.etree import ElementTree

    source = languages[0] if languages else "und"
    target = languages[1] if len(languages) > 1 and languages[1] != source else "mul"
    root = ElementTree.Element(
        "tbx", {"xmlns": _MODEL, "type": "TBX-Basic", "style": "dca", _LANG: source}
    )
    where = root
    for name in ("tbxHeader", "fileDesc", "sourceDesc", "p"):
        where = ElementTree.SubElement(where, name)
    where.text = "Interlinear"
    body = ElementTree.SubElement(ElementTree.SubElement(root, "text"), "body")
    for number, term in enumerate(glossary.terms, 1):
        concept = ElementTree.SubElement(body, "conceptEntry", id=f"c{number}")
        _write_concept(concept, term, (source, target))
    ElementTree.indent(root)
    data: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return data + b"\n"


def _write_concept(concept: "Element", term: Term, languages: tuple[str, str]) -> None:
    from xml.etree.ElementTree import SubElement

    if term.note:
        SubElement(concept, "note").text = _NOT_IN_XML.sub("", term.note)
    section = SubElement(concept, "langSec", {_LANG: languages[0]})
    _write_form(section, term.preferred, "preferredTerm-admn-sts")
    for form in term.heard:
        _write_form(section, form, "deprecatedTerm-admn-sts")
    if term.translation:
        section = SubElement(concept, "langSec", {_LANG: languages[1]})
        _write_form(section, term.translation, "preferredTerm-admn-sts")


def _write_form(language: "Element", form: str, status: str) -> None:
    from xml.etree.ElementTree import SubElement

    section = SubElement(language, "termSec")
    SubElement(section, "term").text = _NOT_IN_XML.sub("", form)
    SubElement(section, "termNote", type="administrativeStatus").text = status
