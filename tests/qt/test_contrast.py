"""Everything that is to be read stands out from what is behind it."""

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from editor.qt.colours import CONTRAST, DARK, LIGHT, Theme
from editor.qt.grid.cell_texts import mark_ground
from editor.qt.grid.chips import chip_ground
from editor.qt.theme import palette_of
from editor.qt.widgets.pill_button import pill_ground

READ = ("text", "soft", "accent", "sure", "likely", "guess", "name", "alarm")
BEHIND = ("surface", "quiet", "tint")
LEAST = 4.5


def brightness(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2, from 0 to 1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_twenty_one() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_what_is_read_stands_out(theme: Theme) -> None:
    for front, back in product(READ, BEHIND):
        found = contrast(getattr(theme, front), getattr(theme, back))
        assert found >= LEAST, (front, back, round(found, 2))
    for front, back in (("name", "name_tint"), ("alarm", "alarm_tint"), ("on_accent", "accent")):
        found = contrast(getattr(theme, front), getattr(theme, back))
        assert found >= LEAST, (front, back, round(found, 2))


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_texts_of_the_palette_stand_out(theme: Theme) -> None:
    palette = palette_of(theme)
    roles = QPalette.ColorRole
    for front, back in (
        (roles.Text, roles.Base),
        (roles.PlaceholderText, roles.Base),
        (roles.WindowText, roles.Window),
        (roles.ButtonText, roles.Button),
        (roles.HighlightedText, roles.Highlight),
        (roles.ToolTipText, roles.ToolTipBase),
    ):
        found = contrast(palette.color(front), palette.color(back))
        assert found >= LEAST, (front, back, round(found, 2))


def lying_over(front: QColor, back: QColor) -> QColor:
    """Return what is seen of a colour that lets another shine through."""
    share = front.alphaF()
    parts = (QColor.redF, QColor.greenF, QColor.blueF)
    return QColor.fromRgbF(*(share * of(front) + (1 - share) * of(back) for of in parts))


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_names_of_speakers_pills_and_what_was_found_stand_out(theme: Theme) -> None:
    chips = [(one, chip_ground(one)) for one in (theme.name, theme.sure, theme.guess, theme.likely)]
    marks = [(theme.text, mark_ground(one)) for one in (theme.guess, theme.accent)]
    on_rows = [(one, lying_over(over, theme.surface)) for one, over in (*chips, *marks)]
    on_rows += [(one, lying_over(over, theme.tint)) for one, over in (*chips, *marks)]
    pills = [
        (theme.text, pill_ground(theme, is_accent=False)),
        (theme.on_accent, lying_over(pill_ground(theme, is_accent=True), theme.accent)),
    ]
    for front, back in (*on_rows, *pills):
        found = contrast(front, back)
        assert found >= LEAST, (front.name(), back.name(), round(found, 2))
