"""What can be tidied: one card a rule, Enter tidies its ticked places in one step."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QHideEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from editor.core.i18n import _, ngettext
from editor.core.proposals import TICKED_FROM, Card, Proposal
from editor.qt.colours import Theme
from editor.qt.grid.view import TranscriptView
from editor.qt.panels.cards_model import ProposalsModel
from editor.qt.panels.cards_panel import CardsPanel
from editor.qt.panels.live_untidy import LiveUntidy
from editor.qt.panels.ticked_delegate import PAD, RIGHT, Run, TickedDelegate, bold, paint_run
from editor.qt.panels.ticked_model import Spot, places_text
from editor.qt.session import Session
from editor.workflows.corrections import cleaning

_MARKS = " .,，。、—–-"
_MOST = 8


class RulesModel(ProposalsModel):
    """Rules and their places."""

    def is_ticked(self, _card: Card, one: Proposal) -> bool:
        """Return True for a place that is sure."""
        return one.confidence >= TICKED_FROM

    def group_text(self, group: Card) -> str:
        """Return a card in words."""
        return _("{rule}: {forms}, {places}").format(
            rule=cleaning.title(group.right),
            forms=_forms_text(group),
            places=places_text(len(group.proposals)),
        )


class RulesDelegate(TickedDelegate):
    """Draws rules; what goes is struck through, what takes its place stands behind it."""

    lines = 2

    def paint_group(self, painter: QPainter, rect: QRect, group: Card, theme: Theme) -> None:
        """Draw what the rule does with its count, and what was found most often."""
        metrics = painter.fontMetrics()
        line = QRect(rect.left(), rect.top(), rect.width(), metrics.height())
        count = places_text(len(group.proposals))
        painter.setPen(theme.soft)
        painter.drawText(line, RIGHT, count)
        room = line.adjusted(0, 0, -metrics.horizontalAdvance(count) - 2 * PAD, 0)
        paint_run(painter, room, cleaning.title(group.right), theme.text, bold(painter.font()))
        second = line.translated(0, metrics.height())
        doubtful = sum(one.confidence < TICKED_FROM for one in group.proposals)
        if doubtful:
            told = _("{n} doubtful").format(n=doubtful)
            painter.setPen(theme.soft)
            painter.drawText(second, RIGHT, told)
            second.adjust(0, 0, -metrics.horizontalAdvance(told) - 2 * PAD, 0)
        paint_run(painter, second, _forms_text(group), theme.name, painter.font())

    def found_runs(self, found: str, spot: Spot, font: QFont, theme: Theme) -> Sequence[Run]:
        """Return the words that go, struck through, and those that come instead."""
        struck = QFont(font)
        struck.setStrikeOut(True)
        new = spot.replacement.replace("\n", " ")
        if not found.strip() and not new.strip():
            found, new = "␣" * max(1, len(found)), "␣" if new else ""
        gone = ((found, theme.name, struck),) if found else ()
        return (*gone, (f" {new}", theme.text, bold(font))) if new else gone


class CleanPanel(CardsPanel):
    """Shows one card a rule and makes one edit of each that is accepted."""

    def __init__(
        self,
        session: Session,
        view: TranscriptView,
        untidy: LiveUntidy,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `untidy` finds in the session's document, and its places in the view."""
        self._untidy = untidy
        self.taste = QCheckBox(_("Also filler words and numbers"))
        self.taste.setToolTip(_("“you know”, “I mean”, “weißt du”; small numbers in words"))
        super().__init__(session, view, untidy, RulesModel(), parent)
        self.taste.toggled.connect(self._look_with_taste)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again for what has changed while nobody saw it."""
        super().showEvent(event)
        self._untidy.is_shown = True
        if self._untidy.is_behind and self._untidy.has_looked:
            self._untidy.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look for nothing while nobody sees it."""
        super().hideEvent(event)
        self._untidy.is_shown = False

    def title(self) -> str:
        """Return what the list is, for people who do not see it."""
        return _("What can be tidied")

    def keys(self) -> str:
        """Return what the keys do, in one line."""
        return _("Enter tidies a card · Space unticks · Del skips it")

    def delegate(self) -> TickedDelegate:
        """Return what paints the cards."""
        return RulesDelegate(lambda: self._session.document.segments, self)

    def head(self) -> QWidget:
        """Return the choice of rules that are a matter of taste."""
        return self.taste

    def summary(self) -> str:
        """Return how much can be tidied, in words."""
        count = len(self._untidy.proposals)
        if count:
            return ngettext("{n} place can be tidied", "{n} places can be tidied", count).format(
                n=count
            )
        if self._untidy.is_looking:
            return _("Looking for what can be tidied…")
        return _("Nothing is left to tidy.") if self._untidy.has_looked else ""

    def button_text(self, count: int) -> str:
        """Return what the button says while so many places are ticked."""
        text = ngettext("Tidy {n} ticked place", "Tidy {n} ticked places", count)
        return text.format(n=count) if count else _("Tidy what is ticked")

    def apply(self, chosen: Sequence[Proposal]) -> None:
        """Tidy some places, as one step; the other proposals move with their texts."""
        if not self._view.commit():
            return
        edit, stale = cleaning.cleaning(self._session.document.snapshot(), chosen)
        if edit.is_empty:
            return
        self._untidy.move(chosen)
        if self._session.do(edit, self):
            done = len(chosen) - stale
            self.tell(ngettext("{n} place tidied", "{n} places tidied", done).format(n=done))

    def _look_with_taste(self, on: bool) -> None:
        self._untidy.with_taste = on
        self._untidy.look()


def _forms_text(card: Card) -> str:
    """Return "the the ×9, um, uh": what was found most often, without the marks around it."""
    counts = Counter(_form(one) for one in card.proposals)
    return "  ".join(form if n == 1 else f"{form} ×{n}" for form, n in counts.most_common(_MOST))


def _form(one: Proposal) -> str:
    """Return what goes: of “Um, so” that becomes “So” only “um”."""
    found, new = one.found.strip().lower(), one.replacement.strip().lower()
    rest = found.removesuffix(new).strip(_MARKS) if new else found.strip(_MARKS)
    if rest and not new.startswith(rest):
        return rest
    return found or "␣" * len(one.found)
