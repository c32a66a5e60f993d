"""Timed texts into rows of one column, or of two where most are in two languages."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from editor.core.segments import Segment, Track
from editor.core.timeslots import TimeSlot
from editor.core.warned import Warned
from editor.formats.stacked import columns_of
from editor.formats.twins import told_of_twins, twins_joined
from editor.formats.two_scripts import tracks_of


class InColumns(NamedTuple):
    """The tracks, a row for each text, and what a person should know about the columns."""

    tracks: tuple[Track, ...]
    segments: tuple[Segment, ...]
    warnings: tuple[Warned, ...]


def in_columns(
    texts: Sequence[str], slots: Sequence[TimeSlot], speakers: Iterable[str] | None = None
) -> InColumns:
    """Return the tracks, and a row for each text, numbered from 1."""
    names = [""] * len(texts) if speakers is None else list(speakers)
    cues = [(slot.start, slot.end, text) for slot, text in zip(slots, texts, strict=True)]
    joined = twins_joined(cues)
    if joined is not None:
        slots = [slots[at] for at, _text in joined]
        names = [names[at] for at, _text in joined]
        texts = [text for _at, text in joined]
    columns, warnings = columns_of(texts)
    rows = zip(slots, names, zip(*columns, strict=True), strict=True)
    segments = tuple(
        Segment(str(number), row, slot, name, imported=row)
        for number, (slot, name, row) in enumerate(rows, 1)
    )
    told = warnings if joined is None else (told_of_twins(), *warnings)
    return InColumns(tracks_of(columns), segments, told)
