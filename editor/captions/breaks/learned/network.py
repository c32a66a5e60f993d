"""The network that tells how well a cue ends between two words, from the words around.

Two layers look at five words each, the second one at every other of nine, so that a border is
judged by what stands up to seven words before and behind it. The features of a word are added up
to a vector before. It is learned from marked texts: tests/captions/training.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Floats = NDArray[float32]

_WIDE = 5
"""How many words a layer looks at."""


class Layers(NamedTuple):
    """The weights: of the two layers, of what stands before and behind a border, and of the end."""

    near: "Floats"
    near_bias: "Floats"
    far: "Floats"
    far_bias: "Floats"
    before: "Floats"
    behind: "Floats"
    border_bias: "Floats"
    out: "Floats"
    out_bias: "Floats"


def likelihoods(vectors: "Sequence[Floats]", layers: Layers) -> "Floats":
    """Return for each border between words how likely a cue may end there: gladly, and at all.

    The vectors are those of the words in order, one border less than words comes back.
    """
    import numpy as np

    words = np.array(vectors)
    near = np.maximum(_windows(words, 1) @ layers.near + layers.near_bias, 0)
    far = np.maximum(_windows(near, 2) @ layers.far + layers.far_bias, 0)
    known = np.concatenate((words, near, far), axis=1)
    border = known[:-1] @ layers.before + known[1:] @ layers.behind + layers.border_bias
    logits = np.maximum(border, 0) @ layers.out + layers.out_bias
    found: Floats = 1 / (1 + np.exp(-logits))
    return found


def _windows(rows: "Floats", step: int) -> "Floats":
    """Return each row beside those around it, `step` apart, and zeros around the ends."""
    import numpy as np

    count, size = rows.shape
    edge = step * (_WIDE // 2)
    padded = np.zeros((count + 2 * edge, size), rows.dtype)
    padded[edge : edge + count] = rows
    return np.concatenate([padded[at * step : at * step + count] for at in range(_WIDE)], axis=1)
