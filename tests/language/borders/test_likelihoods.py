"""What has been learned of borders, read from the resources."""

import os

import pytest

from editor import paths
from editor.language.borders import model
from editor.language.borders.model import likelihoods


def test_each_border_has_three_likelihoods() -> None:
    (found,) = likelihoods([(["We", "slept,", "so", "he", "left"], "en")])
    assert found is not None
    assert found.shape == (4, 3)
    assert found[1, 0] > 3 * found[2, 0]


def test_the_network_is_not_read_where_it_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "_network", lambda _file: pytest.fail("the network was read"))
    assert likelihoods([]) == []
    assert likelihoods([(["vienas", "du"], "lt")]) == [None]


def test_what_was_learned_is_small() -> None:
    assert (paths.resources() / model.FILE).stat().st_size < 6_000_000
    for file in (model.ENGLISH, model.CHINESE):
        assert (paths.resources() / file).stat().st_size < 3_000_000


def test_the_network_does_not_wait_for_a_second_core() -> None:
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
