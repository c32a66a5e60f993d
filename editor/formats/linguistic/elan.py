"""ELAN: tiers of annotations between time slots, or hung on annotations of another tier."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.containers.xml_safely import local, parsed_file, root_of
from editor.formats.linguistic.hierarchy import Level, Note, said_in
from editor.formats.linguistic.spoken import Interval, Tier
from editor.formats.linguistic.tiers import imported, imported_hierarchy

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST_MS = 36_000_000_000
_DEEPEST = 50
_SURE = 0.95


@FORMATS.register
class Elan(Format):
    """ELAN annotations."""

    id = "elan"
    suffixes = (".eaf",)
    reads = True
    keeps = frozenset({"times", "languages", "speakers"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: the outermost element is that of ELAN."""
        root = root_of(incoming.start)
        return _SURE if root is not None and root.name == "annotation_document" else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row an annotation; two tiers in step are two languages.

        Raises:
            InputError: it is unsafe or damaged XML, or there is no text in it.
        """
        root = parsed_file(incoming)
        slots = {
            one.get("TIME_SLOT_ID", ""): _time(one.get("TIME_VALUE", ""))
            for one in _all(root, "TIME_SLOT")
        }
        annotations = _Annotations(root, slots)
        levels = [
            Level(
                tier.get("TIER_ID", ""),
                tier.get("PARTICIPANT", ""),
                tier.get("PARENT_REF", ""),
                [annotations.note(one) for one in _annotations(tier)],
            )
            for tier in _all(root, "TIER")
        ]
        hierarchy = said_in(levels)
        if hierarchy is not None:
            return imported_hierarchy(incoming, self.id, hierarchy)
        tiers = [
            Tier(one.participant or one.name, [note.interval for note in one.notes])
            for one in levels
        ]
        return imported(incoming, self.id, tiers)


class _Annotations:
    """When each annotation is, by its id."""

    def __init__(self, root: "Element", slots: Mapping[str, int | None]) -> None:
        """Look up the annotations that others may hang on."""
        self._slots = slots
        self._by_id = {
            one.get("ANNOTATION_ID", ""): one
            for tier in _all(root, "TIER")
            for one in _annotations(tier)
        }

    def note(self, annotation: "Element") -> Note:
        """Return an annotation with what it hangs on."""
        parent = annotation.get("ANNOTATION_REF", "")
        return Note(annotation.get("ANNOTATION_ID", ""), parent, self._interval(annotation))

    def _interval(self, annotation: "Element") -> Interval:
        """Return what is said; the times of one that hangs on another are the other's."""
        value = next(_all(annotation, "ANNOTATION_VALUE"), None)
        text = "" if value is None else "".join(value.itertext()).strip()
        timed: Element | None = annotation
        for _step in range(_DEEPEST):
            if timed is None or local(timed) == "ALIGNABLE_ANNOTATION":
                break
            timed = self._by_id.get(timed.get("ANNOTATION_REF", ""))
        if timed is None:
            return Interval(None, None, text)
        ends = (timed.get(f"TIME_SLOT_REF{at}", "") for at in (1, 2))
        start, end = (self._slots.get(one) for one in ends)
        return Interval(start, end, text)


def _all(element: "Element", name: str) -> "Iterator[Element]":
    return (one for one in element.iter() if local(one) == name)


def _annotations(tier: "Element") -> "Iterator[Element]":
    return (one for one in tier.iter() if local(one).endswith("_ANNOTATION"))


def _time(text: str) -> int | None:
    """Return milliseconds; a slot without a time is one that ELAN knows the order of alone.

    Raises:
        InputError: it is no time.
    """
    if not text:
        return None
    if len(text) > 12 or not text.isascii() or not text.isdigit() or int(text) > _MOST_MS:
        raise InputError(_("“{text}” is no time of ELAN.").format(text=text[:20]))
    return int(text)
