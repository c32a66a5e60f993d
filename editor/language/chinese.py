"""Where the words of a Chinese text begin, told by how common words are (data of wordfreq)."""

import gzip
from collections.abc import Mapping
from functools import cache
from math import log
from pathlib import Path

_LONGEST = 5
_UNKNOWN = -19.0


def simplified(text: str) -> str:
    """Return the text in simplified characters, each in the place of the one it stands for."""
    return text.translate(_simplifying())


def chinese_words(text: str) -> list[str]:
    """Return the words of a run of simplified Han characters, in order; joined they are the text.

    The likeliest row of words is chosen, each taken by itself. What is not known as a word comes
    back as single characters.
    """
    known = _logarithms()
    best = [0.0] + [float("-inf")] * len(text)
    back = [0] * (len(text) + 1)
    for begin in range(len(text)):
        so_far = best[begin]
        for end in range(begin + 1, min(begin + _LONGEST, len(text)) + 1):
            score = known.get(text[begin:end])
            if score is None:
                if end > begin + 1:
                    continue
                score = _UNKNOWN
            if so_far + score > best[end]:
                best[end] = so_far + score
                back[end] = begin
    return _along(text, back)


def _along(text: str, back: list[int]) -> list[str]:
    words = []
    end = len(text)
    while end > 0:
        words.append(text[back[end] : end])
        end = back[end]
    return words[::-1]


@cache
def _logarithms() -> Mapping[str, float]:
    from wordfreq import get_frequency_dict

    return {
        word: log(share)
        for word, share in get_frequency_dict("zh", "best").items()
        if len(word) <= _LONGEST
    }


@cache
def _simplifying() -> Mapping[int, str]:
    import wordfreq

    path = Path(wordfreq.__file__).parent / "data" / "_chinese_mapping.msgpack.gz"
    try:
        import msgpack

        with gzip.open(path) as file:
            loaded = msgpack.load(file, strict_map_key=False)
    except (ImportError, OSError, ValueError):
        return {}
    return {int(sign): str(plain) for sign, plain in loaded.items()}
