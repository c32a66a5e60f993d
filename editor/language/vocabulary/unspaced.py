"""The words of a text without blanks, told by how common words are (data of wordfreq)."""

from collections.abc import Mapping
from functools import cache
from math import log

from editor.language.vocabulary.word_lists import words_by_step

_LONGEST = {"zh": 5, "ja": 9}
_UNKNOWN = -19.0


def likeliest_words(text: str, language: str) -> list[str]:
    """Return the words of a run of "zh" (simplified) or "ja", in order; joined they are the text.

    The likeliest row of words is chosen, each taken by itself. What is not known as a word comes
    back as single characters.
    """
    known = _logarithms(language)
    longest = _LONGEST[language]
    best = [0.0] + [float("-inf")] * len(text)
    back = [0] * (len(text) + 1)
    for begin in range(len(text)):
        so_far = best[begin]
        for end in range(begin + 1, min(begin + longest, len(text)) + 1):
            score = known.get(text[begin:end])
            if score is None:
                if end > begin + 1:
                    continue
                score = _UNKNOWN
            if so_far + score > best[end]:
                best[end] = so_far + score
                back[end] = begin
    return _along(text, back)


def is_known(word: str, language: str) -> bool:
    """Return whether a run of signs is known as one word of "zh" (simplified) or "ja"."""
    return word in _logarithms(language)


def _along(text: str, back: list[int]) -> list[str]:
    words = []
    end = len(text)
    while end > 0:
        words.append(text[back[end] : end])
        end = back[end]
    return words[::-1]


@cache
def _logarithms(language: str) -> Mapping[str, float]:
    """Return the logarithm of how often each word stands in a text.

    Those that are longer than what is looked up, or not in the script, stay in it: telling them
    apart takes longer than keeping them.
    """
    found: dict[str, float] = {}
    for step, words in enumerate(words_by_step(language)):
        found.update(dict.fromkeys(words, log(10 ** (-step / 100))))
    return found
