"""A text measured once: where it may be broken, how wide and how long to say each part is."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import add, sub
from typing import NamedTuple

from editor.captions.breaks.costs import AFTER_SENTENCE, CLAUSE_BORDER, IN_A_WORD
from editor.captions.breaks.places import Place, places_among
from editor.core.guideline import Limits
from editor.language.graphemes import is_inside_grapheme
from editor.language.marks import BLANKS, CLAUSE, LISTING, SENTENCE, may_break
from editor.language.speech import spoken_before
from editor.language.widths import widths_before
from editor.language.words.chunks import Chunks, chunks_of

_FEW_WORDS = 0.36
_AFTER_FEW_WORDS = 3.5
_BEFORE_FEW_WORDS = 1.5
MARKS = SENTENCE | CLAUSE | LISTING


@dataclass(eq=False)
class Prepared:
    """One language of a row. The lists run along the places: the beginning, each break, the end.

    `at` are code point offsets, `ends` those without the blanks in front of them, `cost` what a
    break there costs. `left` is the width of all that stands before `at`, `right` before `ends`:
    the text between two places is right[b] - left[a] wide.
    """

    text: str
    language: str
    limits: Limits
    chunks: Chunks
    at: Sequence[int]
    ends: Sequence[int]
    cost: Sequence[float]
    left: Sequence[float]
    right: Sequence[float]

    @property
    def last(self) -> int:
        """The number of the place at the end."""
        return len(self.at) - 1

    def width(self, begin: int, end: int) -> float:
        """Return the width of what stands between two places, in characters."""
        wide = self.right[end] - self.left[begin]
        return wide if wide > 0 else 0.0

    def piece(self, begin: int, end: int) -> str:
        """Return what stands between two places, without outer blanks."""
        return self.text[self.at[begin] : self.at[end]].strip(BLANKS)

    def place_at(self, offset: int) -> int:
        """Return the place closest to a code point offset."""
        return closest(self.at, offset)

    @cached_property
    def marked(self) -> list[int]:
        """The places behind a mark, the end of the text among them where it has one there."""
        text = self.text
        return [place for place, end in enumerate(self.ends) if place and text[end - 1] in MARKS]

    @cached_property
    def sentences(self) -> list[int]:
        """The places where a sentence ends, the beginning and the end of the text among them."""
        return [place for place, cost in enumerate(self.cost) if cost == AFTER_SENTENCE]

    def reach(self, begin: int) -> int:
        """Return the last place up to which the text from a place fits into the lines of a cue."""
        left, right, width = self.left, self.right, self.limits.width
        for _line in range(self.limits.lines):
            begin = bisect_right(right, left[begin] + width) - 1
        return begin

    def line_end(self, begin: int) -> int:
        """Return the last place up to which the text from a place fits into one line."""
        return bisect_right(self.right, self.left[begin] + self.limits.width) - 1

    def line_start(self, end: int) -> int:
        """Return the first place from which the text up to a place fits into one line."""
        return bisect_left(self.left, self.right[end] - self.limits.width)

    @cached_property
    def spoken(self) -> tuple[list[float], list[float]]:
        """Seconds of sound before each place, and seconds of sound and pauses."""
        return spoken_before(self.chunks.placed(), self.at)


def closest(ascending: Sequence[float], value: float) -> int:
    """Return the index of the number closest to a value, the lower of two that are as close."""
    at = bisect_left(ascending, value)
    if at == len(ascending) or (at and value - ascending[at - 1] <= ascending[at] - value):
        return at - 1
    return at


class Text(NamedTuple):
    """A text to be measured for the limits of its language (BCP 47).

    The offsets in `fixed` are places too, and cost nothing.
    """

    text: str
    language: str
    limits: Limits
    fixed: Collection[int] = ()


def prepare(text: str, language: str, limits: Limits) -> Prepared:
    """Return a text measured for the limits of its language (BCP 47)."""
    return prepare_all([Text(text, language, limits)])[0]


def prepare_all(texts: Sequence[Text]) -> list[Prepared]:
    """Return texts measured, as those of some rows.

    A word wider than a line can be broken inside, as often as needed and between graphemes.
    """
    chunks = [chunks_of(text.text) for text in texts]
    places = places_among(
        [(some, text.text, text.language) for some, text in zip(chunks, texts, strict=True)]
    )
    return list(map(_prepared, texts, chunks, places))


def _prepared(one: Text, chunks: Chunks, places: list[Place]) -> Prepared:
    text, language, limits, fixed = one
    begin = len(text) - len(text.lstrip(BLANKS))
    end = max(begin, len(text.rstrip(BLANKS)))
    if fixed:
        places = _with_fixed(places, [at for at in fixed if begin < at < end])
    places = [(begin, 0), *places, (end, 0)]
    found = _measured(text, language, limits, chunks, places)
    if max(map(sub, found.right[1:], found.left)) > limits.width:
        found = _measured(text, language, limits, chunks, _with_words_cut(found, places))
    return found


def _measured(
    text: str, language: str, limits: Limits, chunks: Chunks, places: Sequence[Place]
) -> Prepared:
    offsets, costs = zip(*places, strict=True)
    ends = _without_blanks(text, chunks, offsets)
    widths = widths_before(text, limits.wide_is_one)
    left = [widths[at] for at in offsets]
    right = [widths[end] for end in ends]
    dearer = _costs(costs, left, right, _FEW_WORDS * limits.width)
    return Prepared(text, language, limits, chunks, offsets, ends, dearer, left, right)


def _costs(
    costs: Sequence[float], left: Sequence[float], right: Sequence[float], few: float
) -> list[float]:
    """Return the costs, those that leave a few words alone between two clauses made dearer.

    "and every year, | when" and "for | a year, and": such words are better kept with their clause.
    What is less than `few` wide is few words.
    """
    found = list(costs)
    strong = [number for number, cost in enumerate(costs) if cost <= CLAUSE_BORDER]
    above, begin = -1, 0.0
    for number in strong:
        if costs[number] > 0 and right[number] - begin < few:
            found[number] += _AFTER_FEW_WORDS
        begin = left[number]
        widest = right[number] - few
        for near in range(number - 1, above, -1):
            if left[near] <= widest:
                break
            found[near] += _BEFORE_FEW_WORDS
        above = number
    return found


def _with_fixed(places: list[Place], fixed: Collection[int]) -> list[Place]:
    return sorted((dict(places) | dict.fromkeys(fixed, 0.0)).items())


def _without_blanks(text: str, chunks: Chunks, offsets: Sequence[int]) -> list[int]:
    """Return each offset without the blanks in front of it; the first one is the beginning."""
    if not text:
        return list(offsets)
    ends = dict(zip(chunks.at[1:], map(add, chunks.at, map(len, chunks.raw)), strict=False))
    found = [
        ends[at] if at in ends else _before_blanks(text, at) if text[at - 1] in BLANKS else at
        for at in offsets[1:]
    ]
    return [offsets[0], *found]


def _before_blanks(text: str, end: int) -> int:
    while end and text[end - 1] in BLANKS:
        end -= 1
    return end


def _with_words_cut(side: Prepared, places: Sequence[Place]) -> list[Place]:
    text, limits = side.text, side.limits
    widths = widths_before(text, limits.wide_is_one)
    found = []
    for one, end in zip(places, side.ends[1:], strict=False):
        found.append(one)
        at = one[0]
        while widths[end] - widths[at] > limits.width:
            cut = _cut_before(text, at, bisect_right(widths, widths[at] + limits.width) - 1, end)
            if cut >= end:
                break
            found.append((cut, IN_A_WORD))
            at = cut
    return [*found, places[-1]]


def _cut_before(text: str, begin: int, aim: int, end: int) -> int:
    """Return the last place up to `aim` at which a long word may be cut, else the first after."""
    for at in range(aim, begin, -1):
        if may_break(text, at):
            return at
    for at in range(aim, begin, -1):
        if not is_inside_grapheme(text, at):
            return at
    return next((at for at in range(aim + 1, end) if not is_inside_grapheme(text, at)), end)
