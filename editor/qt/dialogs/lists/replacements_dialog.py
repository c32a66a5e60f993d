"""Replacement lists: rules in their order, what each of them changes, and one edit for all."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QVBoxLayout, QWidget

from editor.core import edits
from editor.core.edit import Edit
from editor.core.errors import InterlinearError
from editor.core.i18n import _, ngettext
from editor.core.replacements import Rule, Rules
from editor.qt.dialogs.lists.replacements_model import FIND, PLACES, RulesModel
from editor.qt.dialogs.lists.replacements_places import PlacesList
from editor.qt.dialogs.lists.replacements_table import fit, rules_table
from editor.qt.dialogs.lists.replacements_trial import Trial
from editor.qt.dialogs.sheets import SheetDialog, button, row_of, scope_buttons
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label
from editor.qt.widgets.questions import ask_about_changes
from editor.workflows.corrections.replacement_lists import (
    formats,
    read_list,
    save_list,
    save_user_rules,
    user_rules,
)

_MARGIN = 24


class ReplacementsDialog(SheetDialog):
    """Shows the list of the project and that of the user; replaces by the one that is shown."""

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        """Show the list of the open document; the user's is behind the other button."""
        super().__init__(parent)
        self.setWindowTitle(_("Replacement list"))
        resize_within(self, 920, 640)
        self._session = session
        self._project = session.document.snapshot().replacements
        self._problem = plain_label("")
        self._user, self._can_keep_user = self._read_user()
        self.models = (RulesModel(self._project), RulesModel(self._user))
        self.scopes = scope_buttons((_("This project"), _("All my projects")))
        self.table = rules_table(self.models[0])
        self.places = PlacesList()
        self.replace_button = button(_("Replace"), accent=True)
        self._note = plain_label("")
        self._of_a_rule: tuple[QPushButton, ...] = ()
        self.trial = Trial(session, jobs, lambda: self.model.rules, self)
        self.trial.ready.connect(self._show)
        self.trial.failed.connect(self._say)
        self._lay_out()
        for model in self.models:
            model.dataChanged.connect(self._written)
            for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved):
                signal.connect(self._stale)
        self.choose(0)

    @property
    def model(self) -> RulesModel:
        """The list that is shown."""
        return self.models[self.scopes[1].isChecked()]

    def choose(self, scope: int) -> None:
        """Show the project's list (0) or the user's (1)."""
        self.scopes[scope].setChecked(True)
        self.table.setModel(self.models[scope])
        fit(self.table)
        self.table.selectionModel().currentRowChanged.connect(self._show_places)
        self.table.selectionModel().selectionChanged.connect(self._show_tools)
        self._show_tools()
        if self.model.rowCount():
            self.table.selectRow(0)
        self.look()

    def look(self) -> None:
        """Try the rules on the document."""
        self.trial.start()

    def add_row(self) -> None:
        """Add an empty rule and write in it."""
        row = self.model.add([Rule("")])
        index = self.model.index(row, FIND)
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    def import_from(self, path: Path) -> None:
        """Add the rules of a file, and tell what is odd in it."""
        try:
            rules, warnings = read_list(path)
        except InterlinearError as error:
            self._say(str(error))
            return
        self.model.add(rules)
        self._say(warnings[0].message if warnings else "")

    def export_to(self, path: Path, format_id: str) -> None:
        """Write the shown rules into a file, and tell what it cannot hold."""
        try:
            told = save_list(self.model.rules, path, format_id)
        except InterlinearError as error:
            self._say(str(error))
            return
        self._say(told[0].message if told else "")

    def accept(self) -> None:
        """Replace by the list that is shown, and keep both lists."""
        if self.trial.edit is not None:
            self._keep(self.trial.edit)

    def save(self) -> None:
        """Keep both lists and replace nothing."""
        self._keep(Edit(_("Change the replacement list")))

    def reject(self) -> None:
        """Leave; what was changed is kept, forgotten or looked at again as the person says."""
        self.setFocus()
        if (self.models[0].rules, self.models[1].rules) == (self._project, self._user):
            self._leave(super().reject)
            return
        answer = ask_about_changes(self, _("Replacement list"))
        if answer is QMessageBox.StandardButton.Save:
            self.save()
        elif answer is QMessageBox.StandardButton.Discard:
            self._leave(super().reject)

    def _leave(self, how: Callable[[], None]) -> None:
        self.trial.stop()
        how()

    def _keep(self, edit: Edit) -> None:
        self.setFocus()
        project, user = (model.rules for model in self.models)
        try:
            if user != self._user and self._can_keep_user:
                save_user_rules(user)
        except InterlinearError as error:
            self._say(str(error))
            return
        changed = edits.set_replacements(self._project, project)
        edit = replace(edit, meta=(*edit.meta, *changed.meta))
        if edit.is_empty or self._session.do(edit, self) is not None:
            self._leave(super().accept)

    def _read_user(self) -> tuple[Rules, bool]:
        """Return the user's list, and whether it can be changed: not when it is damaged."""
        try:
            return user_rules()[0], True
        except InterlinearError as error:
            self._problem.setText(str(error))
            return (), False

    def _written(self, first: QModelIndex) -> None:
        if first.column() != PLACES:
            self._stale()

    def _stale(self) -> None:
        self.replace_button.setEnabled(False)
        self.trial.soon()

    def _show(self) -> None:
        outcome = self.trial.outcome
        if outcome is None:
            return
        self.model.show_hits(outcome.hits)
        count = outcome.count
        text = ngettext("Replace {n} place", "Replace {n} places", count).format(n=count)
        self.replace_button.setText(text if count else _("Replace"))
        self.replace_button.setEnabled(count > 0)
        problems = [hits.problem for hits in outcome.hits if hits.problem]
        if self._can_keep_user or problems:
            self._say(problems[0] if problems else "")
        self._show_places()

    def _show_places(self) -> None:
        row = self.table.currentIndex().row()
        hits = self.model.hits(row)
        self.places.show_hits(hits, self._session.document.segments)
        if hits is None or not hits.rule.enabled:
            self._note.setText(_("Choose a rule to see what it changes."))
        else:
            text = ngettext("“{find}” changes {n} place", "“{find}” changes {n} places", hits.count)
            self._note.setText(text.format(find=hits.rule.find[:40], n=hits.count))

    def _tick(self, row: int, track: int, is_on: bool) -> None:
        rule = self.model.rule(self.table.currentIndex().row())
        self.replace_button.setEnabled(False)
        self.trial.tick(rule, row, track, is_on=is_on)

    def _move(self, step: int) -> None:
        row = self.model.move(self.table.currentIndex().row(), step)
        self.table.selectRow(row)

    def _remove(self) -> None:
        self.model.remove(one.row() for one in self.table.selectionModel().selectedRows())

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        self._note.setObjectName("quiet")
        for scope, one in enumerate(self.scopes):
            one.clicked.connect(lambda _on=False, scope=scope: self.choose(scope))
        self.scopes[1].setEnabled(self._can_keep_user)
        self.places.ticked.connect(self._tick)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        whole.setSpacing(14)
        whole.addLayout(row_of(*self.scopes, None))
        whole.addWidget(self.table, 3)
        whole.addLayout(row_of(*self._tools()))
        whole.addWidget(self._note)
        whole.addWidget(self.places, 2)
        whole.addWidget(self._problem)
        whole.addLayout(row_of(None, *self._answers()))

    def _show_tools(self) -> None:
        for one in self._of_a_rule:
            one.setEnabled(self.table.selectionModel().hasSelection())

    def _tools(self) -> tuple[QWidget | None, ...]:
        self._of_a_rule = (
            _does(_("Remove"), self._remove),
            _does(_("Up"), lambda: self._move(-1)),
            _does(_("Down"), lambda: self._move(1)),
        )
        return (
            _does(_("Add a rule"), self.add_row),
            *self._of_a_rule,
            None,
            _does(_("Import…"), self._import),
            _does(_("Export…"), self._export),
        )

    def _answers(self) -> tuple[QPushButton, ...]:
        self.replace_button.clicked.connect(self.accept)
        cancel, save = _does(_("Cancel"), self.reject), _does(_("Save the list"), self.save)
        return cancel, save, self.replace_button

    def _import(self) -> None:
        kinds = _("Replacement lists ({patterns})")
        patterns = "*.csv *.tsv *.txt *.template *.xml *.json"
        name, _filter = QFileDialog.getOpenFileName(
            self, _("Import rules"), "", kinds.format(patterns=patterns)
        )
        if name:
            self.import_from(Path(name))

    def _export(self) -> None:
        known = {f"{one.title} (*{one.suffix})": one for one in formats()}
        start = str(self._session.suggested_path(".csv"))
        name, chosen = QFileDialog.getSaveFileName(
            self, _("Export the rules"), start, ";;".join(known)
        )
        if name:
            wanted = known.get(chosen, formats()[0])
            path = Path(name) if Path(name).suffix else Path(name + wanted.suffix)
            self.export_to(path, wanted.id)


def _does(text: str, what: Callable[[], None]) -> QPushButton:
    made = button(text)
    made.clicked.connect(lambda: what())
    return made
