"""The look: one set of colours for light, one for dark, and the fonts.

Everything that paints takes its colours from `Theme.of`, nothing has colours of its own.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

TEXT_FAMILIES = [
    "Inter",
    "SF Pro Text",
    "Segoe UI",
    "Noto Sans",
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "PingFang SC",
    "Microsoft YaHei",
]
CLOCK_FAMILIES = ["JetBrains Mono", "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", "monospace"]


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours by what they are for.

    `surface` is behind text, `quiet` behind bars and headers, `line` between things. `text` is
    for what people write, `soft` for labels, `faint` for what is there but empty. `accent` is the
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
    sure=QColor("#1b7f5c"),
    likely=QColor("#3454d1"),
    guess=QColor("#b7791f"),
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


class Scheme:
    """The names of the choices in View > Theme."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def theme_of(palette: QPalette) -> Theme:
    """Return the theme that an application palette was made from."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def apply_scheme(app: QApplication, scheme: str) -> Theme:
    """Give the whole application the light or dark look, or the system's; return its colours.

    Qt's own colour schemes do nothing on some platforms, so the palette is always ours.
    """
    dark = scheme == Scheme.DARK or (
        scheme == Scheme.SYSTEM
        and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    )
    theme = DARK if dark else LIGHT
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    return theme


def text_font(size: float) -> QFont:
    """Return the font for text in any script, of a size in points."""
    font = QFont()
    font.setFamilies(TEXT_FAMILIES)
    font.setPointSizeF(size)
    return font


def clock_font(size: float) -> QFont:
    """Return a font with figures of one width, of a size in points."""
    font = QFont()
    font.setFamilies(CLOCK_FAMILIES)
    font.setPointSizeF(size)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def _palette(theme: Theme) -> QPalette:
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.quiet,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.quiet,
        roles.Text: theme.text,
        roles.PlaceholderText: theme.faint,
        roles.Button: theme.surface,
        roles.ButtonText: theme.text,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.ToolTipBase: theme.text,
        roles.ToolTipText: theme.surface,
        roles.Link: theme.accent,
        roles.Mid: theme.line,
        roles.Midlight: theme.line,
        roles.Light: theme.surface,
        roles.Dark: theme.faint,
        roles.Shadow: theme.line,
        roles.Accent: theme.accent,
    }
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.faint)
    return palette
