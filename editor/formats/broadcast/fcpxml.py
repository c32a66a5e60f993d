"""FCPXML, the project files of Final Cut Pro and DaVinci Resolve: their captions, else titles.

Times are fractions of a second such as 1001/30000s. Where a clip lies is its offset, on the clock
of what it lies in, whose own beginning is its start (developer.apple.com, Describing Final Cut Pro
items in FCPXML).
"""

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.containers.xml_safely import local, parsed_file, root_of
from editor.formats.languages.twins import columns_of_twins, told_of_twins, twins_of
from editor.formats.recognisers.base import Recognised, imported
from editor.formats.recognisers.words import Row, row_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CERTAIN = 0.95
_TIME = re.compile(r"(-?\d{1,15})(?:/([1-9]\d{0,9}))?s?", re.ASCII)
_DECIMAL = re.compile(r"(-?\d{1,9}\.\d{1,9})s", re.ASCII)
_KINDS = ("caption", "title")
_MAX_MS = 360_000_000


class _Clock(NamedTuple):
    """When something begins on the screen, and what its own clock says then; in seconds."""

    shown: Fraction
    own: Fraction


@FORMATS.register
class FinalCutXml(Format):
    """Captions or titles in Final Cut projects (FCPXML)."""

    id = "fcpxml"
    suffixes = (".fcpxml",)
    reads = True
    keeps = frozenset({"times", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by the outermost element."""
        root = root_of(incoming.start)
        return _CERTAIN if root is not None and root.name == "fcpxml" else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a caption, in the order of their times; of titles where it has none.

        Raises:
            InputError: it is unsafe or damaged XML, or has neither captions nor titles.
        """
        found = _found(parsed_file(incoming))
        rows = next((found[kind] for kind in _KINDS if found[kind]), [])
        if not rows:
            raise InputError(_("there are no captions and no titles in this project."))
        rows.sort(key=lambda row: row.start or 0)
        twins = twins_of([(row.start, row.end) for row in rows], [row.text for row in rows])
        if twins is None:
            return imported(incoming, self.id, Recognised(rows), ())
        texts = columns_of_twins(twins, [row.text for row in rows])
        both = [
            rows[row.any]._replace(text=first, translation=second)
            for row, first, second in zip(twins, *texts, strict=True)
        ]
        return imported(incoming, self.id, Recognised(both), (told_of_twins(),))


def _found(root: "Element") -> dict[str, list[Row]]:
    """Return the rows of each kind of element that holds text."""
    rows: dict[str, list[Row]] = {kind: [] for kind in _KINDS}
    waiting = [(root, _Clock(Fraction(0), Fraction(0)))]
    while waiting:
        element, outer = waiting.pop()
        clock = _clock(element, outer)
        kind = local(element)
        if kind in rows and (text := _text(element)):
            length = _seconds(element.get("duration"))
            end = None if length is None else _milliseconds(clock.shown + length)
            rows[kind].append(row_of(text, [], _milliseconds(clock.shown), end))
        waiting += [(child, clock) for child in reversed(element)]
    return rows


def _clock(element: "Element", outer: _Clock) -> _Clock:
    """Return the clock inside an element; what is no clip goes by the clock around it."""
    if local(element) == "sequence":
        return _Clock(Fraction(0), _seconds(element.get("tcStart")) or Fraction(0))
    offset = _seconds(element.get("offset"))
    if offset is None:
        return outer
    start = _seconds(element.get("start"))
    shown = outer.shown + offset - outer.own
    # A spine has no clock of its own; what lies in it begins where it does.
    own = Fraction(0) if start is None else start
    return _Clock(shown, own)


def _seconds(written: str | None) -> Fraction | None:
    whole = _TIME.fullmatch(written or "")
    if whole:
        return Fraction(int(whole[1]), int(whole[2] or 1))
    decimal = _DECIMAL.fullmatch(written or "")
    return Fraction(decimal[1]) if decimal else None


def _milliseconds(seconds: Fraction) -> int | None:
    value = round(seconds * 1000)
    return value if 0 <= value <= _MAX_MS else None


def _text(element: "Element") -> str:
    """Return what the styled pieces of its texts say together."""
    texts = ("".join(one.itertext()) for one in element if local(one) == "text")
    lines = "\n".join(texts).replace("\r", "\n").replace("\u2028", "\n").split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())
