"""Rows into cues: one cue a row, in the order of their times."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

from editor.core.collector import collector_paused
from editor.core.cues import Cue
from editor.core.segments import Segment
from editor.core.transcript import Transcript

_start_of = itemgetter(0)


class CueMode(StrEnum):
    """What becomes of a row: the cues that a guideline asks for, or one cue."""

    SPLIT = "split"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class CueList:
    """The cues in order of their starts, and what became of the rows that are not among them.

    All but the cues are 0-based rows in ascending order: `untimed` have text but no complete time,
    `empty` have no text in the languages asked for, `reversed` do not end after they start. The
    three are left out. `moved` are cues that start before one of a row above.
    """

    cues: tuple[Cue, ...]
    untimed: tuple[int, ...] = ()
    empty: tuple[int, ...] = ()
    reversed: tuple[int, ...] = ()
    moved: tuple[int, ...] = ()


def make_cues(transcript: Transcript, columns: Sequence[int]) -> CueList:
    """Return the cues that show the given tracks, one text a column, each without outer blanks.

    A row that lacks one of two languages gives a cue with an empty text in its place.
    """
    with collector_paused():
        return _listed(transcript.segments, tuple(columns))


def _listed(segments: Sequence[Segment], columns: tuple[int, ...]) -> CueList:
    untimed: list[int] = []
    empty: list[int] = []
    backwards: list[int] = []
    moved: list[int] = []
    cues: list[Cue] = []
    latest = 0
    # What `_make` does, without its check of the length.
    make = tuple.__new__
    for row, segment in enumerate(segments):
        texts = _texts(segment.texts, columns)
        start, end = segment.slot[:2]
        if not any(texts):
            empty.append(row)
        elif start is None or end is None:
            untimed.append(row)
        elif end <= start:
            backwards.append(row)
        else:
            if cues and start < latest:
                moved.append(row)
            else:
                latest = start
            cues.append(make(Cue, (start, end, texts, segment.speaker, row)))
    if moved:
        cues.sort(key=_start_of)
    return CueList(tuple(cues), tuple(untimed), tuple(empty), tuple(backwards), tuple(moved))


def _texts(texts: tuple[str, ...], columns: tuple[int, ...]) -> tuple[str, ...]:
    if len(columns) == 1:
        return (texts[columns[0]].strip(),)
    if len(columns) == 2:
        return texts[columns[0]].strip(), texts[columns[1]].strip()
    return tuple([texts[column].strip() for column in columns])
