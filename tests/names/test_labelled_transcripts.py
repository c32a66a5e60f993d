"""How well names are found in transcripts of many shapes; the bounds are what is reached today."""

from functools import cache
from statistics import mean

import pytest

from editor.core.glossary import EMPTY_GLOSSARY, Glossary, Term
from editor.core.proposals import Proposal
from editor.workflows.names.naming import find_names
from tests.names.labelled import all_cases
from tests.names.scoring import score

CASES = all_cases()


@cache
def found(number: int, *, is_taught: bool) -> tuple[Proposal, ...]:
    case = CASES[number]
    terms = tuple(Term(name) for name in case.glossary)
    return find_names(case.transcript, Glossary(terms) if is_taught else EMPTY_GLOSSARY)


def mean_f1(*, is_taught: bool) -> float:
    return mean(score(case, found(n, is_taught=is_taught)).f1 for n, case in enumerate(CASES))


def test_more_than_half_is_found_from_the_page_alone() -> None:
    assert mean_f1(is_taught=False) >= 0.65


def test_most_is_found_with_the_names_in_the_glossary() -> None:
    assert mean_f1(is_taught=True) >= 0.84


@pytest.mark.parametrize("is_taught", [False, True])
def test_what_is_ticked_is_right_and_no_trap(is_taught: bool) -> None:
    scores = [score(case, found(n, is_taught=is_taught), 0.9) for n, case in enumerate(CASES)]
    right, wrong = sum(one.right for one in scores), sum(one.wrong for one in scores)
    assert right / (right + wrong) >= 0.97
    assert sum(one.traps for one in scores) == 0


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case.name for case in CASES])
def test_proposals_stand_in_their_rows_and_never_overlap(number: int) -> None:
    case = CASES[number]
    done: dict[int, int] = {}
    for one in found(number, is_taught=True):
        text = case.transcript.segments[one.row].texts[one.track]
        assert text[one.start : one.end] == one.found
        assert one.replacement != one.found
        assert one.start >= done.get(one.row, 0)
        assert 0 <= one.confidence <= 1
        assert one.evidence
        done[one.row] = one.end


def test_nothing_is_less_sure_than_was_asked() -> None:
    case = next(one for one in CASES if one.name == "design-ko-en")
    assert all(one.confidence >= 0.9 for one in find_names(case.transcript, least=0.9))


def test_the_labels_fit_their_texts() -> None:
    for case in CASES:
        for label in case.labels:
            text = case.transcript.segments[label.row].texts[0]
            assert text[label.start : label.end] == label.wrong != label.right
