"""The names of the open document that may be misheard, kept up to date behind the scenes."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from editor.core.errors import InputError, OutputError
from editor.core.glossary import Glossary
from editor.core.proposals import Proposal
from editor.core.transcript import Transcript
from editor.qt.jobs import JobRunner
from editor.qt.panels.live_proposals import LiveProposals, Search
from editor.qt.session import Session
from editor.workflows.names import glossaries, ignored_names, naming, skipping


class LiveNames(LiveProposals):
    """Looks for names when a document is opened and when its texts have changed."""

    def __init__(self, session: Session, jobs: JobRunner, parent: QObject | None = None) -> None:
        """Follow the session."""
        self._told: set[str] = set()
        self._ignored: frozenset[str] = frozenset()
        self._skipped: skipping.Skipped = frozenset()
        super().__init__(session, jobs, parent)

    def search(self, snapshot: Transcript) -> Search:
        """Return the search for names, with the project's terms and the user's."""
        terms = self._terms(snapshot)
        self._read_ignored()
        return lambda progress: naming.find_names(snapshot, terms, progress)

    def is_refused(self, one: Proposal) -> bool:
        """Return True for what a person has said no to, in this talk or for all of them."""
        is_skipped = one.found in self._ignored or self.key(one) in self._skipped
        return is_skipped or super().is_refused(one)

    def refuse(self, proposals: Iterable[Proposal]) -> None:
        """Propose these no more in this project; what is for reading only forgets it again."""
        chosen = tuple(proposals)
        if self._session.is_read_only:
            super().refuse(chosen)
            return
        extra = self._session.document.fields().extra
        self._session.do(skipping.skip(extra, map(self.key, chosen), chosen[0].right), self)

    def ignore(self, forms: Iterable[str]) -> bool:
        """Propose some forms never again, in no talk; return False when that was not kept."""
        return self._keep(self._ignored | set(forms))

    @property
    def skipped_count(self) -> int:
        """Return how many right forms were skipped, or are ignored always and stand here."""
        skipped = {right for _found, right in self._skipped}
        return len(skipped | {one.cluster for one in self.refused})

    def bring_back(self) -> None:
        """Propose again all that was skipped, and what is ignored always and stands here."""
        self._refused = set()
        here = self._ignored & {one.found for one in self.refused}
        if here and not self._keep(self._ignored - here):
            return
        if self._skipped and not self._session.is_read_only:
            self._session.do(skipping.skip_nothing(self._session.document.fields().extra), self)
        self.look()

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
            self._tell_once(str(error))
            return transcript.glossary
        return glossaries.combined(transcript.glossary, user)

    def _show(self, found: Iterable[Proposal]) -> None:
        self._skipped = skipping.skipped_in(self._session.document.fields().extra)
        super()._show(found)

    def _keep(self, forms: frozenset[str]) -> bool:
        try:
            ignored_names.keep_ignored(forms)
        except OutputError as error:
            self._session.failed.emit(str(error))
            return False
        self._ignored = forms
        self._show(self.found())
        return True

    def _read_ignored(self) -> None:
        try:
            self._ignored = ignored_names.ignored_forms()
        except InputError as error:
            self._tell_once(str(error))

    def _tell_once(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self._session.failed.emit(sentence)
