"""Names over a line break keep it where it stood."""

import pytest

from editor.language.forms.between import joins, with_break_of


@pytest.mark.parametrize("between", [" ", "  ", "\n", " \n ", "\u00a0", "-", "·"])
def test_blanks_a_line_break_and_a_hyphen_join(between: str) -> None:
    assert joins(between)


@pytest.mark.parametrize("between", ["", ", ", ". ", "\n\n\n\n\n\n", " a "])
def test_other_things_part(between: str) -> None:
    assert not joins(between)


@pytest.mark.parametrize(
    ("found", "right", "written"),
    [
        ("Nome\nShazir", "Noam Shazeer", "Noam\nShazeer"),
        ("Yann Le\nCun", "Yann LeCun", "Yann\nLeCun"),
        ("Le\nCun", "LeCun", "LeCun"),
        ("a\nb c", "x y z", "x\ny z"),
        ("Nome Shazir", "Noam Shazeer", "Noam Shazeer"),
    ],
)
def test_the_line_break_stays_between_the_words(found: str, right: str, written: str) -> None:
    assert with_break_of(found, right) == written
