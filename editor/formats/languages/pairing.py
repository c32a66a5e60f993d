"""Pairing the lines of a text in two languages.

Languages of one script are told apart by their words, and only where they take turns throughout.
Of languages in different scripts, only lines that stand beside each other are paired, or with one
stray line between: a line without its counterpart gets an empty partner and never moves the others.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log
from statistics import median
from typing import NamedTuple

from editor.formats.languages.language_names import language_named
from editor.formats.languages.pair_names import without_language
from editor.formats.languages.two_languages import halves_of, turns_of
from editor.formats.titles import metadata_at_top
from editor.language.scripts import Script, script_of

MOST_HEADER_LINES = 20
_FEW_HEADER_LINES = 3
_LINES_FOR_AN_ORPHAN = 4
_LINES_FOR_A_STRANGER = 20
_LINES_FOR_A_NEUTRAL = 3

_FIRST, _SECOND, _EITHER = 0, 1, 2
_ORPHAN_COST = 1.0
_APART_COST = 1.03
_FLIP_COST = 0.5
_MISFIT_COST = 0.15
_MOST_MISFIT = 0.4
# An odd line at the end is likelier than one at the beginning, unless the lengths tell otherwise.
_OTHER_ORDER_COST = 0.3


class Pair(NamedTuple):
    """A row: the index of its line in each language, None where it has none."""

    first: int | None
    second: int | None

    @property
    def is_whole(self) -> bool:
        """True when it has both lines."""
        return self.first is not None and self.second is not None


class Pairing(NamedTuple):
    """The first `header` lines are titles, the others stand in `rows`, in their order.

    `halves`: the first language stands as a whole in front of the second. `languages` are told
    where it was words that told them apart (BCP 47). `heads` are two lines that name the
    languages, in front of the rows.
    """

    header: int
    rows: list[Pair]
    halves: bool = False
    languages: tuple[str, str] | None = None
    heads: tuple[int, ...] = ()

    def moved(self, count: int) -> "Pairing":
        """Return the pairing with so many titles in front of all its lines."""
        rows = [
            Pair(*(None if line is None else line + count for line in row)) for row in self.rows
        ]
        heads = tuple(line + count for line in self.heads)
        return self._replace(header=self.header + count, rows=rows, heads=heads)

    @property
    def titles(self) -> tuple[int, ...]:
        """The indices of all lines that are titles."""
        return (*range(self.header), *self.heads)

    @property
    def orphans(self) -> list[int]:
        """The indices of the lines without a counterpart."""
        lone = [row.second if row.first is None else row.first for row in self.rows
                if not row.is_whole]  # fmt: skip
        return [line for line in lone if line is not None]


def pair_lines(lines: Sequence[str]) -> Pairing | None:
    """Return how non-empty lines belong together, None when they are not in two languages by turns.

    The first language is the one that stands first in the pairs.
    """
    named = _halves_by_names(lines)
    if named is not None:
        return named
    titles = metadata_at_top(lines)
    below = _pair_lines(lines[titles:]) if titles else None
    return below.moved(titles) if below else _pair_lines(lines)


def _pair_lines(lines: Sequence[str]) -> Pairing | None:
    scripts = [script_of(line) for line in lines]
    two = _two_scripts(scripts)
    if two is None:
        return _by_words(lines)
    labels = [two.index(script) if script in two else _EITHER for script in scripts]
    pairing = _regular(labels) or _halves(lines, labels) or _repaired(lines, labels)
    return pairing and _without_heads(lines, pairing)


def _without_heads(lines: Sequence[str], pairing: Pairing) -> Pairing:
    """Return the pairing without a first row that only names the two languages."""
    first, second = pairing.rows[0]
    if first is None or second is None or len(pairing.rows) < 2:
        return pairing
    if not (language_named(lines[first]) and language_named(lines[second])):
        return pairing
    return pairing._replace(rows=pairing.rows[1:], heads=(first, second))


def _by_words(lines: Sequence[str]) -> Pairing | None:
    """Pair the lines of two languages of one script: by turns from some line on, or as halves."""
    # The tag “en” is a word of Dutch.
    if any(without_language(line) != line for line in lines[:MOST_HEADER_LINES]):
        lines = list(map(without_language, lines))
    turns = turns_of(lines)
    if turns is not None:
        rows = [Pair(at, at + 1) for at in range(turns.titles, len(lines), 2)]
        return Pairing(turns.titles, rows, languages=turns.languages)
    halves = halves_of(lines)
    if halves is None:
        return None
    half = (len(lines) - halves.titles) // 2
    return _in_halves(half, halves.titles, halves.languages)


def _halves_by_names(lines: Sequence[str]) -> Pairing | None:
    """Pair two halves of as many lines, each below the name of its language."""
    heads = [at for at, line in enumerate(lines) if language_named(line)]
    if len(heads) != 2:
        return None
    first, second = heads
    count = len(lines) - second - 1
    if first > MOST_HEADER_LINES or count < 1 or second - first - 1 != count:
        return None
    if language_named(lines[first]) == language_named(lines[second]):
        return None
    rows = [Pair(first + at, second + at) for at in range(1, count + 1)]
    return Pairing(first, rows, halves=True, heads=(first, second))


def script_counts(lines: Sequence[str]) -> list[int]:
    """Return how many lines each script has, most first; those without letters do not count."""
    counts = Counter(script_of(line) for line in lines)
    counts.pop(Script.NONE, None)
    return sorted(counts.values(), reverse=True)


def _two_scripts(scripts: Sequence[Script]) -> tuple[Script, ...] | None:
    """Return the two scripts of a text, first seen first; None where there are more or fewer."""
    counts = Counter(scripts)
    neutral = counts.pop(Script.NONE, 0)
    ranked = counts.most_common()
    if len(ranked) < 2 or neutral * _LINES_FOR_A_NEUTRAL > len(scripts):
        return None
    strangers = sum(count for _script, count in ranked[2:])
    if strangers * _LINES_FOR_A_STRANGER > len(scripts):
        return None
    two = {ranked[0][0], ranked[1][0]}
    return tuple(script for script in dict.fromkeys(scripts) if script in two)


def _regular(labels: Sequence[int]) -> Pairing | None:
    """Titles in the first language, then one line of each by turns to the end."""
    header = 0
    while header + 1 < len(labels) and labels[header + 1] == _FIRST:
        header += 1
    count = len(labels) - header
    is_regular = (
        count % 2 == 0
        and header <= _most_header_lines(count // 2)
        and not any(labels[header::2])
        and all(label == _SECOND for label in labels[header + 1 :: 2])
    )
    if not is_regular:
        return None
    return Pairing(header, [Pair(at, at + 1) for at in range(header, len(labels), 2)])


def _most_header_lines(pairs: int) -> int:
    return min(MOST_HEADER_LINES, max(_FEW_HEADER_LINES, pairs))


def _halves(lines: Sequence[str], labels: Sequence[int]) -> Pairing | None:
    """As many lines of the first language as then of the second.

    Titles stand in front where the names of the languages show where the halves begin.
    """
    if _SECOND not in labels:
        return None
    first = labels.index(_SECOND)
    second = len(labels) - first
    titles = first - second
    if min(first, second) < 2 or _FIRST in labels[first:] or titles < 0:
        return None
    if titles and not (language_named(lines[titles]) and language_named(lines[first])):
        return None
    return _in_halves(second, titles)


def _in_halves(half: int, titles: int = 0, languages: tuple[str, str] | None = None) -> Pairing:
    rows = [Pair(at, at + half) for at in range(titles, titles + half)]
    return Pairing(titles, rows, halves=True, languages=languages)


def _repaired(lines: Sequence[str], labels: Sequence[int]) -> Pairing | None:
    if _are_blocks(labels):
        return None
    cost, rows = _cheapest(lines, labels, _FIRST)
    other_cost, other_rows = _cheapest(lines, labels, _SECOND)
    if other_cost + _OTHER_ORDER_COST < cost:
        rows = other_rows
    whole = sum(row.is_whole for row in rows)
    header = next((at for at, row in enumerate(rows) if row.is_whole), 0)
    pairing = Pairing(header, rows[header:])
    lone = len(rows) - header - whole
    if header > _most_header_lines(whole):
        return None
    allowed = max(1, (len(lines) - header) // _LINES_FOR_AN_ORPHAN)
    return pairing if whole and lone <= allowed else None


def _are_blocks(labels: Sequence[int]) -> bool:
    """True for two halves of unlike length, where only one pair stands side by side."""
    known = [label for label in labels if label != _EITHER]
    changes = sum(one != other for one, other in pairwise(known))
    return changes == 1 and min(known.count(_FIRST), known.count(_SECOND)) > 1


class _Costs:
    """What it costs to pair two lines, judged by how their lengths usually compare."""

    def __init__(self, lines: Sequence[str], labels: Sequence[int], first: int) -> None:
        """Take the lines, their labels, and which label stands first in a pair."""
        self._labels = labels
        self._first = first
        self._logs = [log(len(line)) for line in lines]
        ratios = [
            self._ratio(at, at + 1)
            for at in range(len(lines) - 1)
            if labels[at] == first and labels[at + 1] == 1 - first
        ]
        self._usual = median(ratios) if ratios else 0.0

    def is_flipped(self, upper: int, lower: int) -> bool:
        """True when the language that stands second in the others stands first here."""
        return self._labels[upper] == 1 - self._first or self._labels[lower] == self._first

    def of(self, upper: int, lower: int) -> float | None:
        """Return the cost, None where the two are of one script."""
        labels = self._labels[upper], self._labels[lower]
        if labels[0] == labels[1] != _EITHER:
            return None
        misfit = abs(self._ratio(upper, lower) - self._usual)
        flip = _FLIP_COST if self.is_flipped(upper, lower) else 0.0
        return min(_MISFIT_COST * misfit, _MOST_MISFIT) + flip

    def _ratio(self, upper: int, lower: int) -> float:
        """Return the logarithm of how much longer the second language's line is."""
        difference = self._logs[lower] - self._logs[upper]
        return -difference if self.is_flipped(upper, lower) else difference


