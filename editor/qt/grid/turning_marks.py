"""Signs that turn a text, shown in a cell that is being edited.

They must stay what they are there, so that an arrow is painted where each of them stands.
"""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.core.bidi import turning_signs
from editor.qt.grid.spans import to_units
from editor.qt.theme import theme_of

_SMALLER = 0.7


def paint_turning_marks(editor: QTextEdit, text: str) -> None:
    """Paint an arrow with a thin line at each sign that turns; nothing where there is none."""
    signs = turning_signs(text)
    if not signs:
        return
    painter = QPainter(editor.viewport())
    painter.setPen(QPen(theme_of(editor.palette()).alarm))
    font = QFont(editor.font())
    font.setPointSizeF(font.pointSizeF() * _SMALLER)
    painter.setFont(font)
    for place, arrow in signs:
        box = editor.cursorRect(_cursor_at(editor, to_units(text, place)))
        painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.drawText(box.topLeft() + QPoint(1, painter.fontMetrics().ascent()), arrow)
    painter.end()


def _cursor_at(editor: QTextEdit, position: int) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    return cursor
