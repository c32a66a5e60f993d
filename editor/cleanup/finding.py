"""From the changes of the rules to proposals: nothing overlaps, no row is emptied unasked."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from editor.cleanup.base import Change, Rule
from editor.cleanup.lines import Line
from editor.cleanup.settling import applied, settled
from editor.core.i18n import _
from editor.core.proposals import TICKED_FROM, Proposal

EMPTYING = 0.5
"""How sure it is that a row should lose all that it says."""


def proposals_in(
    line: Line, rules: Sequence[Rule], place: tuple[str, int, int]
) -> Iterator[Proposal]:
    """Yield what the rules propose for one text, in order.

    `place` is the row's id, the row and the track. Where two rules meet, the longer change stays:
    “the, um, the” is one stutter and no filler.
    """
    found = [(one, rule) for rule in rules for one in settled(line, rule.changes)]
    kept: list[tuple[Change, Rule]] = []
    for change, rule in sorted(found, key=_by_worth):
        beside = _beside(line.text, change, [one for one, _rule in kept])
        if beside is not None:
            kept.append((beside, rule))
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
    found = text[change.start : change.end]
    pairs = zip(found, change.replacement, strict=False)
    alike = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return change._replace(start=change.start + alike, replacement=change.replacement[alike:])
