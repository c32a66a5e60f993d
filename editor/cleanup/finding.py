"""From the changes of the rules to proposals: nothing overlaps, no row is emptied unasked."""

from collections.abc import Iterable, Iterator, Sequence

from editor.cleanup.base import Change, Rule
from editor.cleanup.judged.candidates import is_judged
from editor.cleanup.judged.judging import JUDGED, judged
from editor.cleanup.lines import Line
from editor.cleanup.settling import applied, joined, settled
from editor.core.i18n import _
from editor.core.proposals import TICKED_FROM, Proposal
from editor.core.sequences import common_start

EMPTYING = 0.5
"""How sure it is that a row should lose all that it says."""


def proposals_in(
    line: Line, rules: Sequence[Rule], place: tuple[str, int, int]
) -> Iterator[Proposal]:
    """Yield what the rules propose for one text, in order.

    `place` is the row's id, the row and the track. Where two rules meet, the longer change stays:
    “the, um, the” is one stutter and no filler.
    """
    kept = _kept(line, rules)
    segment, row, track = place
    sure = [one for one, _rule in kept if one.confidence >= TICKED_FROM]
    is_emptied = not _says_something(applied(line.text, sure))
    for change, rule in sorted(kept, key=lambda one: one[0].start):
        confidence, reasons = change.confidence, [change.reason]
        if is_emptied or not _says_something(applied(line.text, [change])):
            confidence = min(confidence, EMPTYING)
            reasons.append(_("the row would be empty"))
        yield Proposal(
            segment, row, track, change.start, change.end,
            line.text[change.start : change.end], change.replacement,
            confidence, tuple(reasons), cluster=rule.id,
        )  # fmt: skip


def _kept(line: Line, rules: Sequence[Rule]) -> list[tuple[Change, Rule]]:
    """Return the changes that stand side by side, each with its rule.

    What meets another change only in part is found once more beside it: “um, so so it” loses both.
    """
    found = [(one, rule) for rule in rules for one in _settled(line, rule)]
    kept: list[tuple[Change, Rule]] = []
    left: list[Rule] = []
    for change, rule in sorted(found, key=_by_worth):
        others = [one for one, _rule in kept]
        beside = _beside(line.text, change, others)
        if beside is not None:
            kept.append((beside, rule))
        elif change.confidence >= TICKED_FROM and not _is_within(change, others):
            left.append(rule)
    for rule in left:
        kept = _with_rest(line, kept, rule)
    return kept


def _settled(line: Line, rule: Rule) -> list[Change]:
    """Return what a rule changes; where a sure change went into a doubtful one, the sure one."""
    changes = settled(line, lambda now: _changes(now, rule))
    if not changes or not any(_may_hide(line, one) for one in changes):
        return list(changes)
    sure = settled(
        line, lambda now: (one for one in _changes(now, rule) if one.confidence >= TICKED_FROM)
    )
    kept = [one for one in changes if one in sure or not _meets(one, sure)]
    return kept + [one for one in sure if not _meets(one, kept)]


def _changes(line: Line, rule: Rule) -> Iterable[Change]:
    """Return what a rule proposes for a text, judged by what was learned where it was."""
    if rule.id in JUDGED and is_judged(line.language):
        return judged(line, rule.id)
    return rule.changes(line)


def _may_hide(line: Line, change: Change) -> bool:
    """Return True for a doubtful change of more than two copies of what it leaves."""
    count = len(change.replacement.split())
    found = len(line.text[change.start : change.end].split())
    return change.confidence < TICKED_FROM and found > 2 * count > 0


def _meets(change: Change, others: Sequence[Change]) -> bool:
    return any(one.start < change.end and change.start < one.end for one in others)


def _is_within(change: Change, others: Sequence[Change]) -> bool:
    return any(one.start <= change.start and change.end <= one.end for one in others)


def _with_rest(
    line: Line, kept: Sequence[tuple[Change, Rule]], rule: Rule
) -> list[tuple[Change, Rule]]:
    """Return the changes with what a rule finds in the text after all sure ones."""
    sure = [one for one in kept if one[0].confidence >= TICKED_FROM]
    changes = tuple(sorted(one for one, _rule in sure))
    after = line.with_text(applied(line.text, changes))
    for change in reversed(settled(after, lambda now: _changes(now, rule))):
        more = joined(line.text, changes, change)
        is_free = all(line.is_free(one.start, one.end) for one in more)
        if change.confidence >= TICKED_FROM and is_free:
            changes = more
    whole = [(one, _rule_of(one, sure, rule)) for one in changes]
    return whole + [
        one for one in kept if one not in sure and _beside(line.text, one[0], changes) == one[0]
    ]


def _rule_of(change: Change, kept: Sequence[tuple[Change, Rule]], other: Rule) -> Rule:
    """Return the rule of the first change that went into a joined one, `other` without one."""
    parts = [rule for one, rule in kept if change.start <= one.start and one.end <= change.end]
    return next(iter(parts), other)


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text))


def _by_worth(one: tuple[Change, Rule]) -> tuple[bool, int, int]:
    change = one[0]
    return change.confidence < TICKED_FROM, change.start - change.end, change.start


def _beside(text: str, change: Change, others: Sequence[Change]) -> Change | None:
    """Return a change that leaves room for others, cut down to what it really changes if need be.

    It is None where two changes want different things: the second is found again afterwards.
    """
    for one in (change, _trimmed(text, change)):
        if all(one.end <= other.start or other.end <= one.start for other in others):
            return one
    return None


def _trimmed(text: str, change: Change) -> Change:
    """Return a change without what its text and its replacement begin with alike."""
    alike = common_start(text[change.start : change.end], change.replacement)
    return change._replace(start=change.start + alike, replacement=change.replacement[alike:])
