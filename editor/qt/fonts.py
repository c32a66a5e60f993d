"""Whether this computer has letters for the languages of a document; Qt draws boxes without."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase

from editor.core.i18n import _
from editor.core.segments import Track
from editor.qt.languages import track_name

_SYSTEMS = QFontDatabase.WritingSystem
_NEEDED = {
    "zh": (_SYSTEMS.SimplifiedChinese, "fonts-noto-cjk"),
    "ja": (_SYSTEMS.Japanese, "fonts-noto-cjk"),
    "ko": (_SYSTEMS.Korean, "fonts-noto-cjk"),
    "ar": (_SYSTEMS.Arabic, "fonts-noto-core"),
    "he": (_SYSTEMS.Hebrew, "fonts-noto-core"),
    "hi": (_SYSTEMS.Devanagari, "fonts-noto-core"),
    "th": (_SYSTEMS.Thai, "fonts-noto-core"),
}


def missing_fonts(tracks: Iterable[Track]) -> str:
    """Return a sentence about the first language that no font can show, "" where all can."""
    for track in tracks:
        needed = _NEEDED.get(track.language.partition("-")[0])
        if needed is not None and not QFontDatabase.families(needed[0]):
            return _(
                "No font on this computer has the letters of this language: {language}. "
                "Install one; on Debian and Ubuntu it is in the package {package}."
            ).format(language=_named(track), package=needed[1])
    return ""


def _named(track: Track) -> str:
    """Return what a language is called, in letters that can be read without a font for it."""
    language = QLocale(track.language.replace("-", "_")).language()
    return f"{QLocale.languageToString(language)} ({track_name(track)})"
