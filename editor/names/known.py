"""Names of several words that a page knows, and how their words belong together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from editor.language.folding import bare, fold
from editor.language.tokens import tokens


class KnownNames:
    """The names of a page, by the folded letters of their words."""

    def __init__(self, forms: Iterable[str]) -> None:
        """Take names apart; a form of one word tells nothing here."""
        self._full: dict[str, str | None] = {}
        self._others: defaultdict[str, set[str]] = defaultdict(set)
        self._after: defaultdict[str, set[str]] = defaultdict(set)
        self._before: defaultdict[str, set[str]] = defaultdict(set)
        for form in dict.fromkeys(forms):
            parts = [fold(bare(token.word).core) for token in tokens(form)]
            if len(parts) > 1:
                self._learn(form, parts)

    def _learn(self, form: str, parts: list[str]) -> None:
        for left, right in pairwise(parts):
            self._after[left].add(right)
            self._before[right].add(left)
        for part in parts:
            self._others[part] |= {other for other in parts if other != part}
            self._full[part] = _longer(self._full.get(part, form), form)

    def full_name(self, letters: str) -> str | None:
        """Return the name that a word is part of; None when there is none, or several."""
        return self._full.get(letters)

    def other_words(self, letters: str) -> Iterable[str]:
        """Return the other words of the names that a word is part of."""
        return self._others.get(letters, ())

    @property
    def after(self) -> Mapping[str, set[str]]:
        """The words that stand behind each word in a name."""
        return self._after

    @property
    def before(self) -> Mapping[str, set[str]]:
        """The words that stand before each word in a name."""
        return self._before


def _longer(one: str | None, other: str) -> str | None:
    """Return the name that contains the other one, None when neither does."""
    if one is None or fold(one) in fold(other):
        return None if one is None else other
    return one if fold(other) in fold(one) else None
