"""Times from elsewhere: a timed file of the same talk gives its times to the rows, by the words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.alignment.sections import stays
from editor.core import edits
from editor.core.edit import Edit
from editor.core.errors import RequestError
from editor.core.i18n import _, ngettext
from editor.core.progress import Progress
from editor.core.segments import Segment, WordTime
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript

if TYPE_CHECKING:
    from editor.alignment.anchoring import Placed, TimedWord

_LEAST_OVERLAP = 0.2


@dataclass(frozen=True, slots=True)
class TakenTimes:
    """What a timed file says of the rows: slots and words, one a row.

    `missing` are the rows (0-based) whose text is not in it; what a person set, or locked, stays.
    """

    slots: tuple[TimeSlot, ...]
    words: tuple[tuple[WordTime, ...], ...]
    missing: tuple[int, ...]


def times_from(
    transcript: Transcript,
    timed: Transcript,
    progress: Progress,
    only: frozenset[int] | None = None,
) -> TakenTimes:
    """Return the times that a timed text of the same talk has for the rows, or for some.

    Raises:
        RequestError: it holds no times, or is of another talk.
        Cancelled: the person asked to stop.
    """
    from editor.alignment.anchoring import anchored, overlap

    best = max(
        (
            (overlap(texts, words), track, words)
            for track, texts in enumerate(_columns(transcript))
            for words in _timed_words(timed)
        ),
        key=lambda one: one[0],
        default=(0.0, 0, []),
    )
    share, track, words = best
    if not words:
        raise RequestError(_("The other file has no times. Choose one with times."))
    if share < _LEAST_OVERLAP:
        raise RequestError(
            _("The other file is of another talk: it has few of the words of these rows.")
        )
    progress.step(0, 1, _("Looking for the rows in the other text"))
    places = anchored(_columns(transcript)[track], words, progress)
    return _taken(transcript.segments, places, only, keeps_words=track == 0)


def times_edit(rows: Sequence[Segment], taken: TakenTimes) -> Edit:
    """Return the edit that puts the times into the rows, all as one step."""
    changed = {
        place: row._replace(slot=slot, words=words)
        for place, (row, slot, words) in enumerate(zip(rows, taken.slots, taken.words, strict=True))
        if (row.slot, row.words) != (slot, words)
    }
    label = ngettext("Take the time of a row", "Take the times of {n} rows", len(changed))
    return edits.replace_rows(rows, changed, label.format(n=len(changed)))


def taken_remarks(taken: TakenTimes) -> tuple[str, ...]:
    """Return what a person should know: how many rows have their times, and how many do not."""
    found = len(taken.slots) - len(taken.missing)
    out = [
        ngettext("{n} row was found in it.", "{n} rows were found in it.", found).format(n=found)
    ]
    if taken.missing:
        lost = len(taken.missing)
        out.append(
            ngettext(
                "{n} row was not found and is as it was.",
                "{n} rows were not found and are as they were.",
                lost,
            ).format(n=lost)
        )
    return tuple(out)


def _columns(transcript: Transcript) -> list[list[str]]:
    return [
        [row.texts[track] for row in transcript.segments] for track in range(len(transcript.tracks))
    ]


def _timed_words(timed: Transcript) -> Iterator[list["TimedWord"]]:
    """Yield the words of each track with their times, in the order in which they are said."""
    for track in range(len(timed.tracks)):
        words = [word for row in timed.segments for word in _words_of(row, track)]
        words.sort(key=lambda word: (word.start, word.end))
        yield words


def _words_of(row: Segment, track: int) -> Iterator["TimedWord"]:
    """Yield the words of a row: as it times them itself, else spread over its slot."""
    from editor.alignment.anchoring import spread

    text, slot = row.texts[track], row.slot
    if track == 0 and row.words:
        for word in row.words:
            yield from spread(text[word.start : word.end], word.from_ms, word.to_ms)
    elif slot.start is not None and slot.end is not None:
        yield from spread(text, slot.start, slot.end)


def _taken(
    rows: Sequence[Segment],
    places: Sequence["Placed | None"],
    only: frozenset[int] | None,
    *,
    keeps_words: bool,
) -> TakenTimes:
    slots, words, missing = [], [], []
    for number, (row, place) in enumerate(zip(rows, places, strict=True)):
        is_kept = stays(row, number, only)
        if place is None and not is_kept:
            missing.append(number)
        if place is None or is_kept:
            slots.append(row.slot)
            words.append(row.words)
            continue
        slots.append(TimeSlot(place.start, place.end, Origin.IMPORTED))
        words.append(place.words if keeps_words else ())
    return TakenTimes(tuple(slots), tuple(words), tuple(missing))
