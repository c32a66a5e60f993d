"""Timed texts into rows of one column, or of two where most stand in two scripts."""

from collections.abc import Iterable, Sequence
from itertools import repeat

from editor.core.segments import Segment, Track
from editor.core.timeslots import TimeSlot
from editor.formats.twins import columns_of_twins, twins_of
from editor.formats.two_scripts import columns_of, tracks_of


def in_columns(
    texts: Sequence[str], slots: Sequence[TimeSlot], speakers: Iterable[str] | None = None
) -> tuple[tuple[Track, ...], tuple[Segment, ...]]:
    """Return the tracks, and a row for each text, numbered from 1.

    Two texts of different languages at the same times are one row.
    """
    columns = columns_of(texts)
    names = repeat("", len(texts)) if speakers is None else speakers
    twins = twins_of([slot[:2] for slot in slots], texts) if len(columns) < 2 else None
    if twins is not None:
        named = list(names)
        slots, names = [slots[row.any] for row in twins], [named[row.any] for row in twins]
        columns = columns_of_twins(twins, texts)
    rows = zip(slots, names, zip(*columns, strict=True), strict=True)
    segments = tuple(
        Segment(str(number), row, slot, name, imported=row)
        for number, (slot, name, row) in enumerate(rows, 1)
    )
    return tracks_of(columns), segments
