"""What can be tidied in the open document, kept up to date once somebody has asked for it."""

from collections.abc import Sequence

from editor.core.proposals import Proposal
from editor.core.transcript import Transcript
from editor.qt.panels.live_proposals import LiveProposals, Search
from editor.workflows.names import glossaries


class LiveUntidy(LiveProposals):
    """Looks for fillers, stutters and the like; never before it is asked to."""

    with_taste = False
    """Whether rules that are a matter of taste are used besides."""
    is_shown = False
    """Whether somebody sees the proposals; while nobody does, nothing is looked for."""
    is_behind = False
    """Whether texts have changed since."""

    def search(self, snapshot: Transcript) -> Search:
        """Return the search of the rules; names of the user's own glossary are left alone too."""
        from editor.workflows.corrections import cleaning

        self.is_behind = False
        rules = cleaning.rules_of((), with_taste=self.with_taste)
        terms = glossaries.user_terms()
        return lambda progress: cleaning.find_untidy(snapshot, rules, terms, progress)

    def key(self, one: Proposal) -> tuple[str, ...]:
        """Return the place: the same word may be a filler elsewhere."""
        return one.segment, one.found, one.cluster

    def move(self, chosen: Sequence[Proposal]) -> None:
        """Let the proposals beside those that are about to be applied move with their texts."""
        from editor.workflows.corrections import cleaning

        self.proposals = cleaning.moved(self.proposals, chosen)

    def _look_later(self) -> None:
        self.is_behind = True
        if self.is_shown and self.has_looked:
            super()._look_later()
