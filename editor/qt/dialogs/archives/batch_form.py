"""What is asked before many files are gone through: which ones, and what to look for."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from editor.core.glossary import EMPTY_GLOSSARY
from editor.core.i18n import _
from editor.core.proposals import LISTED_FROM, TICKED_FROM
from editor.core.replacements import Rule, RuleKind, Rules
from editor.qt.dialogs.archives.batch_sources import SourceList
from editor.qt.dialogs.open_sources import OpenSources
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

    def __init__(self, sources: SourceList | OpenSources) -> None:
        """Ask for names at first, in these files or documents."""
        super().__init__()
        self.sources = sources
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
        self.words = QCheckBox(_("Replace"))
        self.word = _field(_("Word to replace"))
        self.by = _field(_("What takes its place"))
        self._lay_out()
        self.sources.changed.connect(self.changed)
        self.names.toggled.connect(self.changed)
        self.names.toggled.connect(self.least.setEnabled)
        self.least.currentIndexChanged.connect(self.changed)
        self.rules.toggled.connect(self.changed)
        self.words.toggled.connect(self.changed)
        for field in (self.word, self.by):
            field.textChanged.connect(self._ask_for_words)

    def is_ready(self) -> bool:
        """Return True when there are files and something to look for."""
        is_asked = self.names.isChecked() or self.rules.isChecked() or bool(self._word_rules())
        return bool(self.sources.paths()) and is_asked

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
            rules=(*self._word_rules(), *(self._rules() if self.rules.isChecked() else ())),
            glossary=user_glossary()[0] if is_wanted else EMPTY_GLOSSARY,
            ignored=ignored_forms(),
            least=self.least.currentData(),
        )

    def _rules(self) -> Rules:
        return (user_rules() if self._list is None else read_list(self._list))[0]

    def _word_rules(self) -> Rules:
        """Return what was typed as a rule for whole words, none where it is not asked for."""
        if not (self.words.isChecked() and self.word.text()):
            return ()
        return (Rule(self.word.text(), self.by.text(), RuleKind.WHOLE_WORD, match_case=True),)

    def _ask_for_words(self) -> None:
        self.words.setChecked(bool(self.word.text()))
        self.changed.emit()

    def _lay_out(self) -> None:
        self._list_button.clicked.connect(self._choose_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.sources)
        if isinstance(self.sources, SourceList):
            self._lay_out_files(column, self.sources)
        column.addLayout(row_of(self.names, self.least, None, self.rules, self._list_button))
        words = row_of(self.words, self.word, plain_label(_("by")), self.by)
        for field in (self.word, self.by):
            words.setStretchFactor(field, 1)
        column.addLayout(words)

    def _lay_out_files(self, column: QVBoxLayout, sources: SourceList) -> None:
        files, folder, remove = (
            button(_("Add files…")),
            button(_("Add a folder…")),
            button(_("Remove")),
        )
        files.clicked.connect(lambda: self._add_files(sources))
        folder.clicked.connect(lambda: self._add_folder(sources))
        remove.clicked.connect(sources.remove_chosen)
        remove.setEnabled(False)
        sources.itemSelectionChanged.connect(
            lambda: remove.setEnabled(bool(sources.selectedItems()))
        )
        label = plain_label(_("Files and folders; they can be dropped here too"))
        label.setBuddy(sources)
        column.insertWidget(0, label)
        column.addLayout(row_of(files, folder, remove, None))

    def _add_files(self, sources: SourceList) -> None:
        names, _filter = QFileDialog.getOpenFileNames(self, _("Files to go through"))
        sources.add(map(Path, names))

    def _add_folder(self, sources: SourceList) -> None:
        name = QFileDialog.getExistingDirectory(self, _("A folder to go through"))
        if name:
            sources.add([Path(name)])

    def _choose_list(self) -> None:
        patterns = "*.csv *.tsv *.txt *.template *.xml *.json"
        kinds = _("Replacement lists ({patterns})").format(patterns=patterns)
        name, _filter = QFileDialog.getOpenFileName(self, _("A replacement list"), "", kinds)
        if name:
            self.use_list(Path(name))


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    return field
