"""Paints a card: the right form, what was heard for it, and why."""

from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from editor.core.i18n import _
from editor.core.proposals import Card
from editor.names.evidence import of_card
from editor.qt.colours import Theme
from editor.qt.panels.cards_model import forms_text
from editor.qt.panels.ticked_delegate import LEFT, PAD, RIGHT, TickedDelegate, bold, paint_run
from editor.qt.panels.ticked_model import TickedRole, places_text
from editor.qt.panels.two_levels import Index


class CardsDelegate(TickedDelegate):
    """Draws cards; `typed` (a card, and the right form so far) is sent while one is written."""

    typed = Signal(object, str)
    lines = 3

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt: a field for the right form."""
        field = super().createEditor(parent, option, index)
        card = index.data(TickedRole.GROUP)
        if isinstance(field, QLineEdit) and card is not None:
            field.setAccessibleName(_("Right form"))
            field.textEdited.connect(lambda text: self.typed.emit(card, text))
        return field

    def count_text(self, group: Any) -> str:
        """Return in how many places a card would change something."""
        return places_text(len(group.proposals))

    def paint_group(self, painter: QPainter, rect: QRect, group: Card, theme: Theme) -> None:
        """Draw the right form with its count, the forms heard, the weightiest reason."""
        metrics = painter.fontMetrics()
        line = QRect(rect.left(), rect.top(), rect.width(), metrics.height())
        count = self.count_text(group)
        painter.setPen(theme.soft)
        painter.drawText(line, RIGHT, count)
        room = line.adjusted(0, 0, -metrics.horizontalAdvance(count) - 2 * PAD, 0)
        paint_run(painter, room, group.right, theme.text, bold(painter.font()))
        second = line.translated(0, metrics.height())
        heard = _("heard as {forms}").format(forms=forms_text(group.forms))
        paint_run(painter, second, heard, theme.name, painter.font())
        painter.setPen(theme.soft)
        reason = of_card(group)
        third = second.translated(0, metrics.height())
        elided = metrics.elidedText(reason, Qt.TextElideMode.ElideRight, third.width())
        painter.drawText(third, LEFT, elided)
