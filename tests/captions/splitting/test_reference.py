"""Rows are cut where an editor would cut them: see `tests/captions/reference/README.md`."""

import pytest

from editor import paths
from editor.core.guidelines import read_guideline

from ..reference.scoring import FILES, HARDER, Score, pairs, score


@pytest.fixture(scope="module", params=FILES)
def found(request: pytest.FixtureRequest) -> Score:
    guideline = read_guideline(paths.resources() / "guidelines" / "netflix.toml")
    return score(guideline, pairs(request.param))


@pytest.mark.parametrize("name", FILES[:2])
def test_there_are_sixty_pairs_and_more(name: str) -> None:
    assert len(pairs(name)) >= 60


def test_nine_of_ten_cuts_are_where_an_editor_would_cut(found: Score) -> None:
    assert found.cuts >= 2 * found.pairs
    assert found.accepted >= 0.9, "\n".join(found.wrong)


def test_no_word_or_number_is_cut(found: Score) -> None:
    assert found.inside == []


def test_the_languages_say_the_same_share_at_once(found: Score) -> None:
    assert found.alike() >= 0.98
    assert found.alike(0.1) >= 0.9


@pytest.mark.parametrize(
    ("name", "rows", "least"),
    list(zip(HARDER, (160, 160, 100, 200, 160), (0.89, 0.86, 0.81, 0.85, 0.84), strict=True)),
)
def test_most_cuts_are_good_where_word_order_differs(name: str, rows: int, least: float) -> None:
    guideline = read_guideline(paths.resources() / "guidelines" / "netflix.toml")
    harder = score(guideline, pairs(name))
    assert harder.pairs >= rows
    assert harder.accepted >= least, "\n".join(harder.wrong)
    assert harder.inside == []
    assert harder.alike() >= 0.98
