"""What has been learned, read from the resources, and the vectors of words."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from editor import paths
from editor.captions.breaks.learned.features import features_of, without_figures
from editor.captions.breaks.learned.network import Layers, Network

if TYPE_CHECKING:
    from editor.captions.breaks.learned.network import Floats

FILE = "breaks/learned.npz"
NAMES, VECTORS, STEPS = "names", "vectors", "steps"
"""What is in the file beside the layers, for `ALL` and each language: features, and vectors of them
in whole steps."""
ALL = "all"
_GLADLY, _TOLERABLE, _NEVER = 3.0, 9.0, 18.0
"""What a break costs where a cue ends gladly, where it can end, and where nobody would end it."""
_MOST_KNOWN = 65536


class Model:
    """How well a cue ends at the borders between the words of one language."""

    def __init__(self, language: str, layers: Layers, vectors: "Mapping[str, Floats]") -> None:
        """Take the layers and the vectors of the features of the language (ISO 639)."""
        self._language, self._vectors = language, vectors
        self._network = Network(layers)
        self._known: dict[str, Floats] = {}

    def costs(self, words: Sequence[str]) -> list[float]:
        """Return what a break in front of each word costs, 0 before the first one.

        The words are as written, with their marks; those of a text without blanks have one in
        front where there is one.
        """
        if len(words) < 2:
            return [0.0] * len(words)
        known = self._known
        shares = [known[word] if word in known else self._met(word) for word in words]
        gladly, at_all = self._network.likelihoods(shares).T
        spared = (_NEVER - _TOLERABLE) * at_all.clip(gladly) + (_TOLERABLE - _GLADLY) * gladly
        found: list[float] = (_NEVER - spared).tolist()
        return [0.0, *found]

    def _met(self, word: str) -> "Floats":
        """Return what a word gives to the network; figures of one length are the same to it."""
        same = without_figures(word)
        shares = self._known[same] if same in self._known else self._shares(same)
        if len(self._known) < _MOST_KNOWN:
            self._known[same] = self._known[word] = shares
        return shares

    def _shares(self, word: str) -> "Floats":
        known, nothing = self._vectors, 0 * self._vectors[f"={self._language}"]
        features = features_of(word, self._language)
        return self._network.shares(sum((known[one] for one in features if one in known), nothing))


@cache
def model_of(language: str) -> Model | None:
    """Return what has been learned for a language (ISO 639), None where nothing has."""
    import numpy as np

    with np.load(paths.resources() / FILE) as file:
        if f"{NAMES}-{language}" not in file:
            return None
        layers = Layers(*(file[name] for name in Layers._fields))
        vectors: dict[str, Floats] = {}
        for part in (ALL, language):
            names = file[f"{NAMES}-{part}"].tobytes().decode("utf-8").split("\n")
            steps = file[f"{STEPS}-{part}"].astype(np.float32)[:, None]
            vectors.update(zip(names, file[f"{VECTORS}-{part}"] * steps, strict=True))
    return Model(language, layers, vectors)
