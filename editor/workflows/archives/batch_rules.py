"""What a replacement list changes in a transcript, as proposals that stand where the text is."""

from collections.abc import Iterator, Sequence

from editor.core.i18n import _
from editor.core.proposals import Proposal
from editor.core.replacements import Rule, Rules
from editor.core.segments import Segment
from editor.language.differences import differences
from editor.search.lists.applying import Outcome, apply_rules

_LONGEST = 24


def rule_proposals(
    segments: Sequence[Segment], rules: Rules, names: Sequence[Proposal]
) -> tuple[Proposal, ...]:
    """Return names and what the rules change, in the order of the rows.

    Where both want to change a place, the name goes before. A rule's proposal has no right form,
    and its cluster says what the rule replaces.
    """
    if not rules:
        return tuple(names)
    outcome = apply_rules(rules, segments)
    by_cell = _rules_by_cell(outcome)
    taken = {(one.row, one.track, at) for one in names for at in range(one.start, one.end)}
    found = list(names)
    for (row, track), after in outcome.texts.items():
        said = " · ".join(dict.fromkeys(map(_in_words, by_cell.get((row, track), ()))))
        for start, end, by in changes(segments[row].texts[track], after):
            span = range(start, max(end, start + 1))
            if not any((row, track, at) in taken for at in span):
                text = segments[row].texts[track][start:end]
                found.append(
                    Proposal(
                        segments[row].id, row, track, start, end, text, by, 1.0,
                        (_("the replacement list says so"),), said,
                    )
                )  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.row, one.track, one.start)))


def changes(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """Yield where two texts differ: code points start:end of the first, and what takes its place.

    Words are never cut; made from the last to the first, the changes give the second text.
    """
    for change in differences(before, after):
        yield change.start, change.end, after[change.new_start : change.new_end]


def _rules_by_cell(outcome: Outcome) -> dict[tuple[int, int], list[Rule]]:
    by_cell: dict[tuple[int, int], list[Rule]] = {}
    for hits in outcome.hits:
        for place in hits.places:
            by_cell.setdefault((place.row, place.track), []).append(hits.rule)
    return by_cell


def _in_words(rule: Rule) -> str:
    return f"{rule.find[:_LONGEST]} → {rule.replacement[:_LONGEST]}"
