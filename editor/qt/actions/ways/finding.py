"""Commands found by a few words, also misspelt ones."""

from collections.abc import Sequence

_EQUAL, _HEAD, _INSIDE = 100.0, 95.0, 85.0
_LEAST = 72.0
_SHORT = 3


def ranked(asked: str, titles: Sequence[str]) -> list[int]:
    """Return the places of the titles in which every word asked for is found, the best first.

    Words may be begun, stand in any order and be misspelt; nothing asked for finds everything.
    """
    wanted = asked.casefold().split()
    found = []
    for place, title in enumerate(titles):
        score = _score(wanted, title.casefold())
        if score is not None:
            found.append((-score, place))
    return [place for _score_of, place in sorted(found)]


def _score(wanted: Sequence[str], title: str) -> float | None:
    """Return how well a title fits, 0 to 100; None when a word is not in it."""
    words = title.split()
    total = 0.0
    for one in wanted:
        best = max((_likeness(one, word) for word in words), default=0.0)
        if best < _LEAST:
            return None
        total += best
    return total / len(wanted) if wanted else 0.0


def _likeness(one: str, word: str) -> float:
    bare = word.strip("….,:“”")
    if one in (bare, word):
        return _EQUAL
    if bare.startswith(one):
        return _HEAD
    if one in bare:
        return _INSIDE
    if len(one) < _SHORT:
        return 0.0
    from rapidfuzz import fuzz

    return max(fuzz.ratio(one, bare), fuzz.ratio(one, bare[: len(one)]) - 5.0)
