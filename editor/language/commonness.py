"""How common words are, in some forty languages: the data of the wordfreq library.

Its files are read here, for importing the library itself takes longer than that.
"""

import gzip
from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_WORDS_OF = {"no": "nb", "nn": "nb", "tl": "fil", "hr": "sh", "sr": "sh", "bs": "sh"}
_SIZES = ("large", "small")
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
    path = _list_of(_WORDS_OF.get(code, code))
    if path is None:
        return {}
    import msgpack

    with gzip.open(path) as file:
        _header, *steps = msgpack.load(file, raw=False)
    rarest = round((_ZIPF_OF_ALL - RAREST) * _STEPS)
    # Each list holds the words that are by a hundredth of a Zipf rarer than those before.
    return {
        word: _ZIPF_OF_ALL - step / _STEPS
        for step, words in enumerate(steps[:rarest])
        for word in words
    }


def _list_of(code: str) -> Path | None:
    """Return the longest list of words of a language."""
    found = find_spec("wordfreq")
    places = found.submodule_search_locations if found is not None else None
    if not code.isalpha() or not places:
        return None
    files = (Path(places[0]) / "data" / f"{size}_{code}.msgpack.gz" for size in _SIZES)
    return next((file for file in files if file.is_file()), None)
