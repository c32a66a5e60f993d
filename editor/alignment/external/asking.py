"""What aligners that are programs have in common: one is asked, and its answers are taken."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from editor.alignment.base import Aligner, AlignOptions, AlignResult, Means, RowTime
from editor.alignment.estimate import spoken_texts
from editor.alignment.external.child import Child
from editor.alignment.external.protocol import (
    Answered,
    Asked,
    Heard,
    Step,
    answer,
    request,
)
from editor.alignment.sections import stays
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.progress import Progress
from editor.core.segments import Role, Segment
from editor.core.timeslots import Origin, Reason, TimeSlot
from editor.core.transcript import Transcript

_SURE_FROM = 0.5
_PARTS = 1000


class AskingAligner(Aligner):
    """An aligner whose work a program does; a part says with which command it is called."""

    works_here = True

    def command(self, means: Means) -> list[str]:
        """Return the command as its words."""
        raise NotImplementedError

    def align(
        self, transcript: Transcript, options: AlignOptions, progress: Progress
    ) -> AlignResult:
        """Return what the program answered, as far as it keeps the order of the rows."""
        if options.audio is None:
            raise RequestError(_("There is no recording."))
        rows = transcript.segments
        source = transcript.track_of(Role.SOURCE) or 0
        language = options.language or transcript.tracks[source].language
        asked = [
            Asked(text, row.slot.start, row.slot.end, stays(row, place, options.only))
            for place, (text, row) in enumerate(zip(spoken_texts(transcript), rows, strict=True))
        ]
        told = request(str(options.audio.resolve()), language, asked)
        progress.step(0, _PARTS)
        answers = _ask(self.command(options.means), told, asked, progress)
        found = answers.rows or _among_words(answers.words, asked, progress)
        if not found and not all(row.is_fixed for row in asked):
            raise RequestError(_("The aligner found no row in the recording."))
        return AlignResult(_times(rows, asked, found))


class _Answers(NamedTuple):
    """The rows that were answered, and the words that were heard."""

    rows: dict[int, Answered]
    words: list[Heard]


def _ask(words: Sequence[str], told: bytes, asked: Sequence[Asked], progress: Progress) -> _Answers:
    found = _Answers({}, [])
    now = Step(0.0, "")
    with Child(words, told) as child:
        for line in child.lines():
            said = None if line is None else answer(line, asked)
            if isinstance(said, Answered):
                found.rows[said.row] = said
            elif isinstance(said, Heard):
                found.words.append(said)
            elif said is not None:
                now = said
            progress.step(round(now.share * _PARTS), _PARTS, now.text)
    return found


def _among_words(
    words: Sequence[Heard], asked: Sequence[Asked], progress: Progress
) -> dict[int, Answered]:
    """Return the rows that are found among the words that a recogniser heard."""
    if not words:
        return {}
    from editor.alignment.anchoring import TimedWord, anchored

    timed = [TimedWord(*word) for word in sorted(words, key=lambda one: (one.start, one.end))]
    places = anchored([row.text for row in asked], timed, progress)
    return {
        row: Answered(row, place.start, place.end, None, place.words)
        for row, place in enumerate(places)
        if place is not None
    }


def _times(
    rows: Sequence[Segment], asked: Sequence[Asked], found: Mapping[int, Answered]
) -> tuple[RowTime, ...]:
    """Return a time a row; an answer that goes back behind another row counts as not found."""
    out = []
    earliest = 0
    latest = _starts_below(asked)
    for place, (row, one) in enumerate(zip(rows, asked, strict=True)):
        if one.is_fixed:
            out.append(RowTime(row.slot, row.words))
            earliest = max(earliest, row.slot.start or 0)
            continue
        said = found.get(place)
        if said is None or not earliest <= said.start <= latest[place]:
            out.append(RowTime(TimeSlot(), (), Reason.NOT_FOUND))
            continue
        earliest = said.start
        out.append(_row_time(said))
    return tuple(out)


def _starts_below(asked: Sequence[Asked]) -> list[float]:
    """Return for each row the first start that is fixed below it."""
    out: list[float] = []
    least = float("inf")
    for one in reversed(asked):
        out.append(least)
        if one.is_fixed and one.start is not None:
            least = one.start
    return out[::-1]


def _row_time(said: Answered) -> RowTime:
    is_sure = said.confidence is None or said.confidence >= _SURE_FROM
    slot = TimeSlot(said.start, said.end, Origin.ALIGNED, said.confidence)
    return RowTime(slot, said.words, Reason.FITS if is_sure else Reason.POOR)
