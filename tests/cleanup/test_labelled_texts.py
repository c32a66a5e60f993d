"""How well untidy places are found in texts of many languages, and how often what is meant is left.

The bounds are those that were asked for.
"""

import pytest

from tests.cleanup.labelled import Case, all_cases, score

CASES = all_cases()


def by_name(case: Case) -> str:
    return case.name


def test_nearly_all_is_found_and_nearly_nothing_else() -> None:
    scores = [score(case) for case in CASES]
    right, wrong = sum(one.right for one in scores), sum(one.wrong for one in scores)
    fixed, labels = sum(one.fixed for one in scores), sum(one.labels for one in scores)
    told = "\n".join(line for one in scores for line in one.told)
    assert right / (right + wrong) >= 0.98, told
    assert fixed / labels >= 0.95, told


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_no_language_is_left_behind(case: Case) -> None:
    one = score(case)
    assert one.precision >= 0.9, one.told
    assert one.recall >= 0.85, one.told


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_the_labels_fit_their_texts(case: Case) -> None:
    for segment in case.transcript.segments:
        assert not any("[[" in text or "]]" in text for text in segment.texts)
    assert case.labels
