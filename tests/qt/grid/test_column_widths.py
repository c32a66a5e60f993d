"""In a small window columns become narrow before the grid scrolls sideways."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHeaderView
from pytestqt.qtbot import QtBot

from editor.core.segments import Track
from editor.qt.grid.column_widths import ColumnWidths
from editor.qt.grid.columns import Column, Columns
from editor.qt.grid.metrics import metrics_at

TWO = Columns((Track("a", "en"), Track("b", "zh")))


def widths_in(width: int, qtbot: QtBot) -> list[int]:
    """Return the widths of all columns, two texts and speakers among them."""
    header = QHeaderView(Qt.Orientation.Horizontal)
    qtbot.addWidget(header)
    header.setModel(QStandardItemModel(0, TWO.count, header))
    header.setMinimumSectionSize(1)
    ColumnWidths(header).arrange(TWO, metrics_at(100), 800, width)
    return [header.sectionSize(column) for column in range(TWO.count)]


def test_columns_fit_beside_a_panel_in_the_smallest_window(qtbot: QtBot) -> None:
    widths = widths_in(545, qtbot)
    assert sum(widths) <= 545
    assert min(widths[column] for column in TWO.texts) >= 84


def test_speakers_give_way_before_texts(qtbot: QtBot) -> None:
    roomy = widths_in(1000, qtbot)
    tight = widths_in(sum(roomy[:5]) + roomy[-1] + 2 * 120 - 20, qtbot)
    assert tight[Column.SPEAKER] == roomy[Column.SPEAKER] - 20
    assert [tight[column] for column in TWO.texts] == [120, 120]
