"""The rules of a replacement list as a table that can be written in."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.core.i18n import _
from editor.core.replacements import Rule, RuleKind
from editor.qt.widgets.labels import plain_tip
from editor.search.lists.applying import Hits

Index = QModelIndex | QPersistentModelIndex

ON, FIND, REPLACEMENT, KIND, CASE, PLACES = range(6)
_TICKED = {ON: "enabled", CASE: "match_case"}
_Role = Qt.ItemDataRole


def kind_names() -> dict[RuleKind, str]:
    """Return what the kinds of rules are called."""
    return {
        RuleKind.EXACT: _("Exact"),
        RuleKind.WHOLE_WORD: _("Whole word"),
        RuleKind.FUZZY: _("Sounds or looks alike"),
        RuleKind.REGEX: _("Regular expression"),
    }


class RulesModel(QAbstractTableModel):
    """A row a rule, in their order, with the number of places that each one changes."""

    def __init__(self, rules: Iterable[Rule] = (), parent: QObject | None = None) -> None:
        """Show some rules."""
        super().__init__(parent)
        self._rules = list(rules)
        self._hits: tuple[Hits, ...] = ()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules as they are written, but for those that look for nothing."""
        return tuple(rule for rule in self._rules if rule.find)

    def rule(self, row: int) -> Rule:
        """Return the rule of a row."""
        return self._rules[row]

    def show_hits(self, hits: Sequence[Hits]) -> None:
        """Show what the rules (see `rules`) change."""
        self._hits = tuple(hits)
        if self._rules:
            last = len(self._rules) - 1
            self.dataChanged.emit(self.index(0, PLACES), self.index(last, PLACES))

    def hits(self, row: int) -> Hits | None:
        """Return what the rule of a row changes, None while that is not known."""
        rule = self._rules[row] if 0 <= row < len(self._rules) else None
        if rule is None or not rule.find:
            return None
        at = sum(bool(one.find) for one in self._rules[:row])
        known = self._hits[at] if at < len(self._hits) else None
        return known if known is not None and known.rule == rule else None

    def add(self, rules: Sequence[Rule]) -> int:
        """Add rules at the end; return the row of the first."""
        first = len(self._rules)
        if rules:
            self.beginInsertRows(QModelIndex(), first, first + len(rules) - 1)
            self._rules += rules
            self.endInsertRows()
        return first

    def remove(self, rows: Iterable[int]) -> None:
        """Remove rows."""
        for row in sorted(set(rows), reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rules[row]
            self.endRemoveRows()

    def move(self, row: int, step: int) -> int:
        """Move a rule up (-1) or down (1); return the row where it is then."""
        other = row + step
        if not (0 <= row < len(self._rules) and 0 <= other < len(self._rules)):
            return row
        top = QModelIndex()
        self.beginMoveRows(top, row, row, top, other + (step > 0))
        self._rules.insert(other, self._rules.pop(row))
        self.endMoveRows()
        return other

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of rules."""
        return 0 if parent.isValid() else len(self._rules)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return six: on, find, replace by, kind, case, places."""
        return 0 if parent.isValid() else PLACES + 1

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        rule, column = self._rules[index.row()], index.column()
        if column in _TICKED:
            is_on = bool(getattr(rule, _TICKED[column]))
            tick = Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            return tick if role == _Role.CheckStateRole else None
        if column == PLACES:
            return self._places(index.row(), role)
        if role == _Role.DisplayRole:
            # A fuzzy rule without a replacement writes what it looks for.
            by = rule.replacement or (rule.find if rule.kind is RuleKind.FUZZY else "")
            return {FIND: rule.find, REPLACEMENT: by, KIND: kind_names()[rule.kind]}[column]
        if role == _Role.EditRole:
            return {FIND: rule.find, REPLACEMENT: rule.replacement, KIND: str(rule.kind)}[column]
        return None

    def _places(self, row: int, role: int) -> Any:
        hits = self.hits(row)
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if hits is None:
            return None
        if role == _Role.DisplayRole:
            return "!" if hits.problem else str(hits.count) if hits.rule.enabled else "–"
        return plain_tip(hits.problem) if role == _Role.ToolTipRole and hits.problem else None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Take what a person wrote or ticked; False when nothing is different."""
        if not index.isValid():
            return False
        old, column = self._rules[index.row()], index.column()
        if column in _TICKED and role == _Role.CheckStateRole:
            is_on = Qt.CheckState(value) is Qt.CheckState.Checked
            new = replace(old, enabled=is_on) if column == ON else replace(old, match_case=is_on)
        elif role == _Role.EditRole:
            new = _changed(old, column, str(value))
        else:
            return False
        if new == old:
            return False
        self._rules[index.row()] = new
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let texts and kinds be written, and the others be ticked."""
        flags = super().flags(index)
        if not index.isValid():
            return flags
        if index.column() in _TICKED:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags if index.column() == PLACES else flags | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return the names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= PLACES:
            return None
        if role == _Role.ToolTipRole:
            return {ON: _("On"), CASE: _("Capitals must match")}.get(section)
        if role != _Role.DisplayRole:
            return None
        return ("", _("Find"), _("Replace by"), _("How"), _("Aa"), _("Places"))[section]


def _changed(rule: Rule, column: int, text: str) -> Rule:
    if column == FIND:
        return replace(rule, find=text)
    if column == REPLACEMENT:
        return replace(rule, replacement=text)
    if column == KIND and text in tuple(RuleKind):
        return replace(rule, kind=RuleKind(text))
    return rule


class KindDelegate(QStyledItemDelegate):
    """Lets the kind of a rule be chosen from a list."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """Return a box with the kinds."""
        box = QComboBox(parent)
        box.setAccessibleName(_("How"))
        for kind, name in kind_names().items():
            box.addItem(name, kind.value)
        box.activated.connect(lambda: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the kind of the rule."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(_Role.EditRole)))

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Take the chosen kind."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
