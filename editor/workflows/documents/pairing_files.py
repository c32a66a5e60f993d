"""Two files of one language each into one transcript of two, a row for each link.

Where both have times, these lead, also when the clock of the one is late or runs faster.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isnan, nan
from pathlib import Path

import numpy as np

from editor.core.errors import InputError
from editor.core.glossary import EMPTY_GLOSSARY, Glossary
from editor.core.i18n import _, ngettext
from editor.core.progress import NoProgress, Progress
from editor.core.segments import Segment, Status
from editor.core.timeslots import EMPTY_SLOT, TimeSlot, least_certain
from editor.core.transcript import Transcript
from editor.core.warned import Warned
from editor.formats.languages.two_scripts import tracks_of
from editor.language.bitext.clocks import Clock, Spans
from editor.language.bitext.linking import Link, link_lines
from editor.language.bitext.stretches import on_one_clock
from editor.language.scripts import has_cjk
from editor.workflows.documents.opening import Opened, decoded_lines, open_file

MOST_LINES = 20_000
_CERTAIN = 0.8
_WORTH_TELLING = 0.1
_FITS = 0.5


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a file as they are paired.

    Those of a text are its lines as they stand, also empty ones, without times or speakers. Those
    of any other file are its rows.
    """

    texts: tuple[str, ...]
    slots: tuple[TimeSlot, ...] = ()
    speakers: tuple[str, ...] = ()

    @property
    def spans(self) -> Spans:
        """The times in seconds, nan where there is none."""
        times = [_seconds(slot) for slot in self.slots or [EMPTY_SLOT] * len(self.texts)]
        return np.array(times, dtype=np.float64).reshape(-1, 2)


@dataclass(frozen=True, slots=True)
class PairedFiles:
    """Two files and which of their lines belong together.

    `clock` is that of the second beside that of the first, on which all times are; None where their
    times do not agree or one has none.
    """

    first: Lines
    second: Lines
    links: tuple[Link, ...]
    clock: Clock | None = None


def pair_files(
    first: Path,
    second: Path,
    glossary: Glossary = EMPTY_GLOSSARY,
    progress: Progress | None = None,
) -> PairedFiles:
    """Return which lines of two files in one language each belong together.

    Raises:
        InputError: a file cannot be read, or has more lines than can be paired.
        Cancelled: the person asked to stop.
    """
    steps = progress or NoProgress()
    steps.step(0, 3, _("Reading {name}").format(name=first.name))
    one = _lines_of(first)
    steps.step(1, 3, _("Reading {name}").format(name=second.name))
    other = _lines_of(second)
    steps.step(2, 3, _("Pairing {n} lines with {m}").format(n=len(one.texts), m=len(other.texts)))
    clock, times = on_one_clock(one.spans, other.spans) or (None, None)
    spans = None if times is None else (one.spans, times)
    links = link_lines(one.texts, other.texts, _forms(glossary), spans)
    if times is not None and not np.array_equal(times, other.spans, equal_nan=True):
        other = replace(other, slots=_moved(other.slots, times))
    steps.step(3, 3)
    return PairedFiles(one, other, tuple(links), clock)


def as_transcript(paired: PairedFiles) -> Transcript:
    """Return a row for each link; a line without its counterpart has an empty partner.

    The times are those of the first file, or of the second where the first has none; the speakers
    likewise.
    """
    rows = []
    for number, link in enumerate(paired.links, 1):
        texts = _joined(paired.first, link.first), _joined(paired.second, link.second)
        slot = _slot(paired.first, link.first)
        if slot.is_empty:
            slot = _slot(paired.second, link.second)
        speaker = _speaker(paired.first, link.first) or _speaker(paired.second, link.second)
        rows.append(Segment(str(number), texts, slot, speaker, imported=texts))
    tracks = tracks_of([[row.texts[track] for row in rows] for track in (0, 1)])
    return Transcript(tracks, tuple(rows))


def open_pair(first: Path, second: Path, progress: Progress | None = None) -> Opened:
    """Return two files of one language each as one talk of two columns, without a file of its own.

    Rows put together from several lines whose times do not fit, those without a counterpart, and
    those whose texts fit badly are in question: a person should look at them.

    Raises:
        InputError: a file cannot be read, or has more lines than can be paired.
        Cancelled: the person asked to stop.
    """
    paired = pair_files(first, second, progress=progress)
    transcript = as_transcript(paired)
    doubtful = [row for row, link in enumerate(paired.links) if _is_doubtful(paired, link)]
    rows = list(transcript.segments)
    for row in doubtful:
        rows[row] = rows[row]._replace(status=Status.QUESTION)
    return Opened(
        replace(transcript, segments=tuple(rows)),
        None,
        "pair",
        "utf-8",
        (*_told_of_clock(paired), *_told(doubtful, len(rows))),
    )


