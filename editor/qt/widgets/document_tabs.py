"""A tab for each open document; out of sight while there is only one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from editor.core.bidi import isolated
from editor.core.i18n import _
from editor.qt.icons import icon
from editor.qt.open_document import OpenDocument
from editor.qt.theme import Theme
from editor.qt.widgets.labels import plain_tip

_CLOSE = QSize(14, 14)
_CHANGED = "•"


class DocumentTabs(QTabBar):
    """Shows the open documents; which one is in front is decided elsewhere.

    `chosen` and `close_wanted` have a document, `placed` a document and its new place (0-based).
    """

    chosen = Signal(object)
    close_wanted = Signal(object)
    placed = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without documents."""
        super().__init__(parent)
        self.setObjectName("documentTabs")
        self.setAccessibleName(_("Open documents"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._shown: list[OpenDocument] = []
        self._icon = QIcon()
        self.currentChanged.connect(self._choose)
        self.tabMoved.connect(self._place)
        self.hide()

    def show_documents(self, documents: Sequence[OpenDocument], front: OpenDocument) -> None:
        """Show these documents, and which of them is in front."""
        self.blockSignals(True)
        if list(documents) != self._shown:
            self._fill(documents)
        for at, one in enumerate(documents):
            self._tell(at, one)
        if front in self._shown:
            self.setCurrentIndex(self._shown.index(front))
        self.blockSignals(False)
        self.setVisible(len(documents) > 1)

    def tint(self, theme: Theme) -> None:
        """Draw the crosses in the colours of a theme."""
        self._icon = icon("close", theme)
        for at in range(self.count()):
            self._button(at).setIcon(self._icon)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close the tab under the middle button."""
        at = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and at >= 0:
            self.close_wanted.emit(self._shown[at])
        super().mouseReleaseEvent(event)

    def _fill(self, documents: Sequence[OpenDocument]) -> None:
        while self.count():
            self.removeTab(0)
        self._shown = list(documents)
        for one in documents:
            at = self.addTab("")
            self.setTabButton(at, QTabBar.ButtonPosition.RightSide, self._close_button(one))

    def _close_button(self, one: OpenDocument) -> QToolButton:
        button = QToolButton()
        button.setObjectName("tabClose")
        button.setAutoRaise(True)
        button.setIcon(self._icon)
        button.setIconSize(_CLOSE)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(partial(self.close_wanted.emit, one))
        return button

    def _button(self, at: int) -> QToolButton:
        button = self.tabButton(at, QTabBar.ButtonPosition.RightSide)
        assert isinstance(button, QToolButton)  # noqa: S101 - every tab is given one
        return button

    def _tell(self, at: int, one: OpenDocument) -> None:
        changed = f"{_CHANGED} " if one.document.is_modified else ""
        name = isolated(one.name)
        self.setTabText(at, f"{changed}{name}".replace("&", "&&"))
        self.setTabToolTip(at, plain_tip(str(one.path or one.name)))
        said = _("{name}, changed").format(name=name) if changed else name
        self.setAccessibleTabName(at, said)
        close = _("Close {name}").format(name=name)
        self._button(at).setAccessibleName(close)
        self._button(at).setToolTip(plain_tip(close))

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._shown):
            self.chosen.emit(self._shown[at])

    def _place(self, old: int, new: int) -> None:
        one = self._shown.pop(old)
        self._shown.insert(new, one)
        self.placed.emit(one, new)
