"""How common words are, in some forty languages: the data of the wordfreq library.

A list in a dictionary takes some 30 MiB, and an archive may need a dozen of them. What is kept of a
word is a number: the hash of the word in its upper bits, its step of the list in the lower ones.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

from editor.language.vocabulary.word_lists import word_steps

_WORDS_OF = {"no": "nb", "nn": "nb", "tl": "fil", "hr": "sh", "sr": "sh", "bs": "sh"}
_ZIPF_OF_ALL = 9
_STEPS = 100
RAREST = 1.5
"""Words that are rarer are left out: they would take half the memory and tell little."""
_BITS_OF_STEP = 10
_HASHES = (1 << (63 - _BITS_OF_STEP)) - 1
_ANY_STEP = (1 << _BITS_OF_STEP) - 1
_AT_A_TIME = 32


class Commonness(Mapping[str, float]):
    """The Zipf values of the commonest 170,000 words of a language, in lower case.

    The Zipf value is the logarithm (base 10) of how often a word stands in a billion: 7 for "the",
    1.5 for the rarest that are listed.
    """

    def __init__(self, code: str) -> None:
        """Read the list of a language (a code of wordfreq); it is empty where there is none."""
        self._code = code
        self._keys = array(
            "q", sorted(_key(word) | step for step, words in _listed(code) for word in words)
        )

    def __getitem__(self, word: str) -> float:
        """Return how common a word is."""
        zipf = self.get(word, -1.0)
        if zipf < 0:
            raise KeyError(word)
        return zipf

    def get(self, word: str, default: float) -> float:  # type: ignore[override]
        """Return how common a word is, or the default for one that is not listed."""
        key = _key(word)
        at = bisect_right(self._keys, key | _ANY_STEP) - 1
        if at >= 0 and self._keys[at] >= key:
            return _ZIPF_OF_ALL - (self._keys[at] - key) / _STEPS
        return default

    def __len__(self) -> int:
        """Return how many words are listed."""
        return len(self._keys)

    def __iter__(self) -> Iterator[str]:
        """Yield the words, the commonest first; they are read anew."""
        return self.between(RAREST, _ZIPF_OF_ALL)

    def between(self, least: float, most: float) -> Iterator[str]:
        """Yield the words that are as common as that (Zipf values, `most` not included)."""
        for step, words in _listed(self._code):
            if least <= _ZIPF_OF_ALL - step / _STEPS < most:
                yield from words


@lru_cache(maxsize=_AT_A_TIME)
def commonness(language: str) -> Commonness:
    """Return how common the words of a language (BCP 47) are; empty for one that is not known."""
    code = language.lower().split("-")[0]
    return Commonness(_WORDS_OF.get(code, code))


def _listed(code: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lists of words that are common enough, each a hundredth of a Zipf rarer."""
    rarest = round((_ZIPF_OF_ALL - RAREST) * _STEPS)
    return enumerate(islice(word_steps(code), rarest))


def _key(word: str) -> int:
    """Return a word as a number; "eg" and "来" are the same bytes in memory, but not in UTF-8."""
    return (hash(word.encode("utf-8", "surrogatepass")) & _HASHES) << _BITS_OF_STEP
