"""The cuts between the cues of a row: where they are, and where a person may put them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from editor.captions.splitting.pairs import Pair, twins_of
from editor.captions.splitting.rows import cues_of_row, place_instead
from editor.captions.splitting.sides import measured
from editor.core.guideline import Guideline
from editor.core.segments import Segment, Track
from editor.language.marks import BLANKS

_MOST_TWINS = 5


class CueCut(NamedTuple):
    """Where a cue begins, as a code point offset a track; `is_fixed` when a person put it there."""

    offsets: tuple[int, ...]
    is_fixed: bool = False


def cuts_of_row(
    segment: Segment, tracks: Sequence[Track], guideline: Guideline
) -> tuple[CueCut, ...]:
    """Return the cuts of a row in their order, none where it is one cue."""
    cues = cues_of_row(segment, tracks, guideline)
    found = []
    for cue in cues[1:]:
        offsets = tuple(span[0] for span in cue.spans)
        is_fixed = any(is_same_cut(segment, cut, offsets) for cut in segment.cuts)
        found.append(CueCut(offsets, is_fixed))
    return tuple(found)


def is_same_cut(segment: Segment, one: Sequence[int], other: Sequence[int]) -> bool:
    """Return True when nothing but blanks lies between two cuts, offsets a track."""
    if len(one) != len(other):
        return False
    return all(
        not text[min(a, b) : max(a, b)].strip(BLANKS)
        for text, a, b in zip(segment.texts, one, other, strict=True)
    )


class CutDesk:
    """One row with its texts measured, to move and add cuts in it."""

    def __init__(self, segment: Segment, tracks: Sequence[Track], guideline: Guideline) -> None:
        """Measure the texts of the row."""
        self.segment, self._tracks, self._guideline = segment, tracks, guideline
        self.cuts = cuts_of_row(segment, tracks, guideline)
        cut = segment._replace(cuts=tuple(cut.offsets for cut in self.cuts))
        self._sides = measured([cut], tracks, guideline)[0].sides

    def without(self, number: int) -> tuple[tuple[int, ...], ...]:
        """Return the cuts without one, and where the limits need it with one at another place."""
        gone = self.cuts[number].offsets
        left = [cut.offsets for cut in self.cuts if cut.offsets != gone]
        row = self.segment._replace(cuts=tuple(left))
        instead = place_instead(row, self._tracks, self._guideline, gone)
        return tuple(left) if instead is None else tuple(sorted([*left, instead]))

    def edges(self, number: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the cuts before and after a place in their order, the row's ends at the ends."""
        above = self.cuts[number - 1].offsets if number > 0 else tuple(0 for _one in self._sides)
        ends = tuple(len(text) for text in self.segment.texts)
        return above, self.cuts[number].offsets if number < len(self.cuts) else ends

    def next_place(
        self, track: int, offset: int, step: int, between: tuple[Sequence[int], Sequence[int]]
    ) -> int | None:
        """Return the next place for a cut after (1) or before (-1) an offset; None at the edge."""
        places = self._sides[track].at
        at = bisect_right(places, offset) if step > 0 else bisect_left(places, offset) - 1
        low, high = between[0][track], between[1][track]
        if not 0 < at < len(places) - 1 or not low < places[at] < high:
            return None
        return places[at]

    def middle(self, track: int, between: tuple[Sequence[int], Sequence[int]]) -> int | None:
        """Return the best place for a new cut near the middle of a cue; None where there is none.

        What a break costs there counts beside the distance from the middle.
        """
        side = self._sides[track]
        low, high = between[0][track], between[1][track]
        inside = [number for number, at in enumerate(side.at) if low < at < high]
        inside = [number for number in inside if 0 < number < side.last]
        if not inside:
            return None
        middle, length = (low + high) / 2, max(1, high - low)
        return side.at[
            min(inside, key=lambda one: side.cost[one] + 40 * abs(side.at[one] - middle) / length)
        ]

    def twins(
        self, track: int, offset: int, between: tuple[Sequence[int], Sequence[int]]
    ) -> tuple[tuple[int, ...], ...]:
        """Return cuts at an offset of one track with the best places of the others, best first.

        At most five. Where the other text has no place left, the cut is at its edge.
        """
        options = [
            [offset] if number == track else self._twins_in(number, track, offset, between)
            for number in range(len(self._sides))
        ]
        count = max(map(len, options))
        return tuple(
            tuple(offered[min(at, len(offered) - 1)] for offered in options) for at in range(count)
        )

    def _twins_in(
        self,
        number: int,
        track: int,
        offset: int,
        between: tuple[Sequence[int], Sequence[int]],
    ) -> list[int]:
        one, other = self._sides[track], self._sides[number]
        low, high = between
        begin = Pair(one.place_at(low[track]), other.place_at(low[number]), 0)
        end = Pair(one.place_at(high[track]), other.place_at(high[number]), 0)
        place = one.place_at(offset)
        if begin.second >= end.second - 1:
            return [high[number]]
        return [other.at[twin] for twin in twins_of(one, other, (begin, end), place)][:_MOST_TWINS]
