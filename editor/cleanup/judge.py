"""How likely something goes, by what was learned of its features (tests/cleanup/training)."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from editor import paths
from editor.language.learned import ALL, has_language, part_of

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Floats = NDArray[float32]

OWN = ":"
"""Stands between a language and the name of a feature that it has alone."""


class Layers(NamedTuple):
    """The weights behind the vectors."""

    hidden_bias: "Floats"
    out: "Floats"
    out_bias: "Floats"


class Judge:
    """Tells by the names of features how likely something goes.

    A vector holds what a feature gives to the hidden layer, then what it adds to the outcome by
    itself.
    """

    def __init__(self, names: Sequence[str], vectors: "Floats", layers: Layers) -> None:
        """Take the names of features, a vector for each, and the layers."""
        self._rows = {name: row for row, name in enumerate(names)}
        self._vectors = vectors
        self._layers = layers

    def likelihoods(self, features: Sequence[Sequence[str]]) -> list[float]:
        """Return how likely each goes whose features are named."""
        import numpy as np

        rows, vectors, layers = self._rows, self._vectors, self._layers
        size = len(layers.hidden_bias)
        sums = np.array(
            [vectors[[rows[name] for name in some if name in rows]].sum(0) for some in features]
        )
        hidden = np.maximum(sums[:, :size] + layers.hidden_bias, 0)
        logits = (hidden @ layers.out + layers.out_bias + sums[:, size:])[:, 0]
        found: list[float] = (1 / (1 + np.exp(-logits))).tolist()
        return found


@cache
def judge_of(file: str, language: str) -> Judge | None:
    """Return what a file of the resources knows of a language (ISO 639), None where nothing.

    It is read when it is first asked for.
    """
    import numpy as np

    with np.load(paths.resources() / file) as learned:
        if not has_language(learned, language):
            return None
        names: list[str] = []
        vectors: list[Floats] = []
        for part in (ALL, language):
            some, found = part_of(learned, part)
            names += [own(language, name) for name in some] if part == language else some
            vectors.append(found)
        layers = Layers(*(learned[name] for name in Layers._fields))
        return Judge(names, np.concatenate(vectors), layers)


def own(language: str, name: str) -> str:
    """Return the name of a feature that a language has alone."""
    return f"{language}{OWN}{name}"
