"""Vectors that were learned come back from a file as they were, but for a step."""

import numpy as np
import pytest

from editor.language.learned import ALL, has_language, has_part, part_of
from tests.tools import learned


def test_names_and_vectors_come_back_to_within_half_a_step() -> None:
    vectors = np.array([[0.5, -1.27], [0.01, 0.002]], np.float32)
    file = learned.part("zh", ["w好", "=zh"], vectors)
    names, found = part_of(file, "zh")
    assert names == ["w好", "=zh"]
    steps = np.abs(vectors).max(1, keepdims=True) / 127
    assert (np.abs(found - vectors) <= 0.51 * steps).all()


def test_a_part_that_is_not_there_is_told_and_is_an_error() -> None:
    file = learned.part("zh", ["a"], np.ones((1, 2), np.float32))
    assert has_part(file, "zh")
    assert not has_part(file, "en")
    with pytest.raises(KeyError):
        part_of(file, "en")


def test_no_language_is_the_part_of_all_of_them() -> None:
    file = learned.part(ALL, ["a"], np.ones((1, 2), np.float32))
    file |= learned.part("zh", ["a"], np.ones((1, 2), np.float32))
    assert has_part(file, ALL)
    assert has_language(file, "zh")
    assert not has_language(file, "all")
