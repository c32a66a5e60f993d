"""Tiers of intervals as a transcript: two that run in step are two languages."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import Imported, Incoming, Warned
from editor.formats.languages.stacked import columns_of
from editor.formats.languages.two_scripts import tracks_of
from editor.formats.linguistic.spoken import (
    Tier,
    in_sentences,
    speaker_of,
    spoken_tiers,
)

if TYPE_CHECKING:
    from editor.formats.linguistic.hierarchy import Hierarchy

_MOST_SECONDS = 36_000_000.0
_IN_STEP = 0.9


def milliseconds(seconds: str) -> int | None:
    """Return a number of seconds as whole milliseconds, None where it is longer than any talk."""
    value = float(seconds)
    return round(value * 1000) if abs(value) <= _MOST_SECONDS else None


def imported(
    incoming: Incoming, format_id: str, tiers: Sequence[Tier], warnings: Sequence[Warned] = ()
) -> Imported:
    """Return the transcript of the tiers, without intervals in which nothing is said.

    Raises:
        InputError: nothing is said in any of them.
    """
    full = [Tier(tier.name, [one for one in tier.intervals if one.text]) for tier in tiers]
    full = [tier for tier in full if tier.intervals]
    if not full:
        raise InputError(_("there is no text in it."))
    told = list(warnings)
    full, left_out = spoken_tiers(full)
    if left_out:
        told.append(_left_out_told(left_out))
    if len(full) == 2 and _are_in_step(*full):
        rows = list(_side_by_side(*full))
        columns: Sequence[Sequence[str]] = [[row.texts[track] for row in rows] for track in (0, 1)]
    else:
        if len(full) > 1:
            message = _("It has {n} tiers; they stand in one column, each with its name.")
            told.append(Warned(message.format(n=len(full))))
        rows, columns = _in_one_column(full, told)
    source = Source(format_id, incoming.encoding)
    transcript = Transcript(tracks_of(columns), tuple(rows), source=source)
    return Imported(transcript, format_id, incoming.encoding, tuple(told))


def imported_hierarchy(incoming: Incoming, format_id: str, hierarchy: "Hierarchy") -> Imported:
    """Return the transcript of tiers that hang on one another.

    Raises:
        InputError: nothing is said in any of them.
    """
    if not hierarchy.said:
        raise InputError(_("there is no text in it."))
    said = sorted(hierarchy.said, key=lambda one: _order((one.interval.start, one.interval.end)))
    rows = []
    for number, one in enumerate(said, 1):
        texts = (one.interval.text, one.translation)[: 1 + hierarchy.has_translation]
        slot = _slot(one.interval.start, one.interval.end)
        rows.append(Segment(str(number), texts, slot, one.speaker, imported=texts))
    columns = list(zip(*(row.texts for row in rows), strict=True))
    warnings = (_left_out_told(hierarchy.left_out),) if hierarchy.left_out else ()
    source = Source(format_id, incoming.encoding)
    transcript = Transcript(tracks_of(columns), tuple(rows), source=source)
    return Imported(transcript, format_id, incoming.encoding, warnings)


def _left_out_told(names: Sequence[str]) -> Warned:
    return Warned(_("These tiers were left out: {names}.").format(names=", ".join(names)))


def _are_in_step(first: Tier, second: Tier) -> bool:
    times = [{(one.start, one.end) for one in tier.intervals} for tier in (first, second)]
    are_unique = all(
        len(found) == len(tier.intervals)
        for found, tier in zip(times, (first, second), strict=True)
    )
    return are_unique and len(times[0] & times[1]) >= _IN_STEP * len(times[0] | times[1])


def _side_by_side(first: Tier, second: Tier) -> Iterator[Segment]:
    by_time = [{(one.start, one.end): one.text for one in tier.intervals}
               for tier in (first, second)]  # fmt: skip
    times = sorted(by_time[0].keys() | by_time[1].keys(), key=_order)
    for number, (start, end) in enumerate(times, 1):
        texts = tuple(side.get((start, end), "") for side in by_time)
        yield Segment(str(number), texts, _slot(start, end), imported=texts)


def _in_one_column(
    tiers: Sequence[Tier], warnings: list[Warned]
) -> tuple[list[Segment], Sequence[Sequence[str]]]:
    said = [
        (speaker_of(tier) if len(tiers) > 1 else "", one)
        for tier in tiers
        for one in (in_sentences(tier) if tier.name else tier.intervals)
    ]
    said.sort(key=lambda pair: _order((pair[1].start, pair[1].end)))
    columns, told = columns_of([one.text for _name, one in said])
    warnings += told
    rows = [
        Segment(str(number), texts, _slot(one.start, one.end), name, imported=texts)
        for number, ((name, one), texts) in enumerate(
            zip(said, zip(*columns, strict=True), strict=True), 1
        )
    ]
    return rows, columns


def _slot(start: int | None, end: int | None) -> TimeSlot:
    is_known = start is not None or end is not None
    return TimeSlot(start, end, Origin.IMPORTED) if is_known else TimeSlot()


def _order(times: tuple[int | None, int | None]) -> tuple[int, int]:
    start, end = times
    late = int(_MOST_SECONDS) * 1000
    return (late if start is None else start, late if end is None else end)
