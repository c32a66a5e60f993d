"""The colours by what they are for: one set for light, one for dark, one of high contrast."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours by what they are for.

    `surface` is behind text, `quiet` behind bars and headers, `line` between things. `text` is
    for what people write, `soft` for labels, `faint` for what is off or only drawn. `accent` is the
    one colour of the program, `tint` its shade behind a chosen row. `sure`, `likely` and `guess`
    are the states of a time, `name` marks names, `alarm` what went wrong.
    """

    is_dark: bool
    surface: QColor
    quiet: QColor
    line: QColor
    text: QColor
    soft: QColor
    faint: QColor
    accent: QColor
    on_accent: QColor
    tint: QColor
    sure: QColor
    likely: QColor
    guess: QColor
    name: QColor
    name_tint: QColor
    alarm: QColor
    alarm_tint: QColor


LIGHT = Theme(
    is_dark=False,
    surface=QColor("#ffffff"),
    quiet=QColor("#f8f9fb"),
    line=QColor("#e3e6ec"),
    text=QColor("#23262b"),
    soft=QColor("#646b78"),
    faint=QColor("#9aa1ad"),
    accent=QColor("#3454d1"),
    on_accent=QColor("#ffffff"),
    tint=QColor("#eef2ff"),
    sure=QColor("#1a7757"),
    likely=QColor("#3454d1"),
    guess=QColor("#8f5d12"),
    name=QColor("#8e3fb5"),
    name_tint=QColor("#f4ecfa"),
    alarm=QColor("#b3261e"),
    alarm_tint=QColor("#fdecea"),
)

DARK = Theme(
    is_dark=True,
    surface=QColor("#1d1f23"),
    quiet=QColor("#25282d"),
    line=QColor("#363a42"),
    text=QColor("#e7e9ed"),
    soft=QColor("#a7aebb"),
    faint=QColor("#7c8492"),
    accent=QColor("#7f97f5"),
    on_accent=QColor("#14161a"),
    tint=QColor("#2a3150"),
    sure=QColor("#4fc39a"),
    likely=QColor("#8fa4f8"),
    guess=QColor("#e0a54a"),
    name=QColor("#cf9cec"),
    name_tint=QColor("#3a2b45"),
    alarm=QColor("#f28b82"),
    alarm_tint=QColor("#45211e"),
)

CONTRAST = Theme(
    is_dark=True,
    surface=QColor("#000000"),
    quiet=QColor("#010101"),
    line=QColor("#8a8a8a"),
    text=QColor("#ffffff"),
    soft=QColor("#ffffff"),
    faint=QColor("#c8c8c8"),
    accent=QColor("#ffd400"),
    on_accent=QColor("#000000"),
    tint=QColor("#00376b"),
    sure=QColor("#5dff9b"),
    likely=QColor("#8fd3ff"),
    guess=QColor("#ffc266"),
    name=QColor("#ff9cff"),
    name_tint=QColor("#4a0a4a"),
    alarm=QColor("#ffa39c"),
    alarm_tint=QColor("#5a0000"),
)
