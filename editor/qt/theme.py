"""The look: one set of colours for light, one for dark.

Everything that paints takes its colours from `theme_of`, nothing has colours of its own.
"""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from editor.qt.colours import CONTRAST, DARK, LIGHT, Theme
from editor.qt.families import text_font
from editor.qt.style import style_sheet

__all__ = [
    "CONTRAST",
    "DARK",
    "LIGHT",
    "Scheme",
    "Theme",
    "apply_scheme",
    "theme_of",
]

_UI_POINTS = 10.0


class Scheme(StrEnum):
    """The choices in View > Theme."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


def theme_of(palette: QPalette) -> Theme:
    """Return the theme that an application palette was made from."""
    window = palette.color(QPalette.ColorRole.Window)
    if window.rgb() in (CONTRAST.quiet.rgb(), CONTRAST.surface.rgb()):
        return CONTRAST
    return DARK if window.lightness() < 128 else LIGHT


def apply_scheme(app: QApplication, scheme: Scheme) -> Theme:
    """Give the whole application the light or dark look, or the system's; return its colours.

    Qt's own colour schemes do nothing on some platforms, so the palette is always ours. What is
    dressed so already is left alone: Qt would look at every widget of every window again.
    """
    dark = scheme == Scheme.DARK or (
        scheme == Scheme.SYSTEM
        and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    )
    theme = CONTRAST if scheme == Scheme.CONTRAST else DARK if dark else LIGHT
    palette, font, sheet = palette_of(theme), text_font(_UI_POINTS), style_sheet(theme)
    if (app.styleSheet(), app.palette(), app.font()) != (sheet, palette, font):
        app.setStyle("Fusion")
        app.setPalette(palette)
        app.setFont(font)
        app.setStyleSheet(sheet)
    return theme


def palette_of(theme: Theme) -> QPalette:
    """Return the colours of a theme by the roles that Qt has for them."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.quiet,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.quiet,
        roles.Text: theme.text,
        roles.PlaceholderText: theme.soft,
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
