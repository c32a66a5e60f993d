"""How many of the labelled mishearings are found, and how many proposals are right."""

from dataclasses import dataclass

from editor.core.proposals import Proposal
from tests.names.labelled import Case, Label


@dataclass
class Score:
    right: int = 0
    wrong: int = 0
    fixed: int = 0
    required: int = 0
    traps: int = 0

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.fixed / max(1, self.required)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(case: Case, proposals: tuple[Proposal, ...], least: float = 0.5) -> Score:
    """Count; a proposal is right when it writes, word for word, what its label asks for there."""
    some = [one for one in proposals if one.confidence >= least]
    required = [one for one in case.labels if one.tier in ("name", "term")]
    result = Score(required=len(required))
    for one in some:
        labels = [label for label in case.labels if _meets(label, one)]
        is_right = any(_agrees(case, label, one) for label in labels)
        if is_right:
            result.right += 1
        elif not labels or any(label in required for label in labels):
            result.wrong += 1
            result.traps += any(_meets(trap, one) for trap in case.traps)
    for label in required:
        meeting = [one for one in some if _meets(label, one)]
        result.fixed += _written(case, label, meeting) == label.right
    return result


def _meets(label: Label, one: Proposal) -> bool:
    return label.row == one.row and label.start < one.end and one.start < label.end


def _agrees(case: Case, label: Label, one: Proposal) -> bool:
    """Return True when a proposal writes what the label asks for, or one word of it."""
    if (one.start, one.end) == (label.start, label.end):
        return one.replacement == label.right
    rights = label.right.split()
    is_part = label.start <= one.start and one.end <= label.end and len(rights) > 1
    return is_part and one.replacement in rights and one.found not in rights


def _written(case: Case, label: Label, some: list[Proposal]) -> str:
    """Return what stands in the label's place when the proposals are accepted."""
    text = case.transcript.segments[label.row].texts[0]
    parts, done = [], label.start
    for one in sorted(some, key=lambda one: one.start):
        parts += [text[done : max(done, one.start)], one.replacement]
        done = one.end
    return "".join([*parts, text[done : label.end]])
