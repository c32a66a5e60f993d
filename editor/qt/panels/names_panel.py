"""Names that may be misheard: one card a right form, Enter corrects it everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.core import edits
from editor.core.glossary import learned
from editor.core.i18n import _, ngettext
from editor.core.proposals import Proposal, cards
from editor.qt.grid.view import TranscriptView
from editor.qt.panels.cards_delegate import CardsDelegate
from editor.qt.panels.cards_model import CardsModel
from editor.qt.panels.cards_tree import CardsTree
from editor.qt.panels.live_names import LiveNames
from editor.qt.panels.ticked_model import TickedRole
from editor.qt.session import Session
from editor.qt.widgets.labels import plain_label
from editor.workflows import naming


class NamesPanel(QWidget):
    """Shows the cards and makes one edit of each that is accepted."""

    def __init__(
        self,
        session: Session,
        view: TranscriptView,
        names: LiveNames,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `names` finds in the session's document, and its places in the view."""
        super().__init__(parent)
        self._session = session
        self._view = view
        self._names = names
        self.model = CardsModel(self)
        self.tree = CardsTree(self.model)
        self.field = QLineEdit()
        self._told = plain_label("")
        self._hint = plain_label(
            _("Enter corrects a card · Space ticks · F2 edits the name · Del skips")
        )
        self.button = QPushButton()
        self._lay_out()
        self._connect()
        self.show_names()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to the cards, or to the field when there are none."""
        super().focusInEvent(event)
        target = self.tree if self.model.rowCount() else self.field
        target.setFocus()

    def show_names(self) -> None:
        """Show the present proposals; the keyboard stays on the card it was on."""
        row = max(0, self.model.group_row(self.tree.currentIndex()))
        self.model.show(cards(self._names.proposals))
        self.tree.choose(row)
        self._told.setText(self._summary())
        self._hint.setVisible(self.model.rowCount() > 0)
        self._show_count()
        if self.isVisible():
            self._view.set_highlights(self._names.marks())

    def show_place(self) -> None:
        """Show in the grid what the keyboard is on."""
        self._go(self.tree.currentIndex())

    def accept(self, row: int) -> None:
        """Correct the ticked places of a card."""
        chosen = self.model.ticked_in(row)
        if chosen:
            self._correct(chosen)
        else:
            self._told.setText(_("Nothing is ticked on this card. Space ticks it."))

    def accept_ticked(self) -> None:
        """Correct all that is ticked, as one step."""
        self._correct(self.model.ticked())

    def skip(self, row: int) -> None:
        """Take a card away; its forms are right."""
        self._names.refuse(self.model.groups[row].proposals)

    def _correct(self, chosen: Sequence[Proposal]) -> None:
        if not chosen or not self._view.commit():
            return
        edit, stale = naming.correction(self._session.document.snapshot(), chosen)
        if not edit.is_empty and self._session.do(edit, self):
            self._names.teach(chosen)
            done = len(chosen) - stale
            text = ngettext("{n} place corrected", "{n} places corrected", done).format(n=done)
            self._session.noted.emit(text)
            self._told.setText(_("{done}. Ctrl+Z takes it back.").format(done=text))

    def _add(self) -> None:
        """Look for a name that the person knows is in the talk."""
        name = " ".join(self.field.text().split())
        if not name:
            return
        old = self._session.document.snapshot().glossary
        label = _("Add “{name}” to the glossary").format(name=name)
        self._session.do(edits.set_meta("glossary", old, learned(old, name, ()), label), self)
        self.field.clear()
        self._names.look()

    def _summary(self) -> str:
        count = len(self._names.proposals)
        if count:
            return _("{cards} · {places}").format(
                cards=ngettext("{n} name", "{n} names", self.model.rowCount()).format(
                    n=self.model.rowCount()
                ),
                places=ngettext("{n} place", "{n} places", count).format(n=count),
            )
        if self._names.is_looking:
            return _("Looking for names…")
        if not self._names.has_looked:
            return ""
        return _("No name looks misheard. Add a name that is said in the talk to look for it.")

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(_("Add a name to look for"))
        self.field.setAccessibleName(_("Add a name to look for"))
        self.field.setClearButtonEnabled(True)
        self._told.setObjectName("quiet")
        self._told.setWordWrap(True)
        self._hint.setObjectName("quiet")
        self._hint.setWordWrap(True)
        self.button.setProperty("accent", True)
        delegate = CardsDelegate(lambda: self._session.document.segments, self.tree)
        self.tree.setItemDelegate(delegate)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addWidget(self._told)
        column.addWidget(self.tree, 1)
        column.addWidget(self._hint)
        column.addWidget(self.button)

    def _connect(self) -> None:
        self._names.changed.connect(self.show_names)
        self.field.returnPressed.connect(self._add)
        self.tree.accepted.connect(self.accept)
        self.tree.skipped.connect(self.skip)
        self.tree.all_accepted.connect(self.accept_ticked)
        self.tree.selectionModel().currentChanged.connect(self._go)
        self.tree.clicked.connect(self._go)
        self.button.clicked.connect(self.accept_ticked)
        self.model.dataChanged.connect(self._show_count)

    def _show_count(self) -> None:
        count = self.model.ticked_count()
        self.button.setEnabled(count > 0)
        text = ngettext("Correct {n} ticked place", "Correct {n} ticked places", count)
        self.button.setText(text.format(n=count) if count else _("Correct what is ticked"))

    def _go(self, index: QModelIndex) -> None:
        """Show in the grid where a place is; for a card, its first."""
        if not index.isValid() or not self.isVisible():
            return
        self.tree.expand(index)
        spot = index.data(TickedRole.SPOT) or index.data(TickedRole.GROUP).proposals[0]
        self._view.go_to(spot.row, spot.track, (spot.start, spot.end))