def _cheapest(lines: Sequence[str], labels: Sequence[int], first: int) -> tuple[float, list[Pair]]:
    """Return the cost of the best rows, and the rows."""
    costs = _Costs(lines, labels, first)
    count = len(lines)
    best = [0.0] * (count + 3)
    steps = [1] * count
    for at in range(count - 1, -1, -1):
        best[at] = _ORPHAN_COST + best[at + 1]
        for step, extra in ((2, 0.0), (3, _APART_COST)):
            fits = at + step <= count and (step == 2 or labels[at + 1] in (labels[at], _EITHER))
            cost = costs.of(at, at + step - 1) if fits else None
            if cost is not None and cost + extra + best[at + step] < best[at]:
                best[at], steps[at] = cost + extra + best[at + step], step
    return best[0], _rows(steps, labels, costs, first)


def _rows(steps: Sequence[int], labels: Sequence[int], costs: _Costs, first: int) -> list[Pair]:
    """Follow the steps; a stray line between two that belong together comes below them."""

    def alone(at: int, beside: int) -> Pair:
        label = labels[beside] if labels[at] == _EITHER else labels[at]
        return Pair(None, at) if label == 1 - first else Pair(at, None)

    rows = []
    at = 0
    while at < len(steps):
        step = steps[at]
        if step == 1:
            rows.append(alone(at, at))
        else:
            upper, lower = at, at + step - 1
            is_flipped = costs.is_flipped(upper, lower)
            rows.append(Pair(lower, upper) if is_flipped else Pair(upper, lower))
        if step == 3:
            rows.append(alone(at + 1, beside=at))
        at += step
    return rows
