"""The names of the open document that may be misheard, kept up to date behind the scenes."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from editor.core.errors import InputError
from editor.core.glossary import Glossary
from editor.core.proposals import Proposal
from editor.core.transcript import Transcript
from editor.qt.jobs import JobRunner
from editor.qt.panels.live_proposals import LiveProposals, Search
from editor.qt.session import Session
from editor.workflows import glossaries, naming, skipping


class LiveNames(LiveProposals):
    """Looks for names when a document is opened and when its texts have changed."""

    def __init__(self, session: Session, jobs: JobRunner, parent: QObject | None = None) -> None:
        """Follow the session."""
        self._told_damage = False
        super().__init__(session, jobs, parent)

    def search(self, snapshot: Transcript) -> Search:
        """Return the search for names, with the project's terms and the user's."""
        terms = self._terms(snapshot)
        return lambda progress: naming.find_names(snapshot, terms, progress)

    def is_refused(self, one: Proposal) -> bool:
        """Return True for what a person has said no to, in this session or an earlier one."""
        return self.key(one) in self._skipped()

    def refuse(self, proposals: Iterable[Proposal]) -> None:
        """Propose these no more in this project."""
        chosen = tuple(proposals)
        extra = self._session.document.fields().extra
        self._session.do(skipping.skip(extra, map(self.key, chosen), chosen[0].right), self)

    @property
    def skipped_count(self) -> int:
        """Return how many right forms were skipped."""
        return len({right for _found, right in self._skipped()})

    def bring_back(self) -> None:
        """Propose again all that was skipped."""
        self._session.do(skipping.skip_nothing(self._session.document.fields().extra), self)
        self.look()

    def _skipped(self) -> skipping.Skipped:
        return skipping.skipped_in(self._session.document.fields().extra)

    def teach(self, proposals: Iterable[Proposal]) -> None:
        """Let the user's own glossary learn what was accepted, for the next talk."""
        learnt = [(one.right, one.found) for one in proposals]
        self._jobs.run(
            lambda _progress: glossaries.teach_user(learnt),
            lambda _glossary: None,
            self._session.failed.emit,
        )

    def _terms(self, transcript: Transcript) -> Glossary:
        """Return the project's terms with the user's; a damaged file of the user's is told once."""
        try:
            user, _warnings = glossaries.user_glossary()
        except InputError as error:
            if not self._told_damage:
                self._told_damage = True
                self._session.failed.emit(str(error))
            return transcript.glossary
        return glossaries.combined(transcript.glossary, user)
