"""What is asked before many files are gone through: which ones, and what to look for."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QVBoxLayout, QWidget

from editor.core.glossary import EMPTY_GLOSSARY
from editor.core.i18n import _
from editor.core.proposals import LISTED_FROM, TICKED_FROM
from editor.core.replacements import Rules
from editor.qt.dialogs.batch_sources import SourceList
from editor.qt.dialogs.sheets import button, row_of
from editor.qt.widgets.labels import plain_label
from editor.workflows.archives.batch import Task
from editor.workflows.corrections.replacement_lists import read_list, user_rules
from editor.workflows.names.glossaries import user_glossary
from editor.workflows.names.ignored_names import ignored_forms

_LIKELY = 0.5


class BatchForm(QWidget):
    """The files and the questions; `changed` is sent when one of them is another."""

    changed = Signal()

    def __init__(self) -> None:
        """Ask for names at first."""
        super().__init__()
        self.sources = SourceList()
        self.names = QCheckBox(_("Names that may be misheard"))
        self.names.setChecked(True)
        self.least = QComboBox()
        self.least.setAccessibleName(_("How sure a place must be"))
        for text, value in (
            (_("sure ones only"), TICKED_FROM),
            (_("likely ones"), _LIKELY),
            (_("all that may be"), LISTED_FROM),
        ):
            self.least.addItem(text, value)
        self.least.setCurrentIndex(1)
        self.rules = QCheckBox(_("My replacement list"))
        self._list: Path | None = None
        self._list_button = button(_("Another list…"))
        self._lay_out()
        self.sources.changed.connect(self.changed)
        self.names.toggled.connect(self.changed)
        self.names.toggled.connect(self.least.setEnabled)
        self.least.currentIndexChanged.connect(self.changed)
        self.rules.toggled.connect(self.changed)

    def is_ready(self) -> bool:
        """Return True when there are files and something to look for."""
        return self.sources.count() > 0 and (self.names.isChecked() or self.rules.isChecked())

    def use_list(self, path: Path) -> None:
        """Replace by the list in a file instead of the user's own."""
        self._list = path
        self.rules.setText(_("The replacement list “{name}”").format(name=path.name))
        self.rules.setChecked(True)
        self.changed.emit()

    def task(self) -> Task:
        """Return what is to be looked for, with the user's glossary as it is now.

        Raises:
            InputError: the glossary or the list cannot be read; the sentence names it.
        """
        is_wanted = self.names.isChecked()
        return Task(
            names=is_wanted,
            rules=self._rules() if self.rules.isChecked() else (),
            glossary=user_glossary()[0] if is_wanted else EMPTY_GLOSSARY,
            ignored=ignored_forms(),
            least=self.least.currentData(),
        )

    def _rules(self) -> Rules:
        return (user_rules() if self._list is None else read_list(self._list))[0]

    def _lay_out(self) -> None:
        files, folder, remove = (
            button(_("Add files…")),
            button(_("Add a folder…")),
            button(_("Remove")),
        )
        files.clicked.connect(self._add_files)
        folder.clicked.connect(self._add_folder)
        remove.clicked.connect(self.sources.remove_chosen)
        self._list_button.clicked.connect(self._choose_list)
        label = plain_label(_("Files and folders; they can be dropped here too"))
        label.setBuddy(self.sources)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label)
        column.addWidget(self.sources)
        column.addLayout(row_of(files, folder, remove, None))
        column.addLayout(row_of(self.names, self.least, None, self.rules, self._list_button))

    def _add_files(self) -> None:
        names, _filter = QFileDialog.getOpenFileNames(self, _("Files to go through"))
        self.sources.add(map(Path, names))

    def _add_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, _("A folder to go through"))
        if name:
            self.sources.add([Path(name)])

    def _choose_list(self) -> None:
        patterns = "*.csv *.tsv *.txt *.template *.xml *.json"
        kinds = _("Replacement lists ({patterns})").format(patterns=patterns)
        name, _filter = QFileDialog.getOpenFileName(self, _("A replacement list"), "", kinds)
        if name:
            self.use_list(Path(name))
