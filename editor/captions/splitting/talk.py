"""The cues of a whole talk: its rows cut by a guideline, and the time shared out among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from editor.captions.cues import CueList
from editor.captions.splitting.room import (
    LEEWAY_BY_SHARE,
    LEEWAY_BY_WORDS,
    Timed,
    give_room,
    leeway_of,
)
from editor.captions.splitting.rows import RowCue, cues_of_rows
from editor.captions.splitting.unmet import Unmet, unmet_by
from editor.core.collector import collector_paused
from editor.core.cues import Cue
from editor.core.guideline import Guideline, Limits
from editor.core.progress import NoProgress, Progress
from editor.core.segments import Segment
from editor.core.transcript import Transcript
from editor.language.widths import width

_ROWS_A_STEP = 200
_TOGETHER = 40
"""Rows measured together, a part of a step; more are hardly faster, and need more memory."""
_FRAME = 40.0


@dataclass(frozen=True, slots=True)
class SplitTalk:
    """The cues of all languages, in the order of their starts; `cues_for` picks some languages.

    The rows `untimed` and `reversed` are those without usable times; they have no cues.
    """

    transcript: Transcript
    guideline: Guideline
    cues: tuple[Cue, ...]
    untimed: tuple[int, ...]
    reversed: tuple[int, ...]
    moved: tuple[int, ...]

    def cues_for(self, columns: Sequence[int]) -> CueList:
        """Return the cues that show the given tracks, one text a column.

        A cue without text in any of them is left out, and the one before it of the same row stays
        on instead.
        """
        segments = self.transcript.segments
        chosen = [cue._replace(texts=tuple(cue.texts[at] for at in columns)) for cue in self.cues]
        shown = _without_silent(chosen, self.guideline.longest)
        empty = tuple(
            row
            for row, segment in enumerate(segments)
            if not any(segment.texts[at].strip() for at in columns)
        )
        silent = frozenset(empty)
        return CueList(
            tuple(shown),
            tuple(row for row in self.untimed if row not in silent),
            empty,
            tuple(row for row in self.reversed if row not in silent),
            self.moved,
        )

    def unmet(self, listed: CueList, columns: Sequence[int]) -> tuple[Unmet, ...]:
        """Return what the cues of some columns do not keep of the guideline."""
        languages = [self.transcript.tracks[at].language for at in columns]
        return unmet_by(listed.cues, languages, self.guideline)


def split_cues(transcript: Transcript, columns: Sequence[int], guideline: Guideline) -> CueList:
    """Return the cues that show the given tracks, each of the rows cut by a guideline.

    The cuts are those of the whole row, so that one language alone has the same cues as both.
    """
    return split_talk(transcript, guideline).cues_for(columns)


def split_talk(
    transcript: Transcript, guideline: Guideline, progress: Progress | None = None
) -> SplitTalk:
    """Return a talk cut into cues by a guideline, all languages in step.

    Raises:
        Cancelled: the person asked to stop.
    """
    steps = progress or NoProgress()
    with collector_paused():
        return _split(transcript, guideline, steps)


@dataclass(slots=True)
class _Made:
    """A cue on its way: the row, what it shows, its times."""

    row: int
    shown: RowCue
    timed: Timed


def _split(transcript: Transcript, guideline: Guideline, progress: Progress) -> SplitTalk:
    segments = transcript.segments
    timed, untimed, backwards, moved = _sorted_out(segments)
    made: list[_Made] = []
    limits = [guideline.limits_for(track.language) for track in transcript.tracks]
    for begin in range(0, len(timed), _TOGETHER):
        rows = timed[begin : begin + _TOGETHER]
        if begin % _ROWS_A_STEP == 0:
            progress.step(rows[0], len(segments))
        some = [segments[row] for row in rows]
        shown = cues_of_rows(some, transcript.tracks, guideline)
        for row, segment, cues in zip(rows, some, shown, strict=True):
            made += _timed(row, segment, _long_enough(segment, cues, guideline), limits, guideline)
    if moved:
        made.sort(key=lambda one: one.timed.start)
    _tell_apart(made, guideline)
    give_room([one.timed for one in made], guideline)
    talk = tuple(_cue(one, segments[one.row].speaker) for one in made)
    return SplitTalk(transcript, guideline, talk, tuple(untimed), tuple(backwards), tuple(moved))


class _SortedOut(NamedTuple):
    """The numbers of the rows with text by their times: given, missing, reversed.

    Those `moved` are `timed` too, but begin before one above.
    """

    timed: list[int]
    untimed: list[int]
    backwards: list[int]
    moved: list[int]


def _sorted_out(segments: Sequence[Segment]) -> _SortedOut:
    timed, untimed, backwards, moved = found = _SortedOut([], [], [], [])
    latest = 0
    for row, segment in enumerate(segments):
        start, end = segment.slot[:2]
        if not any(text.strip() for text in segment.texts):
            continue
        if start is None or end is None:
            untimed.append(row)
        elif end <= start:
            backwards.append(row)
        else:
            if timed and start < latest:
                moved.append(row)
            latest = max(latest, start)
            timed.append(row)
    return found


def _long_enough(
    segment: Segment, shown: tuple[RowCue, ...], guideline: Guideline
) -> tuple[RowCue, ...]:
    """Return the cues of a row, one alone where it is too short for several."""
    if len(shown) * (guideline.gap + _FRAME) <= (segment.slot.duration or 0):
        return shown
    texts = tuple(
        "\n".join(filter(None, texts)) for texts in zip(*(cue.texts for cue in shown), strict=True)
    )
    spans = tuple(
        (spans[0][0], spans[-1][1]) for spans in zip(*(cue.spans for cue in shown), strict=True)
    )
    return (RowCue(texts, spans, segment.slot.start, segment.slot.end),)


def _timed(
    row: int,
    segment: Segment,
    shown: Sequence[RowCue],
    limits: Sequence[Limits],
    guideline: Guideline,
) -> list[_Made]:
    inside = LEEWAY_BY_WORDS if segment.words else LEEWAY_BY_SHARE
    leeway = leeway_of(segment.slot)
    last = shown[-1].end or 0.0
    starts = _spread([cue.start or 0.0 for cue in shown], last, guideline.gap + _FRAME)
    found = []
    for number, cue in enumerate(shown):
        end = last
        if number + 1 < len(shown):
            end = min(
                max(cue.end or 0.0, starts[number] + _FRAME), starts[number + 1] - guideline.gap
            )
        needed = _needed(cue.texts, limits)
        timed = Timed(starts[number], end, needed, inside if number else leeway)
        found.append(_Made(row, cue, timed))
    return found


def _spread(starts: Sequence[float], end: float, least: float) -> list[float]:
    """Return the starts of the cues of a row, each at least so much after the one before it."""
    found = [starts[0]]
    for start in starts[1:]:
        found.append(max(start, found[-1] + least))
    latest = end
    for number in range(len(found) - 1, 0, -1):
        latest -= least
        found[number] = min(found[number], latest)
    return found


def _needed(texts: Sequence[str], limits: Sequence[Limits]) -> float:
    """Return how many milliseconds it takes to read the slowest of the texts."""
    return max(
        width(text.replace("\n", ""), limit.wide_is_one) / limit.speed * 1000
        for text, limit in zip(texts, limits, strict=True)
    )


def _tell_apart(made: Sequence[_Made], guideline: Guideline) -> None:
    """Mark the cues during which the next one begins because people speak at once."""
    for one, after in pairwise(made):
        if one.row != after.row:
            common = one.timed.end - after.timed.start
            alike = after.timed.start < one.timed.start + guideline.shortest
            one.timed.apart = common >= guideline.chain or (common > 0 and alike)


def _cue(made: _Made, speaker: str) -> Cue:
    start = round(made.timed.start)
    end = max(start + 1, int(made.timed.end + 0.001))
    return Cue(start, end, made.shown.texts, speaker, made.row)


def _without_silent(cues: Sequence[Cue], longest: int) -> list[Cue]:
    found: list[Cue] = []
    for cue in cues:
        if any(cue.texts):
            found.append(cue)
        elif found and found[-1].row == cue.row:
            above = found[-1]
            end = max(above.end, min(cue.end, above.start + longest))
            found[-1] = above._replace(end=end)
    return found
