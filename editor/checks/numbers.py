"""Numbers that stand in one language only."""

from collections.abc import Iterator

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView, Side
from editor.core.i18n import _
from editor.language.numbers.values import (
    Number,
    certain_numbers,
    knows_words,
    numbers_in_figures,
    possible_numbers,
)

_SPELT_OUT = 100


@CHECKS.register
class Numbers(Check):
    """Number in one column only."""

    id = "numbers"
    rank = 60
    compares = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield each number of one text that the other has neither in figures nor in words."""
        if view.pair is None:
            return
        source, translation = view.pair
        yield from _missing(source, translation)
        yield from _missing(translation, source)


def _missing(one: Side, other: Side) -> Iterator[Found]:
    numbers = certain_numbers(one.text, one.language)
    if not numbers:
        return
    figures = numbers_in_figures(other.text)
    numbers = [number for number in numbers if not number.values & figures]
    there = possible_numbers(other.text, other.language) if numbers else frozenset()
    for number in numbers:
        if number.values & there:
            continue
        if not knows_words(other.language) and _may_be_spelt_out(one.text, number):
            continue
        found = one.text[number.start : number.end]
        yield Found(
            _("“{number}” is not in the other column.").format(number=found),
            track=one.track,
            span=(number.start, number.end),
        )


def _may_be_spelt_out(text: str, number: Number) -> bool:
    """True for what another language may write in words: words, small and round numbers."""
    if not text[number.start].isdecimal():
        return True
    return all(value <= _SPELT_OUT or value % _SPELT_OUT == 0 for value in number.values)
