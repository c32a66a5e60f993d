"""Estimated times: the room between known times, shared out by the length of the speech.

Each row takes its place on an axis of speech seconds, with a breath between rows. Every known
start or end ties a point of that axis to a moment; what lies between two of them is interpolated.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from editor.alignment.base import ALIGNERS, Aligner, AlignOptions, AlignResult, RowTime
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.progress import Progress
from editor.core.segments import Role, Segment
from editor.core.timecode import clock
from editor.core.timeslots import Origin, TimeSlot, least_certain
from editor.core.transcript import Transcript
from editor.language.speech import speech_seconds, word_count

WORDS_A_MINUTE = 160
_BREATH_S = 0.15
_SHORTEST_S = 0.3
_ENOUGH_TO_LEARN_FROM = 5


class _Span(NamedTuple):
    """Where a row lies on the axis of speech seconds."""

    start: float
    end: float


class _Tie(NamedTuple):
    """A point of the axis whose time is known, in milliseconds."""

    at: float
    ms: int


@ALIGNERS.register
class Estimate(Aligner):
    """Estimate from the length of the speech."""

    id = "estimate"

    def align(
        self, transcript: Transcript, options: AlignOptions, progress: Progress
    ) -> AlignResult:
        """Fill what is empty; a row without room between its neighbours stays empty.

        Without a length of the talk, what follows the last known time is as fast as the rows with
        known times, or 160 words a minute where there are too few of them.
        """
        rows = transcript.segments
        texts = spoken_texts(transcript)
        progress.step(0, len(rows), _("Estimating times"))
        spans = _spans(texts)
        ties = _ties(rows, spans, texts, options.duration_ms)
        slots = [
            row.slot
            if row.slot.is_complete or (options.only is not None and index not in options.only)
            else _filled(row.slot, span, ties)
            for index, (row, span) in enumerate(zip(rows, spans, strict=True))
        ]
        progress.step(len(rows), len(rows))
        return AlignResult(tuple(map(RowTime, slots)))


def spoken_texts(transcript: Transcript) -> list[str]:
    """Return what is said in each row: its source, or where that is empty its longest text."""
    source = transcript.track_of(Role.SOURCE) or 0
    return [row.texts[source] or max(row.texts, key=len) for row in transcript.segments]


def _spans(texts: Sequence[str]) -> list[_Span]:
    spans = []
    at = 0.0
    for text in texts:
        end = at + max(_SHORTEST_S, speech_seconds(text))
        spans.append(_Span(at, end))
        at = end + _BREATH_S
    return spans


def _ties(
    rows: Sequence[Segment], spans: Sequence[_Span], texts: Sequence[str], duration_ms: int | None
) -> list[_Tie]:
    ties = []
    for row, span in zip(rows, spans, strict=True):
        if row.slot.start is not None:
            ties.append(_Tie(span.start, row.slot.start))
        if row.slot.end is not None:
            ties.append(_Tie(span.end, row.slot.end))
    if not spans:
        return ties
    if not ties or ties[0].at > 0:
        ties.insert(0, _Tie(0.0, 0))
    axis_end = spans[-1].end
    if ties[-1].at < axis_end:
        ties.append(_Tie(axis_end, _end_ms(rows, spans, texts, ties[-1], duration_ms)))
    return ties


def _end_ms(
    rows: Sequence[Segment],
    spans: Sequence[_Span],
    texts: Sequence[str],
    last: _Tie,
    duration_ms: int | None,
) -> int:
    if duration_ms is None:
        pace = _pace(rows, spans, texts)
        return last.ms + round((spans[-1].end - last.at) * pace)
    if duration_ms <= last.ms:
        raise RequestError(
            _(
                "The talk is said to last {length}, but a row is already timed at {time}. "
                "Give a longer duration."
            ).format(length=clock(duration_ms), time=clock(last.ms))
        )
    return duration_ms


def _pace(rows: Sequence[Segment], spans: Sequence[_Span], texts: Sequence[str]) -> float:
    """Return milliseconds a unit of the axis."""
    known = [
        (row.slot.duration, span.end - span.start)
        for row, span in zip(rows, spans, strict=True)
        if row.slot.duration is not None and row.slot.duration > 0
    ]
    if len(known) >= _ENOUGH_TO_LEARN_FROM:
        return sum(ms for ms, _length in known) / sum(length for _ms, length in known)
    words = sum(map(word_count, texts))
    if not words:
        return 1000.0
    return words / WORDS_A_MINUTE * 60_000 / spans[-1].end


def _filled(slot: TimeSlot, span: _Span, ties: Sequence[_Tie]) -> TimeSlot:
    start = slot.start if slot.start is not None else _ms_at(span.start, ties)
    end = slot.end if slot.end is not None else _ms_at(span.end, ties)
    if start is None or end is None or end <= start:
        return slot
    return TimeSlot(start, end, least_certain(slot.origin, Origin.ESTIMATED), None, slot.locked)


def _ms_at(at: float, ties: Sequence[_Tie]) -> int | None:
    """Return the moment of a point of the axis, None where the times around it run backwards."""
    right = bisect_right(ties, at, key=lambda tie: tie.at)
    if right == len(ties):
        return ties[-1].ms
    before, after = ties[right - 1], ties[right]
    if after.ms < before.ms or after.at == before.at:
        return None
    share = (at - before.at) / (after.at - before.at)
    return round(before.ms + share * (after.ms - before.ms))
