"""Timed texts into rows of one column, or of two where most are in two languages."""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import NamedTuple

from editor.core.segments import Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.warned import Warned
from editor.formats.languages.stacked import columns_of
from editor.formats.languages.twins import columns_of_twins, told_of_twins, twins_of
from editor.formats.languages.two_scripts import tracks_of


class InColumns(NamedTuple):
    """The tracks, a row for each text, and what a person should know about the columns."""

    tracks: tuple[Track, ...]
    segments: tuple[Segment, ...]
    warnings: tuple[Warned, ...]


def in_columns(
    texts: Sequence[str], slots: Sequence[TimeSlot], speakers: Iterable[str] | None = None
) -> InColumns:
    """Return the tracks, and a row for each text, numbered from 1.

    Two texts of different languages at the same times are one row.
    """
    columns, warnings = columns_of(texts)
    names = repeat("", len(texts)) if speakers is None else speakers
    twins = twins_of([slot[:2] for slot in slots], texts) if len(columns) < 2 else None
    if twins is not None:
        named = list(names)
        slots, names = [slots[row.any] for row in twins], [named[row.any] for row in twins]
        columns = columns_of_twins(twins, texts)
        warnings = (told_of_twins(), *warnings)
    rows = zip(slots, names, zip(*columns, strict=True), strict=True)
    segments = tuple(
        Segment(str(number), row, slot, name, imported=row)
        for number, (slot, name, row) in enumerate(rows, 1)
    )
    return InColumns(tracks_of(columns), segments, warnings)
