"""A column that stands a row off is told where it begins, from the lengths of many rows."""

import random

import pytest

from editor.core.segments import Segment
from tests.checks.looking import found, row

CHANCE = random.Random(5)
LENGTHS = [CHANCE.randint(4, 40) for _n in range(60)]


def pairs() -> list[tuple[str, str]]:
    return [("lamp " * count, "灯塔" * (count + CHANCE.randint(-1, 1))) for count in LENGTHS]


def moved(at: int, step: int) -> list[Segment]:
    """The rows with the translation moved down or up from a row on."""
    sources, translations = map(list, zip(*pairs(), strict=True))
    if step > 0:
        translations = [*translations[:at], "", *translations[at:-1]]
    else:
        translations = [*translations[:at], *translations[at + 1 :], ""]
    return [row(*texts) for texts in zip(sources, translations, strict=True)]


@pytest.mark.parametrize(("step", "word"), [(1, "low"), (-1, "high")])
def test_the_row_is_told_from_which_on_a_column_is_off(step: int, word: str) -> None:
    issues = found("column-shift", moved(30, step))
    assert issues
    assert abs(issues[0].row - 30) <= 2
    assert word in issues[0].message
    assert len(issues) < 6


def test_columns_in_step_have_nothing() -> None:
    assert not found("column-shift", [row(*texts) for texts in pairs()])


def test_rows_of_one_length_tell_nothing() -> None:
    assert not found("column-shift", [row("lamp " * 9, "灯塔" * 9)] * 40)
