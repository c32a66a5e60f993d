"""TMX: translation memories, which all tools for translators read and write."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from editor.core.collector import collector_paused
from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.containers.xml_safely import attribute, local, parsed_file, root_of
from editor.formats.containers.xml_writing import escaped, language_tag
from editor.formats.lines import encoded, unify
from editor.formats.memory.inline import shown_text
from editor.formats.memory.rows import Unit, imported_units

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CERTAIN = 0.95
# Most tools name the standard's own document type; it is never fetched, so it may go.
_NAMED_TYPE = re.compile(
    r"<!DOCTYPE\s+tmx\s+(?:SYSTEM|PUBLIC\s+[\"'][^\"'<>\[]*[\"'])\s+[\"'][^\"'<>\[]*[\"']\s*>"
)
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="Interlinear" creationtoolversion="1" segtype="sentence" o-tmf="Interlinear"
          adminlang="en" srclang="{language}" datatype="plaintext">
{notes}  </header>
  <body>
"""
_END = """  </body>
</tmx>
"""


@FORMATS.register
class TranslationMemory(Format):
    """Translation memory (TMX)."""

    id = "tmx"
    suffixes = (".tmx",)
    reads = True
    writes = True
    keeps = frozenset({"untimed", "languages", "header", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by the outermost element."""
        root = root_of(incoming.start)
        return _CERTAIN if root is not None and root.name == "tmx" else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a unit, in the source language and the commonest of the others.

        Raises:
            InputError: it is no TMX, unsafe or damaged; the message has the line.
        """
        named = _NAMED_TYPE.search(incoming.start)
        if named:
            blank = "\n" * unify(named[0]).count("\n")
            text = incoming.text[: named.start()] + blank + incoming.text[named.end() :]
            incoming = replace(incoming, text=text)
        with collector_paused():
            return self._imported(incoming)

    def _imported(self, incoming: Incoming) -> Imported:
        root = parsed_file(incoming)
        if local(root) != "tmx":
            raise InputError(_("it is XML, but no translation memory. Open the right file."))
        variants = [_variants(unit) for unit in root.iter() if local(unit) == "tu"]
        languages, left_out = _languages(root, variants)
        units: list[Unit] = [
            (tuple(_text_in(texts, one, languages) for one in languages), note)
            for texts, note in variants
        ]
        warnings: tuple[Warned, ...] = ()
        if left_out:
            message = _("Only two languages are shown; left out: {names}.")
            warnings = (Warned(message.format(names=", ".join(left_out))),)
        return imported_units(incoming, self.id, languages, units, warnings, _titles(root))

    def write(self, outgoing: Outgoing) -> Written:
        """Return a unit a row; rows without any text are left out, and so are all times."""
        languages = _tags(outgoing)
        titles = [" ".join(line.split()) for line in outgoing.transcript.header]
        notes = "".join(f"    <note>{escaped(title)}</note>\n" for title in titles if title)
        parts = [_HEAD.format(language=languages[0] if languages else "*all*", notes=notes)]
        for segment in outgoing.segments:
            texts = [unify(segment.texts[column]) for column in outgoing.columns]
            if any(text.strip() for text in texts):
                parts.append(_unit(languages, texts))
        text = "".join([*parts, _END])
        if outgoing.newline != "\n":
            text = text.replace("\n", outgoing.newline)
        return Written(encoded(text, outgoing.bom), _lost(outgoing))


def _tags(outgoing: Outgoing) -> list[str]:
    """Return a tag a column, no two alike: a unit has one text a language."""
    tags: list[str] = []
    for track in outgoing.tracks:
        tag = language_tag(track.language)
        tags.append(f"{tag}-x-{len(tags) + 1}" if tag in tags else tag)
    return tags


def _unit(languages: Sequence[str], texts: Sequence[str]) -> str:
    variants = "".join(
        f'      <tuv xml:lang="{language}"><seg>{escaped(text)}</seg></tuv>\n'
        for language, text in zip(languages, texts, strict=True)
    )
    return f"    <tu>\n{variants}    </tu>\n"


def _lost(outgoing: Outgoing) -> tuple[Warned, ...]:
    rows = tuple(
        number
        for number, row in enumerate(outgoing.segments)
        if not row.slot.is_empty or row.speaker
    )
    message = _("A translation memory has no place for times and speakers.")
    return (Warned(message, rows=rows),) if rows else ()


def _variants(unit: "Element") -> tuple[dict[str, str], str]:
    """Return the texts of a unit by language in small letters, and its notes."""
    texts: dict[str, str] = {}
    notes = []
    for child in unit:
        if local(child) == "tuv":
            segment = next((one for one in child if local(one) == "seg"), None)
            texts.setdefault(_language(child).lower(), shown_text(segment))
        elif local(child) == "note":
            notes.append((child.text or "").strip())
    return texts, "\n".join(filter(None, notes))


def _text_in(texts: dict[str, str], language: str, shown: Sequence[str]) -> str:
    """Return the text in a language, or in the same language of another country."""
    own = language.lower()
    if own in texts or sum(_primary(one) == _primary(own) for one in shown) > 1:
        return texts.get(own, "")
    return next((text for tag, text in texts.items() if _primary(tag) == _primary(own)), "")


def _primary(tag: str) -> str:
    return tag.lower().partition("-")[0]


def _language(element: "Element") -> str:
    return attribute(element, "lang").strip()


def _languages(
    root: "Element", variants: Sequence[tuple[dict[str, str], str]]
) -> tuple[list[str], list[str]]:
    """Return the one or two languages to show, the source first, and those that are left out."""
    counts = Counter(language for texts, _note in variants for language in texts)
    written = {_language(one).lower(): _language(one) for one in root.iter() if local(one) == "tuv"}
    if not counts:
        return [""], []
    header = next((one for one in root if local(one) == "header"), None)
    named = "" if header is None else attribute(header, "srclang").lower()
    first = next(iter(variants[0][0]), next(iter(counts)))
    alike = (one for one in counts if one.split("-")[0] == named.split("-")[0])
    source = named if named in counts else next(alike, first)
    others = [language for language, _count in counts.most_common() if language != source]
    foreign = [one for one in others if _primary(one) != _primary(source)] or others
    chosen = [source, *foreign[:1]]
    shown = {_primary(one) for one in chosen} if len(foreign) < len(others) else set()
    left_out = [one for one in others if one not in chosen and _primary(one) not in shown]
    return [written[one] for one in chosen], [written[one] or "?" for one in left_out]


def _titles(root: "Element") -> tuple[str, ...]:
    header = next((one for one in root if local(one) == "header"), None)
    notes = () if header is None else (one for one in header if local(one) == "note")
    titles = (" ".join((note.text or "").split()) for note in notes)
    return tuple(title for title in titles if title)
