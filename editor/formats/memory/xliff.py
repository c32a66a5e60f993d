"""XLIFF 1.2 and 2: files that are on their way through translation."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.containers.xml_safely import attribute, local, parsed_file, root_of
from editor.formats.memory.inline import shown_text
from editor.formats.memory.rows import Unit, imported_units

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CERTAIN = 0.95


@FORMATS.register
class Xliff(Format):
    """Localisation file (XLIFF)."""

    id = "xliff"
    suffixes = (".xlf", ".xliff", ".sdlxliff", ".mxliff")
    reads = True
    keeps = frozenset({"untimed", "languages", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by the outermost element."""
        root = root_of(incoming.start)
        return _CERTAIN if root is not None and root.name == "xliff" else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a segment, with an empty translation where there is none yet.

        Raises:
            InputError: it is no XLIFF, unsafe or damaged; the message has the line.
        """
        root = parsed_file(incoming)
        if local(root) != "xliff":
            raise InputError(_("it is XML, but no XLIFF. Open the right file."))
        pairs = list(dict.fromkeys(_languages(root)))
        source, target = pairs[0] if pairs else ("", "")
        units = list(_units(root))
        has_target = bool(target) or any(texts[1] for texts, _note in units)
        languages = (source, target) if has_target else (source,)
        if not has_target:
            units = [(texts[:1], note) for texts, note in units]
        warnings: tuple[Warned, ...] = ()
        if len(pairs) > 1:
            message = _("Its parts are in different languages; the first part names the columns.")
            warnings = (Warned(message),)
        return imported_units(incoming, self.id, languages, units, warnings)


def _languages(root: "Element") -> Iterator[tuple[str, str]]:
    """Return the languages of each part: the whole file in version 2, its files in version 1."""
    if attribute(root, "srcLang"):
        yield attribute(root, "srcLang"), attribute(root, "trgLang")
    for file in root:
        if local(file) == "file" and attribute(file, "source-language"):
            yield attribute(file, "source-language"), attribute(file, "target-language")


def _units(root: "Element") -> Iterator[Unit]:
    for unit in root.iter():
        name = local(unit)
        if name == "trans-unit":
            notes = _notes(unit)
            for texts in _segments(unit) or [_texts(unit)]:
                yield texts, notes
                notes = ""
        elif name == "unit":
            notes = _notes(unit)
            for segment in unit:
                if local(segment) == "segment":
                    yield _texts(segment), notes
                    notes = ""


def _segments(unit: "Element") -> list[tuple[str, str]]:
    """Return the sentences into which a translator's program parted a unit of version 1."""
    found = {local(child): child for child in reversed(unit)}
    sources, targets = (_marked(found.get(name)) for name in ("seg-source", "target"))
    if len(sources) < 2:
        return []
    return [(text, targets.get(mid, "")) for mid, text in sources.items()]


def _marked(element: "Element | None") -> dict[str, str]:
    """Return the texts of the sentences that are marked in an element, by their ids."""
    marks = () if element is None else element.iter()
    return {
        attribute(one, "mid"): shown_text(one)
        for one in marks
        if local(one) == "mrk" and attribute(one, "mtype") == "seg"
    }


def _texts(unit: "Element") -> tuple[str, str]:
    """Return source and target; suggestions that stand deeper in the unit do not count."""
    found = {local(child): child for child in reversed(unit)}
    return shown_text(found.get("source")), shown_text(found.get("target"))


def _notes(unit: "Element") -> str:
    notes = [one for one in unit if local(one) == "note"]
    for group in unit:
        if local(group) == "notes":
            notes += [one for one in group if local(one) == "note"]
    texts = ((note.text or "").strip() for note in notes)
    return "\n".join(text for text in texts if text)
