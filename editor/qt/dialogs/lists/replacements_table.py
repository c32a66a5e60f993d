"""The table of rules, with the widths of its columns."""

from PySide6.QtWidgets import QHeaderView, QTableView

from editor.core.i18n import _
from editor.qt.dialogs.lists.replacements_model import (
    CASE,
    FIND,
    KIND,
    ON,
    PLACES,
    REPLACEMENT,
    KindDelegate,
    RulesModel,
)
from editor.qt.dialogs.sheets import sheet

_WIDTHS = {ON: 40, KIND: 190, CASE: 46, PLACES: 90}


def rules_table(model: RulesModel) -> QTableView:
    """Return a table of rules."""
    table = sheet(model, _("Rules"))
    table.setItemDelegateForColumn(KIND, KindDelegate(table))
    return table


def fit(table: QTableView) -> None:
    """Give the columns their widths; what is found and what replaces it share the rest."""
    header = table.horizontalHeader()
    for column, width in _WIDTHS.items():
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(column, width)
    for column in (FIND, REPLACEMENT):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
