"""The distinct words of a transcript, kept up to date by its edits.

A search for a name looks at distinct words, which are few, and only then at the rows that hold
one. Cutting texts into words is what costs, so a text is cut once, and again only when it changes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain

from editor.core.edit import Edit, Kind
from editor.core.segments import Segment
from editor.language.folding import bare
from editor.language.similarity import Likeness, likeness, prepare
from editor.language.tokens import words


class WordIndex:
    """Which words there are in which track, and in which segments."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        """Read all words of the segments; about a second for a million words."""
        self._holders: defaultdict[str, list[str]] = defaultdict(list)
        self._gone: Counter[str] = Counter()
        self._by_sound: dict[str, list[str]] = {}
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        self._known: dict[str, Likeness] = {}
        self._rows: dict[str, int] | None = None
        self._read(segments)
        prepare()

    @property
    def known(self) -> Mapping[str, Likeness]:
        """Each distinct word with its core (no elision, no possessive) ready for comparison."""
        return self._known

    @property
    def sounds(self) -> Mapping[str, list[str]]:
        """The distinct words by the coarse sound key of their core."""
        return self._by_sound

    @property
    def sounds_by_length(self) -> Mapping[int, list[str]]:
        """The distinct coarse sound keys by how long they are."""
        return self._by_length

    def count(self, word: str) -> int:
        """Return how often a word stands in the transcript."""
        holders = self._holders.get(word)
        return len(holders) - self._gone[word] if holders else 0

    def rows_with(self, some: Iterable[str], segments: Sequence[Segment]) -> list[int]:
        """Return rows that may hold one of some words, in order; those that do are among them."""
        return self._in_order(set(self._ids(some)), segments)

    def rows_with_pair(
        self, pairs: Iterable[tuple[Set[str], Set[str]]], segments: Sequence[Segment]
    ) -> list[int]:
        """Return rows that may hold a word of each of the two sets of one of the pairs."""
        found: set[str] = set()
        for some, others in pairs:
            found |= set(self._ids(some)).intersection(self._ids(others))
        return self._in_order(found, segments)

    def _ids(self, some: Iterable[str]) -> Iterable[str]:
        """Return the segments that hold or held one of some words, some of them repeatedly."""
        return chain.from_iterable(self._holders[word] for word in some if word in self._holders)

    def _in_order(self, ids: Set[str], segments: Sequence[Segment]) -> list[int]:
        if self._rows is None:
            self._rows = {segment.id: row for row, segment in enumerate(segments)}
        rows = self._rows
        return sorted(rows[one] for one in ids if one in rows)

    def update(self, edit: Edit) -> None:
        """Follow an edit: only the texts that it changed are read."""
        if Kind.ROWS in edit.kinds():
            self._rows = None
        for _at, old, new in edit.splices:
            kept = {segment.id: segment.texts for segment in new}
            before = {segment.id: segment.texts for segment in old}
            for segment in old:
                if kept.get(segment.id) != segment.texts:
                    self._forget(segment)
            self._read(one for one in new if before.get(one.id) != one.texts)

    def _read(self, segments: Iterable[Segment]) -> None:
        holders, known = self._holders, self._known
        fresh = []
        for segment in segments:
            segment_id = segment.id
            for text in segment.texts:
                for word in words(text):
                    if word not in holders:
                        fresh.append(word)
                    holders[word].append(segment_id)
        for word in fresh:
            alike = known[word] = likeness(bare(word).core)
            same = self._by_sound.get(alike.coarse)
            if same is None:
                same = self._by_sound[alike.coarse] = []
                self._by_length[len(alike.coarse)].append(alike.coarse)
            same.append(word)

    def _forget(self, segment: Segment) -> None:
        """Take its words off the counts; it stays among their holders, which are a superset."""
        for text in segment.texts:
            self._gone.update(words(text))
