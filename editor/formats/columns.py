"""Timed texts into rows of one column, or of two where most stand in two languages."""

from collections.abc import Iterable, Sequence
from itertools import repeat

from editor.core.segments import Segment, Track
from editor.core.timeslots import TimeSlot
from editor.formats.two_languages import languages_by_turns
from editor.formats.two_scripts import columns_of, tracks_of

_SHARE = 0.9


def in_columns(
    texts: Sequence[str], slots: Sequence[TimeSlot], speakers: Iterable[str] | None = None
) -> tuple[tuple[Track, ...], tuple[Segment, ...]]:
    """Return the tracks, and a row for each text, numbered from 1."""
    columns = columns_of(texts)
    if len(columns) == 1:
        columns = _by_words(texts) or columns
    names = repeat("", len(texts)) if speakers is None else speakers
    rows = zip(slots, names, zip(*columns, strict=True), strict=True)
    segments = tuple(
        Segment(str(number), row, slot, name, imported=row)
        for number, (slot, name, row) in enumerate(rows, 1)
    )
    return tracks_of(columns), segments


def _by_words(texts: Sequence[str]) -> tuple[list[str], ...] | None:
    """Return two columns where nearly all texts have two lines, each in a language of its own."""
    pairs = [text.split("\n") for text in texts]
    whole = [pair for pair in pairs if len(pair) == 2]
    if len(whole) < _SHARE * len(pairs) or any(len(pair) > 2 for pair in pairs):
        return None
    if languages_by_turns([line for pair in whole for line in pair]) is None:
        return None
    return [pair[0] for pair in pairs], [pair[1] if len(pair) == 2 else "" for pair in pairs]
