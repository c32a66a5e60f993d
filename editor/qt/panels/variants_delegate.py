"""Paints a variant as a line with its count and how alike it is."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from editor.core.i18n import _
from editor.qt.colours import Theme
from editor.qt.panels.ticked_delegate import PAD, RIGHT, TickedDelegate, bold, paint_run
from editor.qt.panels.ticked_model import places_text
from editor.search.query import Variant


class VariantsDelegate(TickedDelegate):
    """Draws variants."""

    def paint_group(self, painter: QPainter, rect: QRect, group: Variant, theme: Theme) -> None:
        """Draw the form, and at the right how alike it is and how often it stands there."""
        degree = _("{n} %").format(n=round(group.degree))
        told = f"{degree}   {places_text(group.count)}"
        painter.setPen(theme.soft)
        painter.drawText(rect, RIGHT, told)
        room = rect.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(told) - 2 * PAD, 0)
        form = group.form.replace("\n", " ")
        paint_run(painter, room, form, theme.text, bold(painter.font()))
