"""The cues of one row: a pure function, so that the window can show them while a person types."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from editor.captions.breaking import fits, lines_of
from editor.captions.prepared import Prepared
from editor.captions.splitting.pairs import Pair, pairs_of, single_pairs
from editor.captions.splitting.programme import Programme
from editor.captions.splitting.sides import Measured, measured
from editor.captions.splitting.times import clock_of
from editor.captions.splitting.usable import ANYWHERE, PHRASES, POOR, WORDS
from editor.core.guideline import Guideline
from editor.core.segments import Role, Segment, Track
from editor.language.marks import BLANKS

_MANY = float("inf")


class RowCue(NamedTuple):
    """What one cue of a row shows: a text a track, with its lines broken.

    `spans` are the code points of each track's text. `start` and `end` are milliseconds, None
    where the row has no times; the gap to the next cue is not yet taken off.
    """

    texts: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    start: float | None
    end: float | None


def cues_of_row(
    segment: Segment, tracks: Sequence[Track], guideline: Guideline
) -> tuple[RowCue, ...]:
    """Return the cues into which a row is cut, all of its languages in step; at least one.

    The cuts that a person has fixed stay. A row that fits into one cue is not cut, and keeps the
    line breaks that it has.
    """
    return cues_of_rows([segment], tracks, guideline)[0]


def cues_of_rows(
    segments: Sequence[Segment], tracks: Sequence[Track], guideline: Guideline
) -> list[tuple[RowCue, ...]]:
    """Return the cues of several rows; it takes less time than asking for one by one."""
    wholes = [_whole(segment, tracks, guideline) for segment in segments]
    longer = [one for one, whole in zip(segments, wholes, strict=True) if whole is None]
    cut = (_Row(row, tracks, guideline).cues() for row in measured(longer, tracks, guideline))
    return [next(cut) if whole is None else (whole,) for whole in wholes]


def place_instead(
    segment: Segment, tracks: Sequence[Track], guideline: Guideline, gone: Sequence[int]
) -> tuple[int, ...] | None:
    """Return the best other place for a cut that is gone, None where none is needed or possible.

    Cuts are one code point offset a track. Those of the person in the row stay, and the new one is
    between the same two of them, so that what lies before and behind it fits; it is elsewhere in
    all languages if it can be.
    """
    row = measured([segment], tracks, guideline)[0]
    return _Row(row, tracks, guideline).place_instead(gone)


def _whole(segment: Segment, tracks: Sequence[Track], guideline: Guideline) -> RowCue | None:
    """Return the row as one cue where it fits as it stands, else None."""
    start, end = segment.slot[:2]
    if segment.cuts or (start is not None and end is not None and end - start > guideline.longest):
        return None
    texts = []
    spans = []
    for text, track in zip(segment.texts, tracks, strict=True):
        lines = [line.strip(BLANKS) for line in text.strip(BLANKS).split("\n")]
        if not fits(lines, guideline.limits_for(track.language)):
            return None
        texts.append("\n".join(lines))
        begin = len(text) - len(text.lstrip(BLANKS))
        spans.append((begin, max(begin, len(text.rstrip(BLANKS)))))
    return RowCue(tuple(texts), tuple(spans), start, end)


class _Row:
    """A row that has to be cut, or at least to be broken into lines."""

    def __init__(self, row: Measured, tracks: Sequence[Track], guideline: Guideline) -> None:
        self.segment, self.fixed, self.sides = row
        source = next((at for at, track in enumerate(tracks) if track.role is Role.SOURCE), 0)
        filled = [at for at, side in enumerate(self.sides) if side.at[0] < side.at[-1]]
        self.spoken = source if source in filled or not filled else filled[0]
        others = [at for at in filled if at != self.spoken]
        self.second = others[0] if others else None
        one = self.sides[self.spoken]
        self.clock = clock_of(row.segment, one, self.spoken == source)
        other = self.sides[self.second] if self.second is not None else None
        self.programme = Programme(one, other, self.clock, guideline)

    def cues(self) -> tuple[RowCue, ...]:
        """Return the cues, with the times at which their words are said."""
        edges = self._edges()
        columns = [self._column(number, edges) for number in range(len(self.sides))]
        timed = self.segment.slot.is_complete
        found = []
        for number in range(len(edges) - 1):
            spans = [(column[number], column[number + 1]) for column in columns]
            found.append(
                RowCue(
                    tuple(self._text(at, span) for at, span in enumerate(spans)),
                    tuple(self._offsets(at, span) for at, span in enumerate(spans)),
                    self.clock.starts[edges[number].first] if timed else None,
                    self._end(edges, number + 1) if timed else None,
                )
            )
        return tuple(found)

    def place_instead(self, gone: Sequence[int]) -> tuple[int, ...] | None:
        """Return the best other place for a cut at these offsets."""
        taken = self._pair(gone)
        ends = self._ends()
        after = bisect_right([edge.first for edge in ends[1:-1]], taken.first) + 1
        begin, end = ends[after - 1], ends[after]
        if self.programme.fits(begin, end):
            return None
        found = (self._instead(taken, (begin, end), some) for some in (WORDS, POOR, ANYWHERE))
        possible = next(filter(None, found), None)
        if possible is None:
            return None
        edges = [*ends[:after], min(possible)[2], *ends[after:]]
        return tuple(
            side.at[self._column(number, edges)[after]] for number, side in enumerate(self.sides)
        )

    def _instead(
        self, taken: Pair, span: tuple[Pair, Pair], limits: Sequence[float]
    ) -> list[tuple[bool, float, Pair]]:
        """Return what may be cut instead of a pair so that all fits, the best ones the least."""
        begin, end = span
        fits = self.programme.fits
        return [
            (taken.first == pair.first or taken.second == pair.second, pair.cost, pair)
            for pair in self._pairs(begin, end, limits)
            if pair[:2] != taken[:2] and fits(begin, pair) and fits(pair, end)
        ]

    def _end(self, edges: list[Pair], number: int) -> float | None:
        last = number == len(edges) - 1
        return self.segment.slot.end if last else self.clock.ends[edges[number].first]

    def _edges(self) -> list[Pair]:
        begin, *ends = self._ends()
        found = [begin]
        for end in ends:
            begin = found[-1]
            if not self.programme.fits(begin, end):
                found += self._chosen(begin, end)
            found.append(end)
        return found

    def _chosen(self, begin: Pair, end: Pair) -> list[Pair]:
        """Return the best cuts between two pairs: at phrases, or also at poor places.

        What comes later does better where a cue has no text in one language, or more than its
        limits allow.
        """
        chosen: list[Pair] = []
        fewest = _MANY
        for limits in (PHRASES, POOR):
            found = self.programme.choose([begin, *self._pairs(begin, end, limits), end])
            faults = sum(map(self._is_faulty, (begin, *found), (*found, end)))
            if faults < fewest:
                chosen, fewest = found, faults
            if not faults:
                break
        return chosen

    def _is_faulty(self, begin: Pair, end: Pair) -> bool:
        is_empty = self.second is not None and begin.second == end.second
        return is_empty or not self.programme.fits(begin, end)

    def _ends(self) -> list[Pair]:
        """Return the beginning, the cuts of the person, and the end."""
        one, other = self.programme.one, self.programme.other
        return [
            Pair(0, 0, 0),
            *map(self._pair, self.fixed),
            Pair(one.last, other.last if other else 0, 0),
        ]

    def _pairs(self, begin: Pair, end: Pair, limits: Sequence[float]) -> list[Pair]:
        """Return where the row may be cut between two pairs, at costs within the limits."""
        one, other = self.programme.one, self.programme.other
        if other is None:
            return single_pairs(one, (begin, end), limits)
        return pairs_of(one, other, (begin, end), limits)

    def _pair(self, cut: Sequence[int]) -> Pair:
        one, other = self.programme.one, self.programme.other
        second = other.place_at(cut[self.second]) if other and self.second is not None else 0
        return Pair(one.place_at(cut[self.spoken]), second, 0)

    def _column(self, number: int, edges: list[Pair]) -> list[int]:
        """Return the places of one language at which the cues begin, and the end of the last."""
        if number == self.spoken:
            return [edge.first for edge in edges]
        if number == self.second:
            return [edge.second for edge in edges]
        return _following(self.programme.one, self.sides[number], edges)

    def _text(self, number: int, span: tuple[int, int]) -> str:
        side = self.sides[number]
        if span == (0, side.last):
            lines = [
                line.strip(BLANKS) for line in self.segment.texts[number].strip(BLANKS).split("\n")
            ]
            if fits(lines, side.limits):
                return "\n".join(lines)
        return lines_of(side, *span)

    def _offsets(self, number: int, span: tuple[int, int]) -> tuple[int, int]:
        side = self.sides[number]
        begin = side.at[span[0]]
        return begin, max(begin, side.ends[span[1]])


def _following(one: Prepared, side: Prepared, edges: list[Pair]) -> list[int]:
    """Return the places of a further language that lie as far through the row as the edges."""
    sounds, others = one.spoken[0], side.spoken[0]
    found = [0]
    for edge in edges[1:-1]:
        share = sounds[edge.first] / (sounds[-1] or 1)
        aim = share * others[-1]
        found.append(
            min(
                range(found[-1], len(others)),
                key=lambda place: side.cost[place] / 10 + abs(others[place] - aim),
            )
        )
    return [*found, side.last]
