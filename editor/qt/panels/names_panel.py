"""Names that may be misheard: one card a right form, Enter corrects it everywhere."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from editor.core import edits
from editor.core.glossary import learned
from editor.core.i18n import _, ngettext
from editor.core.proposals import Card, Proposal
from editor.qt.grid.view import TranscriptView
from editor.qt.panels.cards_delegate import CardsDelegate
from editor.qt.panels.cards_model import CardsModel
from editor.qt.panels.cards_panel import CardsPanel
from editor.qt.panels.live_names import LiveNames
from editor.qt.panels.right_counts import RightCounts
from editor.qt.panels.ticked_delegate import TickedDelegate
from editor.qt.session import Session
from editor.qt.widgets.keyboard import SearchField, leave_keyboard
from editor.workflows.names import naming

_NATIVE = QKeySequence.SequenceFormat.NativeText


class NamesPanel(CardsPanel):
    """Shows the cards and makes one edit of each that is accepted."""

    def __init__(
        self,
        session: Session,
        view: TranscriptView,
        names: LiveNames,
        counts: RightCounts,
        hear: QAction,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `names` finds in the session's document, and its places in the view.

        `hear` plays the row that is current; it is on while there is a recording.
        """
        self._names = names
        self._counts = counts
        self._hear = hear
        self.field = SearchField()
        self.field.setPlaceholderText(_("Add a name to look for"))
        self.field.setAccessibleName(_("Add a name to look for"))
        self.field.setClearButtonEnabled(True)
        self.again = QPushButton()
        self.again.setProperty("link", True)
        super().__init__(session, view, names, CardsModel(), parent)
        leave_keyboard(self.again, self)
        self.again.clicked.connect(names.bring_back)
        self.field.returnPressed.connect(self._add)
        hear.changed.connect(lambda: self._hint.setText(self.keys()))

    def foot(self) -> QWidget:
        """Return what brings skipped cards back."""
        return self.again

    def show_cards(self) -> None:
        """Show the present cards, and how many were skipped."""
        super().show_cards()
        count = self._names.skipped_count
        text = ngettext("{n} skipped · Bring back", "{n} skipped · Bring back", count)
        self.again.setText(text.format(n=count))
        self.again.setVisible(count > 0)

    def title(self) -> str:
        """Return what the list is, for people who do not see it."""
        return _("Names that may be misheard")

    def keys(self) -> str:
        """Return what the keys do, in one line."""
        keys = _(
            "Enter corrects a card · Space ticks · F2 edits the name · Del skips, "
            "with Shift for always"
        )
        if not self._hear.isEnabled() or self._hear.shortcut().isEmpty():
            return keys
        heard = _("{key} plays the row").format(key=self._hear.shortcut().toString(_NATIVE))
        return f"{keys} · {heard}"

    def delegate(self) -> TickedDelegate:
        """Return what paints the cards."""
        made = CardsDelegate(lambda: self._session.document.segments, self)
        made.typed.connect(self._count)
        made.closeEditor.connect(lambda: self._told.setText(self.summary()))
        return made

    def head(self) -> QWidget:
        """Return the field in which a name is added."""
        return self.field

    def is_waiting(self) -> bool:
        """Return True while nothing is typed into the field that has the keyboard."""
        return self.field.hasFocus() and not self.field.text()

    def summary(self) -> str:
        """Return how many names there are, in words."""
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

    def button_text(self, count: int) -> str:
        """Return what the button says while so many places are ticked."""
        text = ngettext("Correct {n} ticked place", "Correct {n} ticked places", count)
        return text.format(n=count) if count else _("Correct what is ticked")

    def apply(self, chosen: Sequence[Proposal]) -> None:
        """Correct some places and learn their forms, as one step."""
        if not self._view.commit():
            return
        edit, stale = naming.correction(self._session.document.snapshot(), chosen)
        if not edit.is_empty and self._session.do(edit, self):
            self._names.teach(chosen)
            done = len(chosen) - stale
            self.tell(ngettext("{n} place corrected", "{n} places corrected", done).format(n=done))

    def ignore(self, row: int) -> None:
        """Propose what was heard on a card never again, in no talk."""
        forms = [form for form, _count in self.model.groups[row].forms]
        if self._names.ignore(forms):
            told = _("{forms}: ignored in all talks. “Bring back” takes it back.")
            self._told.setText(told.format(forms=", ".join(forms)))

    def _count(self, card: Card, typed: str) -> None:
        """Tell what a right form that is being typed would change."""
        self._told.setText(self._counts.sentence(card, typed))

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
