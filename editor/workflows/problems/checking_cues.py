"""The cues by which rows are judged: as an export cuts them, or as a subtitle file has them."""

from collections.abc import Mapping, Sequence
from functools import cache

from editor.captions.splitting.talk import split_talk
from editor.checks.context import CuesOfRow, Rows
from editor.core.cues import Cue
from editor.core.errors import RequestError
from editor.core.guideline import Guideline
from editor.core.segments import Segment
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS


def is_cut_already(transcript: Transcript) -> bool:
    """True for a talk that came as subtitles: its rows are cues, and their lines are meant so."""
    return transcript.source is not None and _is_subtitle(transcript.source.format)


def cues_of_rows(
    transcript: Transcript, guideline: Guideline, first: int, last: int, around: int = 2
) -> CuesOfRow:
    """Return what makes the cues of the rows first to last, and of some rows around them.

    A cue may take time from the silence beside it, and so from its neighbours' room.
    """
    if is_cut_already(transcript):
        return _as_they_stand
    rows = transcript.segments
    begin, end = max(0, first - around), min(len(rows), last + 1 + around)
    part = Transcript(transcript.tracks, rows[begin:end])
    by_row: dict[int, list[Cue]] = {}
    for cue in split_talk(part, guideline).cues:
        by_row.setdefault(cue.row + begin, []).append(cue)
    return _Listed(by_row)


class _Listed:
    def __init__(self, by_row: Mapping[int, Sequence[Cue]]) -> None:
        self._by_row = by_row

    def __call__(self, _rows: Rows, row: int) -> Sequence[Cue]:
        return self._by_row.get(row, ())


def _as_they_stand(rows: Rows, row: int) -> Sequence[Cue]:
    segment: Segment = rows[row]
    start, end = segment.slot.start, segment.slot.end
    if start is None or end is None or not any(segment.texts):
        return ()
    texts = tuple([text.strip() for text in segment.texts])
    return (Cue(start, end, texts, segment.speaker, row),)


@cache
def _is_subtitle(format_id: str) -> bool:
    try:
        return FORMATS.get(format_id).is_subtitle
    except RequestError:
        return False
