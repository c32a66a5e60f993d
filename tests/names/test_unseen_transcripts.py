"""How well names are found in transcripts that nothing was tuned on; none of them ever is.

They have the shape of the others (see `labelled`). What is missed in them tells how the rules do on
new talks, and is never a reason to change one.
"""

from functools import cache
from pathlib import Path
from statistics import mean

from editor.core.glossary import EMPTY_GLOSSARY, Glossary, Term
from editor.core.proposals import Proposal
from editor.workflows.names.naming import find_names
from tests.names.labelled import read_case
from tests.names.scoring import Score, score

CASES = [read_case(path) for path in sorted((Path(__file__).parent / "unseen").glob("*.txt"))]


@cache
def found(number: int, *, is_taught: bool) -> tuple[Proposal, ...]:
    case = CASES[number]
    terms = tuple(Term(name) for name in case.glossary)
    return find_names(case.transcript, Glossary(terms) if is_taught else EMPTY_GLOSSARY)


def scores(*, is_taught: bool, least: float = 0.5) -> list[Score]:
    return [score(case, found(n, is_taught=is_taught), least) for n, case in enumerate(CASES)]


def test_names_are_found_in_new_talks() -> None:
    assert mean(one.f1 for one in scores(is_taught=False)) >= 0.66
    assert mean(one.f1 for one in scores(is_taught=True)) >= 0.9


def test_what_is_ticked_in_new_talks_is_right() -> None:
    for is_taught in (False, True):
        sure = scores(is_taught=is_taught, least=0.9)
        right, wrong = sum(one.right for one in sure), sum(one.wrong for one in sure)
        assert right / (right + wrong) >= 0.97
        assert sum(one.traps for one in sure) == 0


def test_the_labels_fit_their_texts() -> None:
    for case in CASES:
        for label in case.labels:
            text = case.transcript.segments[label.row].texts[0]
            assert text[label.start : label.end] == label.wrong != label.right
