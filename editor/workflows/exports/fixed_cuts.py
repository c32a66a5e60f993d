"""Cuts that a person fixed and that the limits do not allow, told before anything is written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from editor.captions.splitting.cuts import is_same_cut
from editor.captions.splitting.rows import cues_of_row
from editor.captions.splitting.talk import SplitTalk, split_talk
from editor.captions.splitting.unmet import Unmet
from editor.core.i18n import ngettext
from editor.core.segments import Segment
from editor.core.warned import Warned, name_rows


def cuts_not_kept(talk: SplitTalk) -> list[Warned]:
    """Return which rows do not have all the cuts that a person fixed in them.

    That is so where the time of the row is too short for so many cues.
    """
    counted: dict[int, int] = {}
    for cue in talk.cues:
        counted[cue.row] = counted.get(cue.row, 0) + 1
    rows = [
        row
        for row, segment in enumerate(talk.transcript.segments)
        if segment.cuts and row in counted and _is_missing(talk, segment, counted[row])
    ]
    return _told(
        rows,
        ngettext(
            "Row {rows}: not all cuts that you fixed are kept, as its time is too short for so "
            "many cues.",
            "Rows {rows}: not all cuts that you fixed are kept, as their time is too short for so "
            "many cues.",
            len(rows),
        ),
    )


def cuts_against_limits(talk: SplitTalk, unmet: Iterable[Unmet]) -> list[Warned]:
    """Return which rows keep fewer limits than they would without the cuts that a person fixed."""
    suspects = sorted({one.row for one in unmet if talk.transcript.segments[one.row].cuts})
    rows = [row for row in suspects if _is_better_without(talk, row)]
    return _told(
        rows,
        ngettext(
            "Row {rows}: the cuts that you fixed make cues that the limits do not allow.",
            "Rows {rows}: the cuts that you fixed make cues that the limits do not allow.",
            len(rows),
        ),
    )


def _is_missing(talk: SplitTalk, segment: Segment, shown: int) -> bool:
    cues = cues_of_row(segment, talk.transcript.tracks, talk.guideline)
    if shown < len(cues):
        return True
    ends = [tuple(0 for _text in segment.texts), tuple(map(len, segment.texts))]
    starts = [tuple(span[0] for span in cue.spans) for cue in cues[1:]]
    return any(not _is_among(segment, cut, ends + starts) for cut in segment.cuts)


def _is_among(segment: Segment, cut: Sequence[int], starts: Iterable[Sequence[int]]) -> bool:
    return any(is_same_cut(segment, cut, one) for one in starts)


def _is_better_without(talk: SplitTalk, row: int) -> bool:
    """True when a row and those beside it keep more limits once its cuts are the program's."""
    first = max(0, row - 1)
    near = talk.transcript.segments[first : row + 2]
    free = tuple(
        segment._replace(cuts=()) if first + at == row else segment
        for at, segment in enumerate(near)
    )
    return _count(talk, free, row - first) < _count(talk, near, row - first)


def _count(talk: SplitTalk, segments: tuple[Segment, ...], row: int) -> int:
    small = split_talk(replace(talk.transcript, segments=segments), talk.guideline)
    columns = range(len(talk.transcript.tracks))
    return sum(1 for _one in _of_row(small, tuple(columns), row))


def _of_row(talk: SplitTalk, columns: tuple[int, ...], row: int) -> Iterator[Unmet]:
    listed = talk.cues_for(columns)
    return (one for one in talk.unmet(listed, columns) if one.row == row)


def _told(rows: Sequence[int], sentence: str) -> list[Warned]:
    if not rows:
        return []
    return [Warned(sentence.format(rows=name_rows(rows)), rows=tuple(rows))]
