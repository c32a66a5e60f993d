"""The glossary: the names of a project and of the user, in a table."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from editor.core import edits
from editor.core.errors import InterlinearError
from editor.core.glossary import Glossary, Term
from editor.core.glossary_check import checked
from editor.core.i18n import _, ngettext
from editor.core.warned import Warned
from editor.names.glossary_files.files import SUFFIXES, write_glossary
from editor.qt.dialogs.lists.glossary_model import (
    HEARD,
    NOTE,
    RIGHT,
    TRANSLATION,
    GlossaryModel,
    TermFilter,
)
from editor.qt.dialogs.sheets import SheetDialog, button, row_of, scope_buttons, sheet
from editor.qt.session import Session
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label
from editor.qt.widgets.questions import ask_about_changes
from editor.storage.fs import write_atomic
from editor.workflows.documents.opening import bytes_of
from editor.workflows.names.glossaries import save_user_glossary, user_glossary
from editor.workflows.names.glossary_files import read_glossary

_MARGIN = 24
_CHECKED_LIVE = 5000


class GlossaryDialog(SheetDialog):
    """Shows both glossaries and keeps what was changed in them, the project's as one edit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Show the glossary of the open document; the user's is behind the other button."""
        super().__init__(parent)
        self.setWindowTitle(_("Glossary"))
        resize_within(self, 880, 560)
        self._session = session
        self._project = session.document.snapshot().glossary
        self._problem = plain_label("")
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        self._user, self._can_keep_user = self._read_user()
        self.models = (GlossaryModel(self._project.terms), GlossaryModel(self._user.terms))
        self.scopes = scope_buttons((_("This project"), _("All my projects")))
        self._shown = TermFilter(self)
        self.table = sheet(self._shown, _("Glossary"))
        self.filter = QLineEdit()
        self._note = plain_label("")
        self._note.setObjectName("quiet")
        self._note.setWordWrap(True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._changed)
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._show_tools)
        for model in self.models:
            for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved):
                signal.connect(self._soon.start)
        self.choose(0)

    @property
    def model(self) -> GlossaryModel:
        """The glossary that is shown."""
        return self.models[self.scopes[1].isChecked()]

    def choose(self, scope: int) -> None:
        """Show the project's glossary (0) or the user's (1)."""
        self.scopes[scope].setChecked(True)
        self._shown.setSourceModel(self.models[scope])
        header = self.table.horizontalHeader()
        for column, share in ((RIGHT, 180), (HEARD, 250), (TRANSLATION, 170)):
            header.resizeSection(column, share)
        header.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        self._show_tools()
        self._changed()

    def add_row(self) -> None:
        """Add an empty term and write in it."""
        self.filter.clear()
        row = self.model.add([Term("")])
        index = self._shown.mapFromSource(self.model.index(row, RIGHT))
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self.table.edit(index)

    def add_terms(self, terms: tuple[Term, ...]) -> None:
        """Join terms with those that are shown."""
        self.model.show_terms(checked((*self.model.terms, *terms))[0].terms)
        self._changed()

    def remove_rows(self) -> None:
        """Remove the chosen terms."""
        chosen = self.table.selectionModel().selectedRows()
        self.model.remove(self._shown.mapToSource(index).row() for index in chosen)

    def import_from(self, path: Path) -> None:
        """Add the terms of a CSV or TBX file, and tell what is odd in it."""
        try:
            glossary, warnings = read_glossary(bytes_of(path), path.name)
        except InterlinearError as error:
            self._say(str(error))
            return
        self.add_terms(glossary.terms)
        count = len(glossary.terms)
        self._note.setText(
            ngettext("{n} term read from “{name}”.", "{n} terms read from “{name}”.", count).format(
                n=count, name=path.name
            )
        )
        self._say(_sentence(warnings))

    def export_to(self, path: Path) -> None:
        """Write the shown terms into a file, TBX where its name ends so, else CSV."""
        format_id = "tbx" if path.suffix.lower() == SUFFIXES["tbx"] else "csv"
        languages = [track.language for track in self._session.document.tracks]
        try:
            write_atomic(path, write_glossary(self.model.glossary(), format_id, languages))
        except InterlinearError as error:
            self._say(str(error))
            return
        self._note.setText(_("Written to “{name}”.").format(name=path.name))

    def accept(self) -> None:
        """Keep both glossaries."""
        self.setFocus()
        project, user = (checked(model.terms)[0] for model in self.models)
        try:
            if user != self._user and self._can_keep_user:
                save_user_glossary(user)
        except InterlinearError as error:
            self._say(str(error))
            return
        edit = edits.set_glossary(self._project, project)
        if edit.is_empty or self._session.do(edit, self) is not None:
            super().accept()

    def reject(self) -> None:
        """Leave; what was changed is kept, forgotten or looked at again as the person says."""
        self.setFocus()
        if all(
            model.terms == old.terms for model, old in zip(self.models, self._old(), strict=True)
        ):
            super().reject()
            return
        answer = ask_about_changes(self, _("Glossary"))
        if answer is QMessageBox.StandardButton.Save:
            self.accept()
        elif answer is QMessageBox.StandardButton.Discard:
            super().reject()

    def _old(self) -> tuple[Glossary, Glossary]:
        return self._project, self._user

    def _read_user(self) -> tuple[Glossary, bool]:
        """Return the user's glossary, and whether it can be changed: not when it is damaged."""
        try:
            return user_glossary()[0], True
        except InterlinearError as error:
            self._problem.setText(str(error))
            return Glossary(), False

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(_("Find in the glossary"))
        self.filter.setAccessibleName(_("Find in the glossary"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(240)
        self.filter.textChanged.connect(self._shown.look_for)
        for scope, one in enumerate(self.scopes):
            one.clicked.connect(lambda _on=False, scope=scope: self.choose(scope))
        self.scopes[1].setEnabled(self._can_keep_user)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_rows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        whole.setSpacing(14)
        whole.addLayout(row_of(*self.scopes, None, self.filter))
        whole.addWidget(self.table, 1)
        whole.addLayout(row_of(*self._tools()))
        whole.addWidget(self._note)
        whole.addWidget(self._problem)
        cancel, save = button(_("Cancel")), button(_("Save"), accent=True)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.accept)
        whole.addLayout(row_of(None, cancel, save))

    def _tools(self) -> tuple[QWidget | None, ...]:
        add, remove = button(_("Add a term")), button(_("Remove"))
        self._remove = remove
        pick = button(_("Pick names from a text…"))
        bring, take = button(_("Import…")), button(_("Export…"))
        add.clicked.connect(self.add_row)
        remove.clicked.connect(self.remove_rows)
        pick.clicked.connect(self._pick)
        bring.clicked.connect(self._import)
        take.clicked.connect(self._export)
        return add, remove, pick, None, bring, take

    def _show_tools(self) -> None:
        self._remove.setEnabled(self.table.selectionModel().hasSelection())

    def _changed(self) -> None:
        count = self.model.rowCount()
        terms = ngettext("{n} term", "{n} terms", count).format(n=count)
        hint = _("Several heard forms are separated by |.")
        self._note.setText(f"{terms} · {hint}")
        if not self._can_keep_user:
            return
        self._say(_sentence(checked(self.model.terms)[1]) if count <= _CHECKED_LIVE else "")

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _pick(self) -> None:
        from editor.qt.dialogs.lists.glossary_picking import PickingDialog

        dialog = PickingDialog(self.model.glossary(), self)
        if dialog.exec():
            self.add_terms(dialog.terms())

    def _import(self) -> None:
        kinds = _("Glossaries ({patterns})").format(patterns="*.csv *.tsv *.txt *.tbx *.xml")
        name, _filter = QFileDialog.getOpenFileName(self, _("Import a glossary"), "", kinds)
        if name:
            self.import_from(Path(name))

    def _export(self) -> None:
        start = str(self._session.suggested_path(SUFFIXES["csv"]))
        kinds = f"{_('Table')} (*.csv);;TBX (*.tbx)"
        name, chosen = QFileDialog.getSaveFileName(self, _("Export the glossary"), start, kinds)
        if name:
            suffix = SUFFIXES["tbx"] if "tbx" in chosen else SUFFIXES["csv"]
            self.export_to(Path(name) if Path(name).suffix else Path(name + suffix))


def _sentence(warnings: tuple[Warned, ...]) -> str:
    """Return the first warning, and how many more there are."""
    if not warnings:
        return ""
    first = warnings[0].message
    more = len(warnings) - 1
    if not more:
        return first
    return ngettext("{first} And {n} more.", "{first} And {n} more.", more).format(
        first=first, n=more
    )
