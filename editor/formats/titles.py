"""Title lines at the top of a text, told from its first sentences."""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

MOST_TITLES = 3

_LONGEST = 120
_SAMPLE = 200
_FEWEST_LINES = 6
_USUAL = 0.7
_NEARLY_ALL = 0.9
_SHORT_WORD = 3
_CAPITALS = 0.6
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»）)\]]*\s*$")
_WORD = re.compile(r"[^\W_]+")


def titles_at_top(lines: Sequence[str]) -> int:
    """Return how many of the first lines are titles, 0 to 3.

    A title is short and does not end like a sentence. Most of its words have capitals; or nearly
    all lines below are sentences. Where they are not, they begin with a small letter, as those of
    many recognisers do.
    """
    rest = list(islice(lines, MOST_TITLES, MOST_TITLES + _SAMPLE))
    if len(rest) < _FEWEST_LINES:
        return 0
    sentences = sum(map(is_sentence, rest)) / len(rest)
    small = sum(line[:1].islower() for line in rest) / len(rest)
    if max(sentences, small) < _USUAL:
        return 0
    titles = takewhile(
        lambda line: _may_be_title(line) and (sentences >= _NEARLY_ALL or _has_capitals(line)),
        islice(lines, MOST_TITLES),
    )
    return len(list(titles))


def is_sentence(line: str) -> bool:
    """Return whether a line ends as a sentence does."""
    return _SENTENCE_END.search(line) is not None


def _may_be_title(line: str) -> bool:
    return len(line) <= _LONGEST and not is_sentence(line) and line[:1] == line[:1].upper()


def _has_capitals(line: str) -> bool:
    long = [word for word in _WORD.findall(line) if len(word) > _SHORT_WORD and word.isalpha()]
    return bool(long) and sum(word[0].isupper() for word in long) >= _CAPITALS * len(long)
