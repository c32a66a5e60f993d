"""How common words are, in some forty languages: the data of the wordfreq library."""

from collections.abc import Mapping
from functools import cache
from math import log10

_WORDS_OF = {"no": "nb", "nn": "nb", "tl": "fil", "hr": "sh", "sr": "sh", "bs": "sh"}


@cache
def commonness(language: str) -> Mapping[str, float]:
    """Return the Zipf value of the commonest 300,000 words of a language (BCP 47), in lower case.

    The Zipf value is the logarithm (base 10) of how often a word stands in a billion: 7 for "the",
    1 for the rarest that are listed. It is empty for a language that is not known.
    """
    from wordfreq import available_languages, get_frequency_dict

    code = language.lower().split("-")[0]
    code = _WORDS_OF.get(code, code)
    if code not in available_languages("best"):
        return {}
    return {word: log10(share) + 9 for word, share in get_frequency_dict(code, "best").items()}
