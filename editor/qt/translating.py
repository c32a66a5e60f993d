"""The words that Qt itself shows, such as those on Cancel, in the language of the program."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from editor.core import i18n


def speak(app: QApplication) -> None:
    """Have Qt speak the language of the program; where it has no words for it, English stays."""
    for earlier in app.findChildren(QTranslator):
        app.removeTranslator(earlier)
        earlier.deleteLater()
    language = i18n.spoken_language()
    is_chosen = i18n.language() != i18n.SYSTEM
    QLocale.setDefault(QLocale(language) if is_chosen else QLocale.system())
    if language == "en":
        return
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)
