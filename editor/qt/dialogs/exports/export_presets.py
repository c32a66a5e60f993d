"""The box with ready-made choices for an export, and the user's own."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from editor.core.errors import InterlinearError, RequestError
from editor.core.guidelines import DEFAULT_GUIDELINE
from editor.core.i18n import _
from editor.core.transcript import Transcript
from editor.qt.widgets.labels import plain_tip
from editor.workflows.exports.export_choices import (
    ExportChoice,
    ready_made,
    save_preset,
    saved_presets,
)

_OWN = 0
BOX_WIDTH = 180
"""The least width of a box in pixels; its longest choice may need more."""


class PresetBox(QWidget):
    """A box of presets, and a button to keep the present choice as one; `chosen` has a choice."""

    chosen = Signal(object)

    def __init__(
        self,
        present: Callable[[], ExportChoice],
        transcript: Transcript,
        parent: QWidget | None = None,
    ) -> None:
        """Offer all presets; `present` returns what is chosen now for the transcript."""
        super().__init__(parent)
        self._present = present
        self._transcript = transcript
        self._ready = ready_made(DEFAULT_GUIDELINE)
        self.box = QComboBox()
        self.box.setMinimumWidth(BOX_WIDTH)
        self.box.setAccessibleName(_("Preset"))
        self._button = QToolButton()
        self._button.setProperty("boxed", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.box, 1)
        row.addWidget(self._button)
        self._fill()
        self.setFocusProxy(self.box)
        self.box.activated.connect(self._choose)
        self._button.clicked.connect(self._keep_or_remove)

    def follow(self, choice: ExportChoice) -> None:
        """Show the preset that this choice is, if it is one."""
        index = next((at for at in self._likeliest() if self._is(at, choice)), _OWN)
        self.box.setCurrentIndex(index)
        is_saved = self.box.itemText(index) in self._saved
        self._button.setText(_("Remove") if is_saved else _("Keep…"))
        self._button.setAccessibleName(_("Remove this preset") if is_saved else _("Keep as preset"))
        self._button.setEnabled(is_saved or index == _OWN)

    def keep(self, title: str) -> None:
        """Keep the present choice under a title.

        Raises:
            RequestError: the title is empty or that of a ready-made preset.
            OutputError: the file of presets cannot be written.
        """
        title = title.strip()
        if not title or title in self._ready:
            raise RequestError(_("Give the preset a name of its own."))
        save_preset(title, self._present())
        self._fill()
        self.follow(self._present())

    def choose(self, title: str) -> None:
        """Choose a preset by its title; one that is not offered changes nothing."""
        index = self.box.findText(title)
        if index > _OWN:
            self._choose(index)

    def _fill(self) -> None:
        self._saved = saved_presets()
        self.box.clear()
        self.box.addItem(_("Own choice"), None)
        for title, choice in {**self._saved, **self._ready}.items():
            self.box.addItem(title, choice)

    def _likeliest(self) -> list[int]:
        """Return the present one before the others: two may come to the same here."""
        return sorted(range(1, self.box.count()), key=lambda at: at != self.box.currentIndex())

    def _is(self, index: int, choice: ExportChoice) -> bool:
        """Return True for the preset that a choice is, as far as it can be had here."""
        preset = self._at(index)
        return preset is not None and preset.fitting(self._transcript).meant == choice.meant

    def _at(self, index: int) -> ExportChoice | None:
        choice = self.box.itemData(index)
        return choice if isinstance(choice, ExportChoice) else None

    def _choose(self, index: int) -> None:
        choice = self._at(index)
        if choice is not None:
            self.box.setCurrentIndex(index)
            self.chosen.emit(choice)

    def _keep_or_remove(self) -> None:
        from editor.qt.widgets.ask import AskDialog

        title = self.box.currentText()
        if title not in self._saved:
            AskDialog(_("Keep as preset"), _("Name of the preset"), self.keep, self).exec()
            return
        try:
            save_preset(title, None)
        except InterlinearError as error:
            self._button.setToolTip(plain_tip(str(error)))
            return
        self._fill()
        self.follow(self._present())
