"""What the rules of a list find, one after another, each in what those before it left."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from editor.core.edit import Edit, Splice, apply_to
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.progress import NoProgress, Progress
from editor.core.replacements import Rule, RuleKind
from editor.core.segments import Segment
from editor.search.finding import find
from editor.search.index import WordIndex
from editor.search.query import Mode, Place, Query, without_overlaps
from editor.search.replacing import texts_after

Cell = tuple[int, int, int]
"""A rule's place in the list, a row and a track."""

_MODES = {
    RuleKind.EXACT: Mode.LITERAL,
    RuleKind.WHOLE_WORD: Mode.LITERAL,
    RuleKind.FUZZY: Mode.FUZZY,
    RuleKind.REGEX: Mode.REGEX,
}


@dataclass(frozen=True, slots=True)
class Hits:
    """What one rule changes, in the order of the text; `problem` says why it was passed over.

    `skipped` are the places that it was told to leave alone.
    """

    rule: Rule
    places: tuple[Place, ...] = ()
    skipped: tuple[Place, ...] = ()
    problem: str = ""

    @property
    def count(self) -> int:
        """In how many places it replaces something."""
        return len(self.places)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The hits of each rule, parallel to the list, and the texts of (row, track) as they become."""

    hits: tuple[Hits, ...]
    texts: dict[tuple[int, int], str]

    @property
    def count(self) -> int:
        """How many places are replaced in all."""
        return sum(hits.count for hits in self.hits)


def apply_rules(
    rules: Sequence[Rule],
    segments: Sequence[Segment],
    skipped: Container[Cell] = frozenset(),
    progress: Progress | None = None,
    tracks: frozenset[int] | None = None,
) -> Outcome:
    """Return what the rules that are on do, one after another, without changing anything.

    A rule leaves a text alone where (rule, row, track) is in `skipped`. One that cannot be used or
    takes too long is told and passed over. `tracks` limits it to some columns.

    Raises:
        Cancelled: the person asked to stop.
    """
    steps = progress or NoProgress()
    trial = _Trial(segments)
    hits = []
    for number, rule in enumerate(rules):
        steps.step(number, len(rules), _("Trying the rules"))
        try:
            found = tuple(trial.places(rule, tracks)) if rule.enabled else ()
        except RequestError as error:
            hits.append(Hits(rule, problem=str(error)))
            continue
        left = tuple(one for one in found if (number, one.row, one.track) in skipped)
        places = (
            tuple(one for one in found if (number, one.row, one.track) not in skipped)
            if left
            else found
        )
        trial.take(places)
        hits.append(Hits(rule, places, left))
    return Outcome(tuple(hits), trial.changed())


class _Trial:
    """The rows as the rules so far have left them."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._before = segments
        self._rows = list(segments)
        self._index: WordIndex | None = None
        self._letters: str | None = None

    def places(self, rule: Rule, tracks: frozenset[int] | None) -> Iterator[Place]:
        """Return where a rule changes something.

        Raises:
            RequestError: it cannot be used.
        """
        query = Query(
            rule.find,
            _MODES[rule.kind],
            match_case=rule.match_case,
            whole_word=rule.kind is RuleKind.WHOLE_WORD,
            tracks=tracks,
            replacement=rule.replacement,
        )
        if not rule.find:
            raise RequestError(_("The rule says nothing to look for."))
        if rule.kind is RuleKind.FUZZY:
            found = self._fuzzy(query)
        else:
            found = list(find(query, self._rows).places) if self._may_hold(rule) else []
        return (place for place in found if place.found != place.replacement)

    def _may_hold(self, rule: Rule) -> bool:
        """Return False for plain letters that stand nowhere: most rules of a long list."""
        if rule.kind is RuleKind.REGEX or not rule.find.isascii():
            return True
        if self._letters is None:
            whole = "\n".join(text for segment in self._rows for text in segment.texts)
            self._letters = whole.casefold().replace("i\u0307", "i")
        return rule.find.casefold() in self._letters

    def _fuzzy(self, query: Query) -> list[Place]:
        """Return what is like the text, and the text itself where another takes its place."""
        from editor.search.right_form import RightForm

        if self._index is None:
            self._index = WordIndex(self._rows)
        right = RightForm(query.replacement or query.text)
        alike = find(query, self._rows, self._index).places
        exact = replace(query, mode=Mode.LITERAL, whole_word=True)
        both = without_overlaps([*find(exact, self._rows).places, *alike])
        return [place._replace(replacement=right.replacement(place.found)) for place in both]

    def take(self, places: Sequence[Place]) -> None:
        """Make the replacements, for the rules to come."""
        texts, _left = texts_after(self._rows, places)
        changed: dict[int, Segment] = {}
        for (row, track), text in texts.items():
            changed[row] = (changed.get(row) or self._rows[row]).with_text(track, text)
        splices = (Splice(row, (self._rows[row],), (changed[row],)) for row in sorted(changed))
        edit = Edit("", tuple(splices))
        apply_to(self._rows, edit)
        self._letters = None if changed else self._letters
        if self._index is not None:
            self._index.update(edit)

    def changed(self) -> dict[tuple[int, int], str]:
        """Return the texts that are no longer as they were."""
        return {
            (row, track): text
            for row, (old, new) in enumerate(zip(self._before, self._rows, strict=True))
            if old is not new
            for track, text in enumerate(new.texts)
            if text != old.texts[track]
        }
