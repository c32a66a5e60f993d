"""Who speaks: said of rows, renamed everywhere, or taken from what stands in front of texts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from editor.core.i18n import _
from editor.qt.widgets.dialog_parts import lay_in_column, ok_and_cancel, resize_within
from editor.qt.widgets.labels import plain_label
from editor.workflows.corrections.speakers import SpeakerGuess

_NAME = Qt.ItemDataRole.UserRole
_SIZE = (620, 420)


class SpeakerDialog(QDialog):
    """Asks who speaks in some rows; a name that is known is picked or completed."""

    def __init__(
        self, question: str, names: Sequence[str], now: str, parent: QWidget | None = None
    ) -> None:
        """Offer the names; `now` is what is there already."""
        super().__init__(parent)
        self.setWindowTitle(_("Who speaks"))
        self.setMinimumWidth(360)
        self.field = QComboBox()
        self.field.setEditable(True)
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.field.setAccessibleName(_("Name of the speaker"))
        self.field.addItems(list(names))
        self.field.setEditText(now)
        line = self.field.lineEdit()
        if line is not None:
            line.setAccessibleName(_("Name of the speaker"))
            line.selectAll()
        _lay_out(self, _("Set"), plain_label(question), self.field)

    def name(self) -> str:
        """Return the name, "" for nobody."""
        return " ".join(self.field.currentText().split())


class RenameDialog(QDialog):
    """Asks which speaker is to be called what."""

    def __init__(self, names: Sequence[str], now: str, parent: QWidget | None = None) -> None:
        """Offer the names; `now` is the one that is meant at first."""
        super().__init__(parent)
        self.setWindowTitle(_("Rename a speaker"))
        self.setMinimumWidth(360)
        self._names = tuple(names)
        self.old = QComboBox()
        self.old.setAccessibleName(_("Speaker"))
        self.old.addItems(list(names))
        self.old.setCurrentIndex(max(0, self.old.findText(now)))
        self.new = QLineEdit()
        self.new.setAccessibleName(_("New name"))
        self.new.setPlaceholderText(_("New name"))
        self._told = plain_label("")
        self._told.setWordWrap(True)
        self.new.textChanged.connect(self._tell)
        self.old.currentIndexChanged.connect(self._tell)
        _lay_out(self, _("Rename"), self.old, self.new, self._told)
        self.new.setFocus()

    def names(self) -> tuple[str, str]:
        """Return the old name and the new one."""
        return self.old.currentText(), " ".join(self.new.text().split())

    def _tell(self) -> None:
        old, new = self.names()
        known = new in self._names and new != old
        told = _("There is a speaker “{name}” already: both will be one.").format(name=new)
        self._told.setText(told if known else "")


class GuessDialog(QDialog):
    """Shows the names found in front of texts; those that are ticked become speakers."""

    def __init__(self, guesses: Sequence[SpeakerGuess], parent: QWidget | None = None) -> None:
        """List the names, the likely ones ticked."""
        super().__init__(parent)
        self.setWindowTitle(_("Speakers found in the texts"))
        resize_within(self, *_SIZE)
        self.list = QTreeWidget()
        self.list.setObjectName("sheet")
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(_("Names in front of texts"))
        self.list.setHeaderLabels([_("Name"), _("Rows"), _("For example")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for guess in guesses:
            self.list.addTopLevelItem(_guess_item(guess))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.carry_on = QCheckBox(_("The rows that follow are spoken by the same"))
        told = plain_label(_("The names that are ticked leave the texts and become speakers."))
        _lay_out(self, _("Name the speakers"), told, self.list, self.carry_on)

    def names(self) -> set[str]:
        """Return the names that are ticked."""
        items = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return {
            str(item.data(0, _NAME))
            for item in items
            if item is not None and item.checkState(0) is Qt.CheckState.Checked
        }


def _guess_item(guess: SpeakerGuess) -> QTreeWidgetItem:
    item = QTreeWidgetItem([guess.name, str(guess.count), guess.example])
    item.setData(0, _NAME, guess.name)
    ticked = Qt.CheckState.Checked if guess.is_likely else Qt.CheckState.Unchecked
    item.setCheckState(0, ticked)
    return item


def _lay_out(dialog: QDialog, verb: str, *widgets: QWidget) -> None:
    buttons = ok_and_cancel(verb)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    lay_in_column(dialog, *widgets, buttons)
