"""Two languages in cues of their own, each cue of one at the times of one of the other."""

from collections import Counter, deque
from collections.abc import Hashable, Sequence
from itertools import islice
from typing import NamedTuple

from editor.core.i18n import _
from editor.core.warned import Warned
from editor.formats.languages.two_languages import two_sides
from editor.formats.languages.two_scripts import script_of_line
from editor.language.identifying.rivals import Rivals

_SHARE_OF_PAIRS = 0.8
_PROBES = 5
_FEWEST = 4
NEARLY_MS = 120
"""So far apart programs put the styles of one moment."""
_MOST_AT_ONCE = 20
Times = tuple[int | None, int | None]


class Twins(NamedTuple):
    """The indices of the cues that make a row, None where one language has none."""

    first: int | None
    second: int | None

    @property
    def any(self) -> int:
        """The index of the upper one that there is."""
        return self.first if self.first is not None else self.second or 0


def may_be_twins(starts: Sequence[int | None]) -> bool:
    """Return False where hardly any cue begins when another does; only a few are looked at."""
    some = starts[:: max(1, len(starts) // _PROBES)]
    again = sum(start is not None and starts.count(start) > 1 for start in some)
    return again * 2 > len(some)


def twins_of(times: Sequence[Times], texts: Sequence[str]) -> list[Twins] | None:
    """Return the rows that cues of two languages at equal times make, None where they make none.

    The languages are told by their scripts; where all is in one, by their words. The language of
    the first cue stands first.
    """
    if len(times) < _FEWEST or not may_be_twins([start for start, _end in times]):
        return None
    scripts = [script_of_line(text.partition("\n")[0]) for text in texts]
    if len(set(scripts)) > 1:
        return paired(times, scripts)
    rows = paired(times, _turns(times))
    return _sorted_out(rows, texts) if rows else None


def columns_of_twins(twins: Sequence[Twins], texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the texts of the two languages, "" where a row has none."""
    return (
        ["" if row.first is None else texts[row.first] for row in twins],
        ["" if row.second is None else texts[row.second] for row in twins],
    )


def paired(
    times: Sequence[Times], labels: Sequence[Hashable], within: int = 0
) -> list[Twins] | None:
    """Return the rows of cues with two labels, None unless they stand at equal times throughout.

    Times are equal that differ by `within` milliseconds at most.
    """
    counts = Counter(labels)
    usual = [label for label, _count in counts.most_common(2)]
    if len(usual) < 2:
        return None
    usual.sort(key=labels.index)
    order = [at for at in range(len(times)) if labels[at] in usual]
    order.sort(key=lambda at: times[at][0] or 0)
    sides = [usual.index(label) if label in usual else -1 for label in labels]
    rows = _rows(times, sides, order, within)
    pairs = sum(row.first is not None and row.second is not None for row in rows)
    fewest = min(counts[one] for one in usual)
    if pairs < _SHARE_OF_PAIRS * fewest or 4 * pairs <= len(times):
        return None
    rows += [Twins(at, None) for at in range(len(times)) if labels[at] not in usual]
    return sorted(rows, key=lambda row: (times[row.any][0] or 0, row.any))


def _rows(
    times: Sequence[Times], sides: Sequence[int], order: Sequence[int], within: int
) -> list[Twins]:
    """Pair each cue with the first one of the other side that begins and ends when it does."""
    rows: list[Twins] = []
    waiting: tuple[deque[int], deque[int]] = (deque(), deque())
    for at in order:
        side = sides[at]
        others = waiting[1 - side]
        while others and not _are_near(times[others[0]][0], times[at][0], within):
            rows.append(_row(others.popleft(), None, 1 - side))
        some = islice(others, _MOST_AT_ONCE)
        other = next((one for one in some if _are_near(times[one][1], times[at][1], within)), None)
        if other is None:
            waiting[side].append(at)
        else:
            others.remove(other)
            rows.append(_row(at, other, side))
    return rows + [_row(at, None, side) for side in (0, 1) for at in waiting[side]]


def _row(at: int, other: int | None, side: int) -> Twins:
    return Twins(at, other) if side == 0 else Twins(other, at)


def _are_near(one: int | None, other: int | None, within: int) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= within


def _turns(times: Sequence[Times]) -> list[int]:
    """Return for each cue how many in front of it have the same times."""
    seen: dict[Times, int] = {}
    turns = []
    for one in times:
        turns.append(seen.get(one, 0))
        seen[one] = turns[-1] + 1
    return turns


def _sorted_out(rows: Sequence[Twins], texts: Sequence[str]) -> list[Twins] | None:
    """Return the rows, each text on its language's side; None where all are in one language."""
    whole = [
        (texts[row.first], texts[row.second])
        for row in rows
        if row.first is not None and row.second is not None
    ]
    languages = two_sides(whole)
    if languages is None:
        return None
    rivals = Rivals(*languages)
    return [
        Twins(None, row.first)
        if row.second is None and row.first is not None and rivals.lead(texts[row.first]) < 0
        else row
        for row in rows
    ]


def told_of_twins() -> Warned:
    """Return the sentence about cues of two languages that share a row."""
    return Warned(
        _(
            "Each cue stands twice at the same times, once a language; they share a row here, and "
            "a cue when they are written again."
        )
    )
