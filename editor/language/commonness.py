"""How common words are, in some forty languages: the data of the wordfreq library."""

from collections.abc import Mapping
from functools import lru_cache

from editor.language.word_lists import words_by_step

_WORDS_OF = {"no": "nb", "nn": "nb", "tl": "fil", "hr": "sh", "sr": "sh", "bs": "sh"}
_ZIPF_OF_ALL = 9
_STEPS = 100
RAREST = 1.5
"""Words that are rarer are left out: they would take half the memory and tell little."""
# A list takes some 50 MiB, and one talk needs two of them.
_AT_A_TIME = 4


@lru_cache(maxsize=_AT_A_TIME)
def commonness(language: str) -> Mapping[str, float]:
    """Return the Zipf value of the commonest 170,000 words of a language (BCP 47), in lower case.

    The Zipf value is the logarithm (base 10) of how often a word stands in a billion: 7 for "the",
    1.5 for the rarest that are listed. It is empty for a language that is not known.
    """
    code = language.lower().split("-")[0]
    steps = words_by_step(_WORDS_OF.get(code, code))
    rarest = round((_ZIPF_OF_ALL - RAREST) * _STEPS)
    # Each list holds the words that are by a hundredth of a Zipf rarer than those before.
    return {
        word: _ZIPF_OF_ALL - step / _STEPS
        for step, words in enumerate(steps[:rarest])
        for word in words
    }
