"""Finding and replacing names, words and patterns: places on a snapshot, one Edit."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from editor.core import edits
from editor.core.edit import Edit
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.search.finding import find
from editor.search.query import Found, Mode, Place, Query
from editor.search.replacing import texts_after

__all__ = ["Found", "Mode", "Place", "Query", "find", "find_fuzzy", "find_right", "replace_edit"]

_LONGEST = 24


def find_fuzzy(segments: Sequence[Segment], right: str) -> Found:
    """Return what is spelt or sounds like a right form, at the default degree, in all tracks."""
    return find(Query(right, Mode.FUZZY), segments)


def find_right(query: Query, segments: Sequence[Segment]) -> Found:
    """Return where the text of a query stands already, in whatever case, as words of its own."""
    return find(replace(query, mode=Mode.LITERAL, whole_word=True, match_case=False), segments)


def replace_edit(
    segments: Sequence[Segment], places: Iterable[Place], replacement: str
) -> tuple[Edit, int]:
    """Return the one edit that replaces the places, and how many of them are no longer there."""
    chosen = tuple(places)
    texts, stale = texts_after(segments, chosen)
    forms = list(dict.fromkeys(place.found for place in chosen))
    found = forms[0] if len(forms) == 1 else _("{n} forms").format(n=len(forms))
    label = _("Replace {found} by {replacement} ({n})").format(
        found=_short(found), replacement=_short(replacement), n=len(chosen) - stale
    )
    return edits.replace_texts(segments, texts, label), stale


def _short(text: str) -> str:
    line = text.replace("\n", " ")
    return f"“{line[:_LONGEST]}…”" if len(line) > _LONGEST else f"“{line}”"
