"""How likely a candidate goes, by what was learned of its features (tests/cleanup/training)."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from editor import paths
from editor.cleanup.judged.features import OWN
from editor.language.learned import ALL, has_part, part_of

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Floats = NDArray[float32]

FILE = "cleanup/learned.npz"
OUTCOMES = 2
"""That it goes, and that what is left around it is right where it does. A vector holds what a
feature gives to the hidden layer, then what it adds to these by itself."""


class Layers(NamedTuple):
    """The weights behind the vectors."""

    hidden_bias: "Floats"
    out: "Floats"
    out_bias: "Floats"


class Judge:
    """Tells by the names of features how likely something goes."""

    def __init__(self, names: Sequence[str], vectors: "Floats", layers: Layers) -> None:
        """Take the names of features, a vector for each, and the layers."""
        self._rows = {name: row for row, name in enumerate(names)}
        self._vectors = vectors
        self._layers = layers

    def likelihoods(self, features: Sequence[Sequence[str]]) -> list[tuple[float, float]]:
        """Return of each candidate how likely it goes, and how likely it leaves what is right."""
        import numpy as np

        rows, vectors, layers = self._rows, self._vectors, self._layers
        size = len(layers.hidden_bias)
        sums = np.array(
            [vectors[[rows[name] for name in some if name in rows]].sum(0) for some in features]
        )
        hidden = np.maximum(sums[:, :size] + layers.hidden_bias, 0)
        found = 1 / (1 + np.exp(-(hidden @ layers.out + layers.out_bias + sums[:, size:])))
        return [(float(goes), float(right)) for goes, right in found]


@cache
def judge_of(language: str) -> Judge:
    """Return what was learned of a language; it is read when it is first asked for."""
    import numpy as np

    with np.load(paths.resources() / FILE) as file:
        names: list[str] = []
        vectors: list[Floats] = []
        for part in filter(lambda one: has_part(file, one), (ALL, language)):
            own = "" if part == ALL else f"{language}{OWN}"
            some, found = part_of(file, part)
            names += [own + name for name in some]
            vectors.append(found)
        layers = Layers(*(file[name] for name in Layers._fields))
        return Judge(names, np.concatenate(vectors), layers)
