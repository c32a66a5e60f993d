"""What a track is called on the screen: its language in that language."""

from PySide6.QtCore import QLocale

from editor.core.i18n import _
from editor.core.segments import Track


def track_name(track: Track) -> str:
    """Return "English", "中文"; "Text" for a language that is not known."""
    if track.language == "und":
        return _("Text")
    locale = QLocale(track.language.replace("-", "_"))
    if locale.language() is QLocale.Language.C:
        return track.language
    if locale.language() is QLocale.Language.English:
        return "English"
    if locale.language() is QLocale.Language.Chinese:
        return "中文"
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:] or track.language
