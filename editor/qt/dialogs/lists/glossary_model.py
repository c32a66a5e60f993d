"""The terms of a glossary as a table that can be written in."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from editor.core.glossary import Glossary, Term
from editor.core.i18n import _

Index = QModelIndex | QPersistentModelIndex

_BETWEEN = "|"
_SHOWN = " | "
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
RIGHT, HEARD, TRANSLATION, NOTE = range(4)


class GlossaryModel(QAbstractTableModel):
    """A row a term; the heard forms of one stand in one cell, separated by "|"."""

    def __init__(self, terms: Iterable[Term] = (), parent: QObject | None = None) -> None:
        """Show some terms."""
        super().__init__(parent)
        self._terms = list(terms)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms as they are written, but for rows without a right form and heard forms."""
        return tuple(one for one in self._terms if one.preferred.strip() or one.heard)

    def glossary(self) -> Glossary:
        """Return the terms as a glossary."""
        return Glossary(self.terms)

    def show_terms(self, terms: Iterable[Term]) -> None:
        """Show other terms in the place of these."""
        self.beginResetModel()
        self._terms = list(terms)
        self.endResetModel()

    def add(self, terms: Sequence[Term]) -> int:
        """Add terms at the end; return the row of the first."""
        first = len(self._terms)
        if terms:
            self.beginInsertRows(QModelIndex(), first, first + len(terms) - 1)
            self._terms += terms
            self.endInsertRows()
        return first

    def remove(self, rows: Iterable[int]) -> None:
        """Remove rows."""
        gone = sorted(set(rows), reverse=True)
        while gone:
            last = first = gone.pop(0)
            while gone and gone[0] == first - 1:
                first = gone.pop(0)
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._terms[first : last + 1]
            self.endRemoveRows()

    def holds(self, row: int, text: str) -> bool:
        """Return True when a term has a text, in lower case, in one of its cells."""
        term = self._terms[row]
        cells = (term.preferred, *term.heard, term.translation, term.note)
        return any(text in cell.lower() for cell in cells)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of terms."""
        return 0 if parent.isValid() else len(self._terms)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return four: right, heard, translation, note."""
        return 0 if parent.isValid() else NOTE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell."""
        if not index.isValid() or role not in _ROLES:
            return None
        term = self._terms[index.row()]
        heard = _SHOWN.join(term.heard)
        return (term.preferred, heard, term.translation, term.note)[index.column()]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what a person wrote; False when nothing is different."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        old = self._terms[index.row()]
        new = _changed(old, index.column(), " ".join(str(value).split()))
        if new == old:
            return False
        self._terms[index.row()] = new
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be written in."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= NOTE:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (_("Right"), _("Heard as"), _("In the translation"), _("Note"))[section]


def _changed(term: Term, column: int, text: str) -> Term:
    if column == HEARD:
        forms = (form.strip() for form in text.split(_BETWEEN))
        return replace(term, heard=tuple(dict.fromkeys(form for form in forms if form)))
    if column == RIGHT:
        return replace(term, preferred=text)
    return replace(term, translation=text) if column == TRANSLATION else replace(term, note=text)


class TermFilter(QSortFilterProxyModel):
    """The terms of a glossary that have a text in one of their cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Show all terms."""
        super().__init__(parent)
        self._text = ""

    def look_for(self, text: str) -> None:
        """Show the terms with that text, in either case."""
        self._text = text.strip().lower()
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, _parent: Index) -> bool:
        """Return True for a term that is shown."""
        model = self.sourceModel()
        if not self._text or not isinstance(model, GlossaryModel):
            return True
        return model.holds(source_row, self._text)
