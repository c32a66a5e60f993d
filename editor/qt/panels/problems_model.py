"""Problems by kind, in a tree of two levels."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Qt

from editor.core.i18n import _, ngettext
from editor.core.issues import Issue, Severity
from editor.qt.panels.two_levels import Index, TwoLevels

MAX_SHOWN = 500
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Kind(NamedTuple):
    """All problems that one check has found, by rows; `title` is what people call them.

    `fixable` are those that have a fix, or may have one.
    """

    id: str
    title: str
    issues: Sequence[Issue]
    fixable: Sequence[Issue] = ()


class ProblemRole(IntEnum):
    """What the delegate asks for besides the standard roles."""

    KIND = Qt.ItemDataRole.UserRole + 1
    ISSUE = Qt.ItemDataRole.UserRole + 2


class ProblemsModel(TwoLevels):
    """Kinds, and under each its problems, of which the first few hundred are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self.kinds: tuple[Kind, ...] = ()

    def show(self, kinds: Iterable[Kind]) -> bool:
        """Show other problems; False when they are those that are shown."""
        new = tuple(kinds)
        if new == self.kinds:
            return False
        self.beginResetModel()
        self.kinds = new
        self.endResetModel()
        return True

    def group_count(self) -> int:
        """Return how many kinds there are."""
        return len(self.kinds)

    def child_count(self, group: int) -> int:
        """Return how many problems of a kind are shown."""
        return min(MAX_SHOWN, len(self.kinds[group].issues))

    def kind_at(self, index: Index) -> Kind | None:
        """Return the kind that an index is or belongs to."""
        if not index.isValid():
            return None
        return self.kinds[self.group_row(index)]

    def issue_at(self, index: Index) -> Issue | None:
        """Return the problem at an index, None for a kind."""
        kind = self.kind_at(index)
        return None if kind is None or self.is_group(index) else kind.issues[index.row()]

    def place_of(self, kind_id: str, number: int) -> QModelIndex:
        """Return the index of a kind's problem, the last one for too high a number.

        Without such a kind it is that of the first problem there is, if any; a negative number is
        the kind itself.
        """
        row = next((row for row, kind in enumerate(self.kinds) if kind.id == kind_id), None)
        if row is None:
            return self.index(0, 0)
        parent = self.index(row, 0)
        last = self.rowCount(parent) - 1
        return parent if number < 0 else self.index(min(number, last), 0, parent)

    def index_of(self, issue: Issue) -> QModelIndex:
        """Return the index of a problem, an invalid one if it is not shown."""
        for row, kind in enumerate(self.kinds):
            if kind.id == issue.check and issue in kind.issues:
                number = list(kind.issues).index(issue)
                return self.index(number, 0, self.index(row, 0))
        return QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: everything can be chosen."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: texts, and the values for the delegate."""
        kind = self.kind_at(index)
        if kind is None:
            return None
        issue = self.issue_at(index)
        if role == ProblemRole.ISSUE:
            return issue
        if role == ProblemRole.KIND:
            return kind if issue is None else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _kind_text(kind) if issue is None else issue_text(issue)
        return None


def _kind_text(kind: Kind) -> str:
    count = len(kind.issues)
    return ngettext("{title}: {n} problem", "{title}: {n} problems", count).format(
        title=kind.title, n=count
    )


def issue_text(issue: Issue) -> str:
    """Return a problem as a sentence, for a screen reader."""
    if issue.severity is Severity.ERROR:
        text = _("Row {n}, error: {message}")
    elif issue.severity is Severity.WARNING:
        text = _("Row {n}, warning: {message}")
    else:
        text = _("Row {n}, hint: {message}")
    return text.format(n=issue.row + 1, message=issue.message)
