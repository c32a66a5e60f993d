"""What has been learned, read from the resources, and the vectors of words."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from editor import paths
from editor.language.borders.features import features_of, without_figures
from editor.language.borders.network import Layers, Network
from editor.language.learned import ALL, has_language, part_of

if TYPE_CHECKING:
    from editor.language.borders.network import Floats

FILE = "breaks/learned.npz"
"""What has been learned of all languages but those with a file of their own."""
ENGLISH, CHINESE = "breaks/learned-en.npz", "breaks/learned-zh.npz"
"""What has been learned of one language alone, from more."""
_MOST_KNOWN = 65536
_FILES = {"en": ENGLISH, "zh": CHINESE}


class Vectors:
    """What the words of one language give to the network."""

    def __init__(self, language: str, vectors: "Mapping[str, Floats]") -> None:
        """Take the vectors of the features of the language (ISO 639)."""
        self._language, self._vectors = language, vectors
        self._known: dict[str, Floats] = {}

    def shares(self, words: Sequence[str], network: Network) -> "list[Floats]":
        """Return what each word gives to the network."""
        known = self._known
        return [known[word] if word in known else self._met(word, network) for word in words]

    def _met(self, word: str, network: Network) -> "Floats":
        """Return what a word gives; figures of one length are the same."""
        same = without_figures(word)
        shares = self._known[same] if same in self._known else network.shares(self._vector(same))
        if len(self._known) < _MOST_KNOWN:
            self._known[same] = self._known[word] = shares
        return shares

    def _vector(self, word: str) -> "Floats":
        known, nothing = self._vectors, 0 * self._vectors[f"={self._language}"]
        features = features_of(word, self._language)
        return sum((known[name] for name in features if name in known), nothing)


def likelihoods(texts: Sequence[tuple[Sequence[str], str]]) -> "list[Floats | None]":
    """Return for each text how likely each border of its words ends what is shown at once.

    A text is its words as written, with their marks, and its language (BCP 47). Its likelihoods
    have a row for each border and three columns: an editor ends a cue there gladly, ends a cue
    there at all, ends a line there. None comes back where nothing has been learned of the
    language. The words of a text without blanks have one in front where there is one.
    """
    plain = [(words, language.partition("-")[0].lower()) for words, language in texts]
    found: dict[int, Floats | None] = {}
    for file in (FILE, *_FILES.values()):
        numbers = [at for at, (_words, language) in enumerate(plain) if _file_of(language) == file]
        some = _likelihoods_by(file, [plain[number] for number in numbers])
        found.update(zip(numbers, some, strict=True))
    return [found[number] for number in range(len(texts))]


def _file_of(language: str) -> str:
    """Return the file of the resources with what has been learned of a language (ISO 639)."""
    return _FILES.get(language, FILE)


def _likelihoods_by(file: str, texts: Sequence[tuple[Sequence[str], str]]) -> "list[Floats | None]":
    """Return the same of texts in languages (ISO 639) that one file knows, if any does."""
    known = [vectors_of(language) for _words, language in texts]
    if not any(known):
        return [None] * len(texts)
    network = _network(file)
    shares = [
        vectors.shares(words, network)
        for vectors, (words, _language) in zip(known, texts, strict=True)
        if vectors is not None
    ]
    found = iter(network.likelihoods(shares))
    return [None if vectors is None else next(found) for vectors in known]


@cache
def vectors_of(language: str) -> Vectors | None:
    """Return what has been learned of the words of a language (ISO 639), None where nothing."""
    import numpy as np

    with np.load(paths.resources() / _file_of(language)) as file:
        if not has_language(file, language):
            return None
        vectors: dict[str, Floats] = {}
        for part in (ALL, language):
            vectors.update(zip(*part_of(file, part), strict=True))
    return Vectors(language, vectors)


@cache
def _network(file: str) -> Network:
    import numpy as np

    with np.load(paths.resources() / file) as learned:
        return Network(Layers(*map(learned.__getitem__, Layers._fields)))
