"""The row of buttons above the grid, with the find field."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from editor.core.i18n import _
from editor.qt.widgets.icon_button import icon_button
from editor.qt.widgets.labels import plain_tip
from editor.qt.widgets.pill_button import PillButton

_GAP = 8


class ToolBar(QFrame):
    """Buttons for actions: text ones, icon ones, a field that takes the room, more buttons.

    What stands behind a tab in the short words of an action is shown in a pill. Where there is no
    room for all of them, some give way to a menu.
    """

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        """Stand around the find field."""
        super().__init__(parent)
        self.setObjectName("toolbar")
        self._spare: list[tuple[QPushButton, QAction]] = []
        self._more = QToolButton()
        self._more.setProperty("boxed", True)
        self._more.setText("⋯")
        self._more.setAccessibleName(_("More"))
        self._more.setToolTip(_("More"))
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(_GAP)
        self._row.addWidget(field, 1)
        self._row.addStretch(1)
        self._row.addWidget(self._more)
        self._more.hide()

    def add_left(self, actions: Sequence[QAction]) -> None:
        """Add buttons in front of the field."""
        for place, action in enumerate(actions):
            button = (
                icon_button(action, "boxed") if action.data() == "icon" else _text_button(action)
            )
            self._row.insertWidget(place, button)
        self._row.insertSpacing(len(actions), _GAP)

    def add_right(self, actions: Sequence[QAction], spare: Sequence[QAction] = ()) -> None:
        """Add buttons at the end; the last one is the accent. The first of `spare` goes first."""
        made = {}
        for action in actions:
            button = _text_button(action)
            button.setProperty("accent", action is actions[-1])
            # In front of the menu, but for the accent, which stays the last.
            self._row.insertWidget(self._row.count() - (action is not actions[-1]), button)
            made[action] = button
            action.changed.connect(self._give_way)
        self._spare = [(made[action], action) for action in spare]

    def minimumSizeHint(self) -> QSize:
        """Qt: room for the field, the buttons that never give way and the menu of the others."""
        shown = (button for button, _action in self._spare if not button.isHidden())
        gone = sum(button.sizeHint().width() + _GAP for button in shown)
        menu = self._more.sizeHint().width() + _GAP if self._more.isHidden() else 0
        return super().minimumSizeHint() - QSize(gone - menu, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: show the buttons that there is room for, the others in the menu."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        short = self._width_of_all() - self.width()
        gone: list[QAction] = []
        if short > 0:
            short += self._more.sizeHint().width() + _GAP
        for button, action in self._spare:
            is_gone = short > 0
            if is_gone:
                short -= button.sizeHint().width() + _GAP
                gone.append(action)
            button.setHidden(is_gone)
        if gone != self._menu.actions():
            self._menu.clear()
            self._menu.addActions(gone)
        self._more.setVisible(bool(gone))

    def _width_of_all(self) -> int:
        """Return the width in pixels that all would need, with the field at its smallest."""
        margins = self._row.contentsMargins()
        total = margins.left() + margins.right() + _GAP
        for at in range(self._row.count()):
            item = self._row.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self._more:
                least = widget.minimumWidth() or widget.sizeHint().width()
                total += least + _GAP
        return total


def _text_button(action: QAction) -> PillButton:
    button = PillButton("")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)
    action.changed.connect(lambda: _follow(button, action))
    _follow(button, action)
    return button


def _follow(button: PillButton, action: QAction) -> None:
    button.setEnabled(action.isEnabled())
    button.setToolTip(plain_tip(_hint(action)))
    words, _tab, pill = action.iconText().partition("\t")
    button.show_words(words, pill)


def _hint(action: QAction) -> str:
    keys = action.shortcut().toString()
    words = action.iconText().replace("\t", " ")
    return f"{words}  {keys}" if keys else words
