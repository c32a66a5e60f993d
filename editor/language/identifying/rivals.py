"""Which of two languages a text is in, told by common words, or by the signs of East Asia."""

import re
from collections.abc import Mapping

from editor.language.identifying.identify import points_between, words_of
from editor.language.scripts import has_cjk, language_of

_SIGNS = 24
# A name in Han alone may be Japanese as well; these are in no such name.
_SHORTEST_CHINESE = 5
_CHINESE = re.compile("[的了吗呢吧们这那是你她没很么嗎們這個沒麼]")


class Rivals:
    """Two languages (BCP 47) of which each text is in one."""

    def __init__(self, first: str, second: str) -> None:
        """Take the languages."""
        self._languages = first, second
        self._points: Mapping[str, int] = points_between(first, second)

    def lead(self, text: str) -> int:
        """Return how much a text speaks for the first language, negative for the second."""
        points = self._points
        lead = sum(points.get(word, 0) for word in words_of(text))
        return lead if text.isascii() else lead + self._lead_of_signs(text)

    def tellers(self, text: str) -> tuple[set[str], set[str]]:
        """Return what tells that a text is in the first language, and what that in the second."""
        points = self._points
        words = words_of(text)
        tellers = (
            {word for word in words if points.get(word, 0) > 0},
            {word for word in words if points.get(word, 0) < 0},
        )
        lead = 0 if text.isascii() else self._lead_of_signs(text)
        if lead:
            tellers[lead < 0].add(text)
        return tellers

    def _lead_of_signs(self, text: str) -> int:
        language = east_asian_language(text)
        first, second = self._languages
        return _SIGNS * ((language == first) - (language == second))


def east_asian_language(text: str) -> str:
    """Return zh, ja or ko where the signs of a text tell it, else ""."""
    if not has_cjk(text):
        return ""
    language = language_of(text)
    is_sure = language != "zh" or len(text) >= _SHORTEST_CHINESE or _CHINESE.search(text)
    return language if is_sure else ""
