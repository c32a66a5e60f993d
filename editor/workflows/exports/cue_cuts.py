"""The cuts that a person fixes between the cues of a row, and rows made of the cues."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor.captions.splitting.cuts import CutDesk, is_same_cut
from editor.captions.splitting.rows import RowCue, cues_of_row
from editor.core.edit import Edit, Splice
from editor.core.edits import replace_rows
from editor.core.guideline import Guideline
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment, WordTime, new_id
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.problems.checking_cues import is_cut_already

Cut = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """Cuts that a key may mean, the best first; `replaced` is the fixed one that they stand for."""

    options: tuple[Cut, ...]
    replaced: Cut | None = None


def propose_moved(desk: CutDesk, number: int, track: int, step: int) -> Proposed | None:
    """Return a cut one place further on (1) or back (-1) in a track; None at a neighbour's edge."""
    cut = desk.cuts[number]
    between = desk.edges(number)[0], desk.edges(number + 1)[1]
    offset = desk.next_place(track, cut.offsets[track], step, between)
    if offset is None:
        return None
    return Proposed(desk.twins(track, offset, between), cut.offsets)


def propose_shifted(desk: CutDesk, number: int, track: int, step: int) -> Proposed | None:
    """Return a cut moved in one track alone, the other side as it is; None at an edge."""
    cut = desk.cuts[number]
    between = desk.edges(number)[0], desk.edges(number + 1)[1]
    offset = desk.next_place(track, cut.offsets[track], step, between)
    if offset is None:
        return None
    moved = (*cut.offsets[:track], offset, *cut.offsets[track + 1 :])
    return Proposed((moved,), cut.offsets)


def propose_added(desk: CutDesk, number: int, track: int) -> Proposed | None:
    """Return a new cut inside the cue of a number (from 0); None where it has no place for one."""
    between = desk.edges(number)
    offset = desk.middle(track, between)
    return None if offset is None else Proposed(desk.twins(track, offset, between))


def fix(rows: Sequence[Segment], row: int, proposed: Proposed, option: int = 0) -> Edit:
    """Return the edit that fixes a cut, in place of the one that it stands for."""
    segment = rows[row]
    gone = proposed.replaced
    kept = [cut for cut in segment.cuts if gone is None or not is_same_cut(segment, cut, gone)]
    cuts = tuple(sorted({*kept, proposed.options[option % len(proposed.options)]}))
    label = _("Cut of row {n}").format(n=row + 1)
    return replace_rows(rows, {row: segment._replace(cuts=_ascending(cuts))}, label)


def removed(rows: Sequence[Segment], row: int, desk: CutDesk, number: int) -> Edit:
    """Return the edit that takes a cut away.

    A fixed one is given back to the program, which may cut there too; one that the program chose
    goes as all others are fixed. Where the limits need a cut all the same it goes elsewhere, if
    there is another place, and the cuts are fixed so.
    """
    segment, gone = rows[row], desk.cuts[number]
    label = _("Remove a cut of row {n}").format(n=row + 1)
    if gone.is_fixed:
        left = tuple(cut for cut in segment.cuts if not is_same_cut(segment, cut, gone.offsets))
    else:
        left = desk.without(number)
    return replace_rows(rows, {row: segment._replace(cuts=left)}, label)


def unfixed(rows: Sequence[Segment], which: Iterable[int]) -> Edit:
    """Return the edit that leaves the cuts of some rows to the program again."""
    changed = {row: rows[row]._replace(cuts=()) for row in which if rows[row].cuts}
    return replace_rows(rows, changed, _("Cut rows anew"))


def rows_of_cues(transcript: Transcript, which: Iterable[int], guideline: Guideline) -> Edit:
    """Return the edit by which each cue of some rows becomes a row.

    In a talk that came as subtitles the lines are broken as they will be shown: there they count.
    """
    splices, is_broken = [], is_cut_already(transcript)
    for row in sorted(set(which)):
        segment = transcript.segments[row]
        cues = cues_of_row(segment, transcript.tracks, guideline)
        if len(cues) > 1:
            splices.append(Splice(row, (segment,), _parts(segment, cues, is_broken=is_broken)))
    label = ngettext(
        "Make rows of the cues of {n} row", "Make rows of the cues of {n} rows", len(splices)
    )
    return Edit(label.format(n=len(splices)), tuple(splices))


def _parts(segment: Segment, cues: Sequence[RowCue], *, is_broken: bool) -> tuple[Segment, ...]:
    made = []
    for number, (cue, slot) in enumerate(zip(cues, _slots(segment, cues), strict=True)):
        texts = tuple(
            text[begin:end] for text, (begin, end) in zip(segment.texts, cue.spans, strict=True)
        )
        words = _words(segment, cue)
        if is_broken:
            words = words if len(cue.texts[0]) == len(texts[0]) else ()
            texts = cue.texts
        part = segment._replace(texts=texts, slot=slot, cuts=(), words=words, imported=None)
        if number:
            part = part._replace(id=new_id(), note="", bookmark=False, extra=None)
        made.append(part)
    return tuple(made)


def _slots(segment: Segment, cues: Sequence[RowCue]) -> list[TimeSlot]:
    slot = segment.slot
    if slot.start is None or slot.end is None:
        whole = slot if slot.start is not None else EMPTY_SLOT
        return [whole, *(EMPTY_SLOT for _cue in cues[1:])]
    starts = [slot.start, *(round(cue.start or 0) for cue in cues[1:])]
    borders = [min(max(one, slot.start), slot.end) for one in starts]
    ends = [round(cue.end or 0) for cue in cues[:-1]]
    origin = slot.origin if segment.words else Origin.ESTIMATED
    made = []
    for number, start in enumerate(borders):
        last = number + 1 == len(borders)
        end = slot.end if last else min(max(ends[number], start), borders[number + 1])
        made.append(slot._replace(start=start, end=end, origin=origin, locked=False))
    return made


def _words(segment: Segment, cue: RowCue) -> tuple[WordTime, ...]:
    if not segment.words:
        return ()
    begin, end = cue.spans[0]
    return tuple(
        word._replace(start=word.start - begin, end=word.end - begin)
        for word in segment.words
        if begin <= word.start and word.end <= end
    )


def _ascending(cuts: Sequence[Cut]) -> tuple[Cut, ...]:
    """Return the cuts without those that do not come after the ones before them in each track."""
    found: list[Cut] = []
    for cut in cuts:
        if not found or all(a <= b for a, b in zip(found[-1], cut, strict=True)):
            found.append(cut)
    return tuple(found)
