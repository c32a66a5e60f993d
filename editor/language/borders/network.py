"""The network that tells how well a cue ends between two words, from the words around.

Two layers look at five words each, the second one at every other of nine, so that a border is
judged by what stands up to seven words before and behind it. It is learned from marked texts:
tests/captions/training.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Floats = NDArray[float32]

_LOOKED_AT = 5
"""How many words a layer looks at."""
_APART = 2 * (_LOOKED_AT // 2)
"""How many words the far layer looks to either side."""


class Layers(NamedTuple):
    """The weights: of the two layers, of what stands before and behind a border, and of the end.

    `near` takes the vectors of five words, `far` five outcomes of `near`; `before` and `behind`
    take the vector of a word with both outcomes there.
    """

    near: "Floats"
    near_bias: "Floats"
    far: "Floats"
    far_bias: "Floats"
    before: "Floats"
    behind: "Floats"
    border_bias: "Floats"
    out: "Floats"
    out_bias: "Floats"


class Network:
    """The layers, ready for words that are met again and again."""

    def __init__(self, layers: Layers) -> None:
        """Take the layers as they were learned."""
        import numpy as np

        self._layers = layers
        size = layers.near_bias.size
        word = layers.before.shape[0] - 2 * size
        self._size = size
        self._of_word = np.concatenate(
            [
                *layers.near.reshape(_LOOKED_AT, word, size),
                layers.before[:word],
                layers.behind[:word],
            ],
            axis=1,
        )
        self._nothing = _APART * [np.zeros(self._of_word.shape[1], self._of_word.dtype)]
        self._of_border = np.concatenate((layers.before[word:], layers.behind[word:]), axis=1)

    def shares(self, vector: "Floats") -> "Floats":
        """Return what a word gives to the layers and the borders around it, from its vector."""
        found: Floats = vector @ self._of_word
        return found

    def likelihoods(self, texts: "Sequence[Sequence[Floats]]") -> "list[Floats]":
        """Return for each text how likely each border ends a cue gladly, a cue at all, a line.

        The words of a text come in order as their shares; one border less than words comes back.
        Texts come together because that takes hardly longer than one of them.
        """
        import numpy as np

        layers, size = self._layers, self._size
        shares, inside = self._apart(texts)
        near = _rectified(_summed(shares, size) + layers.near_bias)
        for some in inside:
            near[some.start - _APART : some.start] = 0
            near[some.stop : some.stop + _APART] = 0
        far = _rectified(_windows(near) @ layers.far + layers.far_bias)
        both = np.concatenate((near, far), axis=1) @ self._of_border
        both += shares[:, _LOOKED_AT * size :]
        border = _rectified(both[:-1, :size] + both[1:, size:] + layers.border_bias)
        found = 1 / (1 + np.exp(-(border @ layers.out + layers.out_bias)))
        return [found[some.start : max(some.start, some.stop - 1)] for some in inside]

    def _apart(self, texts: "Sequence[Sequence[Floats]]") -> "tuple[Floats, list[slice]]":
        """Return the shares of all words, with nothing between two texts, and where each stands."""
        import numpy as np

        rows: list[Floats] = []
        inside = []
        for text in texts:
            rows += self._nothing
            inside.append(slice(len(rows), len(rows) + len(text)))
            rows += text
        return np.array(rows + self._nothing), inside


def _summed(shares: "Floats", size: int) -> "Floats":
    """Return the sum of what each word and the two on its either side give to the near layer."""
    middle = _LOOKED_AT // 2
    found = shares[:, middle * size : (middle + 1) * size].copy()
    for at in range(_LOOKED_AT):
        away = at - middle
        part = shares[:, at * size : (at + 1) * size]
        if away < 0:
            found[-away:] += part[:away]
        elif away > 0:
            found[:-away] += part[away:]
    return found


def _windows(rows: "Floats") -> "Floats":
    """Return each row beside every other of the nine around it, and zeros around the ends."""
    import numpy as np

    count, size = rows.shape
    padded = np.zeros((count + 2 * _APART, size), rows.dtype)
    padded[_APART : _APART + count] = rows
    return np.concatenate([padded[2 * at : 2 * at + count] for at in range(_LOOKED_AT)], axis=1)


def _rectified(values: "Floats") -> "Floats":
    import numpy as np

    return np.maximum(values, 0, out=values)