def _told_of_clock(paired: PairedFiles) -> tuple[Warned, ...]:
    message = said_of_clock(paired)
    return (Warned(message),) if message else ()


def said_of_clock(paired: PairedFiles) -> str:
    """Return what a person should know of how the times of two files differ, mostly nothing."""
    clock = paired.clock
    if clock is None or (clock.factor == 1.0 and abs(clock.offset) < _WORTH_TELLING):
        return ""
    if clock.factor != 1.0:
        return _(
            "The times of the second file run {factor} times as fast, as for another frame rate; "
            "those of the first were kept."
        ).format(factor=f"{clock.factor:.3f}")
    if clock.offset < 0:
        return _(
            "The times of the second file are {seconds} s earlier; those of the first were kept."
        ).format(seconds=f"{-clock.offset:.1f}")
    return _(
        "The times of the second file are {seconds} s later; those of the first were kept."
    ).format(seconds=f"{clock.offset:.1f}")


def _is_doubtful(paired: PairedFiles, link: Link) -> bool:
    sizes = sorted((len(link.first), len(link.second)))
    is_clean = sizes == [1, 1] or (sizes[0] == 1 and _fits_in_time(paired, link))
    return not is_clean or link.certainty < _CERTAIN


def _fits_in_time(paired: PairedFiles, link: Link) -> bool:
    """Return True when the lines of both files begin together and end together."""
    if paired.clock is None:
        return False
    ones = paired.first.spans[list(link.first)]
    others = paired.second.spans[list(link.second)]
    apart = ones[0, 0] - others[0, 0], ones[-1, 1] - others[-1, 1]
    return bool(np.all(np.abs(apart) <= _FITS))


def _told(doubtful: Sequence[int], count: int) -> tuple[Warned, ...]:
    if not doubtful:
        return ()
    message = ngettext(
        "{n} of {count} rows was put together, has no counterpart or may not fit. "
        "It is marked as in question.",
        "{n} of {count} rows were put together, have no counterpart or may not fit. "
        "They are marked as in question.",
        len(doubtful),
    )
    return (Warned(message.format(n=len(doubtful), count=count), rows=tuple(doubtful)),)


def _lines_of(path: Path) -> Lines:
    opened = open_file(path)
    rows = opened.transcript.segments
    is_text = path.suffix.lower() in ("", ".txt") and all(row.slot.is_empty for row in rows)
    if is_text:
        lines = Lines(tuple(line.strip() for line in decoded_lines(path)))
    else:
        lines = Lines(
            tuple(row.texts[0] for row in rows),
            tuple(row.slot for row in rows),
            tuple(row.speaker for row in rows),
        )
    if len(lines.texts) > MOST_LINES:
        raise InputError(
            _("“{path}” has {n} lines; at most {limit} can be paired. Divide it first.").format(
                path=path, n=len(lines.texts), limit=MOST_LINES
            )
        )
    return lines


def _forms(glossary: Glossary) -> list[tuple[str, ...]]:
    return [
        tuple(form for form in (term.preferred, *term.heard, term.translation) if form)
        for term in glossary.terms
    ]


def _joined(lines: Lines, which: Sequence[int]) -> str:
    texts = [lines.texts[at] for at in which]
    return ("" if any(map(has_cjk, texts)) else " ").join(texts)


def _speaker(lines: Lines, which: Sequence[int]) -> str:
    return next((lines.speakers[at] for at in which if lines.speakers), "")


def _seconds(slot: TimeSlot) -> tuple[float, float]:
    start, end = (nan if time is None else time / 1000 for time in (slot.start, slot.end))
    return start, end


def _moved(slots: Sequence[TimeSlot], times: Spans) -> tuple[TimeSlot, ...]:
    """Return slots with other times, in seconds."""
    moved = []
    for slot, span in zip(slots, times, strict=True):
        start, end = (None if isnan(time) else max(0, round(time * 1000)) for time in span)
        moved.append(slot._replace(start=start, end=end))
    return tuple(moved)


def _slot(lines: Lines, which: Sequence[int]) -> TimeSlot:
    if not lines.slots or not which:
        return EMPTY_SLOT
    slots = [lines.slots[at] for at in which]
    if len(slots) == 1:
        return slots[0]
    start, end = slots[0].start, slots[-1].end
    if start is None and end is None:
        return EMPTY_SLOT
    return TimeSlot(start, end, least_certain(*(slot.origin for slot in slots)))
