"""A new document: in which languages."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QWidget

from editor.core.i18n import _
from editor.core.segments import Track
from editor.qt.languages import track_name
from editor.qt.widgets.dialog_parts import ok_and_cancel
from editor.qt.widgets.labels import plain_label

_LANGUAGES = (
    "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "ga", "he", "hi",
    "hr", "hu", "id", "is", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk",
    "sl", "sr", "sv", "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant",
)  # fmt: skip


class NewDialog(QDialog):
    """Asks for the language of the text, and for that of a translation beside it, if any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer the language of the system, without a translation."""
        super().__init__(parent)
        self.setWindowTitle(_("New document"))
        self.setMinimumWidth(400)
        self.first, self.second = QComboBox(), QComboBox()
        self.second.addItem(_("None"), "")
        named = sorted((_name(tag), tag) for tag in _LANGUAGES)
        for box in (self.first, self.second):
            for name, tag in named:
                box.addItem(name, tag)
        here = QLocale().bcp47Name().split("-")[0]
        at = next((at for at, (_title, tag) in enumerate(named) if tag.split("-")[0] == here), -1)
        self.first.setCurrentIndex(at if at >= 0 else self.first.findData("en"))
        self._lay_out()

    @property
    def languages(self) -> list[str]:
        """The tags of one language or two."""
        tags = [str(box.currentData()) for box in (self.first, self.second)]
        return [tag for tag in tags if tag]

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 20)
        form.setVerticalSpacing(12)
        for text, box in ((_("Language"), self.first), (_("Translation"), self.second)):
            label = plain_label(text)
            label.setBuddy(box)
            box.setAccessibleName(text)
            form.addRow(label, box)
        buttons = ok_and_cancel(_("Begin"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)


def _name(tag: str) -> str:
    """Return a language by its own name, both ways of writing Chinese apart."""
    chinese = {"zh-Hans": "中文（简体）", "zh-Hant": "中文（繁體）"}
    return chinese.get(tag) or track_name(Track(tag, tag))
