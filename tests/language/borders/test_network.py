"""The network works out what was learned, many texts at once, as it is defined word by word."""

from itertools import pairwise

import numpy as np
import pytest

from editor.language.borders.network import Layers, Network

SIZE = 3


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def some_layers(rng: np.random.Generator) -> Layers:
    """Layers with any numbers."""
    shapes = [(5 * SIZE, SIZE), (SIZE,), (5 * SIZE, SIZE), (SIZE,), (3 * SIZE, SIZE)]
    shapes += [(3 * SIZE, SIZE), (SIZE,), (SIZE, 3), (3,)]
    return Layers(*(rng.normal(size=shape).astype(np.float32) for shape in shapes))


def some_words(rng: np.random.Generator, count: int) -> np.ndarray:
    return rng.normal(size=(count, SIZE)).astype(np.float32)


def test_a_border_is_judged_by_the_words_near_it(
    rng: np.random.Generator,
) -> None:
    layers, words = some_layers(rng), some_words(rng, 6)
    network = Network(layers)
    shares = list(map(network.shares, words))
    found, two, nothing = network.likelihoods([shares, shares[:2], []])
    assert nothing.shape == (0, 3)
    assert np.allclose(two, borders(words[:2], layers), atol=1e-5)
    assert np.allclose(found, borders(words, layers), atol=1e-5)


def borders(words: np.ndarray, layers: Layers) -> np.ndarray:
    """What comes out for each border, worked out word by word."""
    near = layer(words, layers.near, layers.near_bias, 1)
    far = layer(near, layers.far, layers.far_bias, 2)
    known = np.concatenate((words, near, far), axis=1)
    found = []
    for before, behind in pairwise(known):
        both = before @ layers.before + behind @ layers.behind
        logits = np.maximum(both + layers.border_bias, 0) @ layers.out + layers.out_bias
        found.append(1 / (1 + np.exp(-logits)))
    return np.array(found)


def layer(rows: np.ndarray, weights: np.ndarray, bias: np.ndarray, step: int) -> np.ndarray:
    """One layer, word by word."""
    size = rows.shape[1]
    found = []
    for at in range(len(rows)):
        total = bias.copy()
        for number, other in enumerate(range(at - 2 * step, at + 3 * step, step)):
            if 0 <= other < len(rows):
                total += rows[other] @ weights[number * size : (number + 1) * size]
        found.append(np.maximum(total, 0))
    return np.array(found)
