"""The problems of the talk, by kind; Enter goes there, Ctrl+Enter fixes, Del ignores."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QActionGroup, QFocusEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from editor.core.errors import InterlinearError
from editor.core.i18n import _, ngettext
from editor.core.issues import Issue, without_hints
from editor.qt.grid.view import TranscriptView
from editor.qt.panels.live_problems import LiveProblems
from editor.qt.panels.problem_work import ProblemWork, kinds_of
from editor.qt.panels.problems_delegate import ProblemsDelegate
from editor.qt.panels.problems_model import ProblemsModel
from editor.qt.panels.problems_tree import ProblemsTree
from editor.qt.widgets.details import DetailsDialog
from editor.qt.widgets.keyboard import leave_keyboard
from editor.qt.widgets.labels import hint_label, plain_label


class ProblemsPanel(QWidget):
    """Shows the problems; what is done about them is done by its `work`.

    `gone_to` is sent with the row (0-based) of a problem that the person goes to.
    """

    gone_to = Signal(int)

    def __init__(
        self,
        problems: LiveProblems,
        view: TranscriptView,
        work: ProblemWork,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `problems` knows, and its places in the view."""
        super().__init__(parent)
        self._problems = problems
        self._view = view
        self._work = work
        self.model = ProblemsModel(self)
        self.tree = ProblemsTree(self.model)
        self.limits = QPushButton()
        self.limits.setProperty("chooser", True)
        self.told = plain_label("")
        self._hint = hint_label(
            _("Enter goes to the row · Ctrl+Enter fixes · Del ignores · F8 next")
        )
        self.fix_all = QPushButton()
        leave_keyboard(self.fix_all, self)
        self._moves_on = False
        self._lay_out()
        self._connect()
        self.show_problems()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to the list, or to the limits when it is empty."""
        super().focusInEvent(event)
        (self.tree if self.model.kinds else self.limits).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was found while nobody saw it."""
        super().showEvent(event)
        self.show_problems()

    def show_problems(self) -> None:
        """Show what is known now; what was open and current stays so."""
        current = self.tree.currentIndex()
        kind = self.model.kind_at(current)
        number = -1 if self.model.is_group(current) else current.row()
        opened = {
            one.id for row, one in enumerate(self.model.kinds)
            if self.tree.isExpanded(self.model.index(row, 0))
        }  # fmt: skip
        waited = self.limits.hasFocus() and not self.model.kinds
        if self.model.show(kinds_of(self._problems.issues, self._problems.may_fix)):
            for row, one in enumerate(self.model.kinds):
                self.tree.setExpanded(self.model.index(row, 0), one.id in opened)
            self._choose(self.model.place_of("" if kind is None else kind.id, number))
            if waited and self.model.kinds:
                self.tree.setFocus()
        if self._moves_on and not self._problems.is_looking:
            self._moves_on = False
            if self.tree.hasFocus():
                self.show_place()
        self.told.setText(self._summary())
        self._hint.setVisible(bool(self.model.kinds))
        self._show_button()

    def choose(self, issue: Issue) -> None:
        """Put the keyboard's place on a problem."""
        if not self.isVisible():
            self.show_problems()
        index = self.model.index_of(issue)
        if index.isValid():
            self.tree.expand(index.parent())
            self._choose(index)

    def show_place(self) -> None:
        """Show in the grid what is current in the list."""
        issue = self.model.issue_at(self.tree.currentIndex())
        if issue is not None and self.isVisible():
            self._view.go_to(issue.row, issue.track or 0, issue.span)

    def _show_if_seen(self) -> None:
        if self.isVisible():
            self.show_problems()

    def _choose(self, index: QModelIndex) -> None:
        """Make an index current without a move in the grid."""
        selection = self.tree.selectionModel()
        selection.blockSignals(True)
        self.tree.setCurrentIndex(index)
        selection.blockSignals(False)
        self.tree.viewport().update()
        self._show_button()

    def _go(self) -> None:
        index = self.tree.currentIndex()
        if self.model.is_group(index):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
            return
        self.show_place()
        self._view.setFocus()
        issue = self.model.issue_at(index)
        if issue is not None:
            self.gone_to.emit(issue.row)

    def _fix(self) -> None:
        issue = self.model.issue_at(self.tree.currentIndex())
        if issue is None:
            self._fix_all()
        else:
            self._moves_on = self._problems.may_fix(issue)
            self._say(self._work.fix(issue))

    def _fix_all(self) -> None:
        kind = self.model.kind_at(self.tree.currentIndex())
        if kind is not None and kind.fixable:
            self._say(self._work.fix_all(kind))

    def _ignore(self) -> None:
        index = self.tree.currentIndex()
        issue, kind = self.model.issue_at(index), self.model.kind_at(index)
        if kind is not None:
            self._moves_on = issue is not None
            self._say(self._work.ignore([issue] if issue is not None else kind.issues))

    def _say(self, sentence: str) -> None:
        if sentence:
            self.told.setText(sentence)

    def _summary(self) -> str:
        if self._problems.is_looking:
            return _("Checking…")
        issues = self._problems.issues
        count = len(without_hints(issues))
        hints = len(issues) - count
        told = []
        if count:
            told.append(ngettext("{n} problem", "{n} problems", count).format(n=count))
        if hints:
            told.append(ngettext("{n} hint", "{n} hints", hints).format(n=hints))
        if told:
            return " · ".join(told)
        message = _("No problems at these limits ({guideline})")
        return message.format(guideline=self._title())

    def _title(self) -> str:
        try:
            return self._problems.guideline.title
        except InterlinearError:
            return "–"

    def _show_button(self) -> None:
        kind = self.model.kind_at(self.tree.currentIndex())
        count = 0 if kind is None else len({(one.row, one.track) for one in kind.fixable})
        self.fix_all.setEnabled(count > 0)
        text = _("Fix all of this kind ({n})…").format(n=count)
        self.fix_all.setText(text if count else _("Fix all of this kind…"))
        self.limits.setText(_("Limits: {guideline}").format(guideline=self._title()))

    def _lay_out(self) -> None:
        self.limits.setMenu(QMenu(self.limits))
        self.told.setObjectName("quiet")
        self.told.setWordWrap(True)
        self.tree.setItemDelegate(
            ProblemsDelegate(self._work.rows, self._problems.may_fix, self.tree)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(12)
        column.addWidget(self.limits)
        column.addWidget(self.told)
        column.addWidget(self.tree, 1)
        column.addWidget(self._hint)
        column.addWidget(self.fix_all)

    def _connect(self) -> None:
        self._problems.changed.connect(self._show_if_seen)
        self.tree.entered_one.connect(self._go)
        self.tree.fix_wanted.connect(self._fix)
        self.tree.ignored.connect(self._ignore)
        self.tree.doubleClicked.connect(self._go)
        self.tree.selectionModel().currentChanged.connect(self._follow)
        self.fix_all.clicked.connect(self._fix_all)
        self.limits.menu().aboutToShow.connect(self._offer_limits)

    def _follow(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._moves_on = False
        self.show_place()
        self._show_button()
        self.told.setText(self._summary())

    def _offer_limits(self) -> None:
        from editor.workflows.problems.guidelines import damaged_guidelines, guidelines

        menu = self.limits.menu()
        menu.clear()
        group = QActionGroup(menu)
        for one in guidelines().values():
            action = menu.addAction(one.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.title == self._title())
            action.triggered.connect(_call(self._problems.use, one.id))
            group.addAction(action)
        told = damaged_guidelines()
        if told:
            menu.addSeparator()
            title = ngettext(
                "{n} guideline cannot be used…", "{n} guidelines cannot be used…", len(told)
            ).format(n=len(told))
            menu.addAction(title).triggered.connect(lambda: DetailsDialog(told, self).exec())


def _call(function: Callable[[str], None], value: str) -> Callable[[], None]:
    return lambda: function(value)
