"""Dictionaries: whether a word is spelt right, and what it may have been meant to be.

They are those of the system (Hunspell, Aspell and others), asked through Enchant where the extra
`spelling` is installed. Words of Chinese, Japanese or Thai are in no dictionary of this kind.
"""

import threading
from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol

from editor.core.i18n import _

MOST_SUGGESTIONS = 8
_LONGEST = 60


class Dictionary(Protocol):
    """Knows the words of one language; may be asked from any thread."""

    def knows(self, word: str) -> bool:
        """Return True for a word that is spelt right."""

    def suggest(self, word: str) -> Sequence[str]:
        """Return what a word may have been meant to be, the likeliest first."""


class EnchantDictionary:
    """A dictionary of the system."""

    def __init__(self, words: Any) -> None:
        """Ask Enchant's dictionary `words`, which is not made for several threads at once."""
        self._words = words
        self._lock = threading.Lock()

    def knows(self, word: str) -> bool:
        """Return True for a word that is spelt right, and for one that no word can be."""
        if not word or len(word) > _LONGEST:
            return True
        with self._lock:
            return bool(self._words.check(word))

    def suggest(self, word: str) -> Sequence[str]:
        """Return at most eight words, the likeliest first."""
        if not word or len(word) > _LONGEST:
            return ()
        with self._lock:
            return tuple(self._words.suggest(word))[:MOST_SUGGESTIONS]


def dictionary(language: str, region: str = "") -> Dictionary | None:
    """Return the dictionary of a language (BCP 47), None where there is none.

    Of several for one language that of the region goes first, such as "GB", then the one without.
    """
    tag = _best(language, region, tuple(known_languages()))
    return _loaded(tag) if tag else None


def known_languages() -> Sequence[str]:
    """Return the tags of the dictionaries that there are, such as "en_US"; none without Enchant."""
    enchant = _enchant()
    return sorted(enchant.list_languages()) if enchant is not None else ()


def what_is_missing(language: str) -> str:
    """Return in a sentence what to install for a language; "" where nothing is missing."""
    if _enchant() is None:
        return _(
            "Spelling needs Enchant: install “interlinear[spelling]” with pip, and on Debian or "
            "Ubuntu the package libenchant-2-2."
        )
    if dictionary(language) is None:
        return _(
            "There is no dictionary for “{language}” on this computer. On Debian or Ubuntu it is "
            "in a package like hunspell-{short}."
        ).format(language=language, short=language.split("-")[0])
    return ""


def _best(language: str, region: str, known: Sequence[str]) -> str:
    """Return the tag that fits a language best, "" where none does."""
    first, *rest = language.replace("-", "_").split("_")
    regions = [part.upper() for part in rest if len(part) == 2] + [region, "", first.upper(), "US"]
    for one in regions:
        tag = f"{first}_{one}" if one else first
        if tag in known:
            return tag
    return next((tag for tag in known if tag.split("_")[0] == first), "")


@cache
def _loaded(tag: str) -> Dictionary | None:
    enchant = _enchant()
    try:
        return EnchantDictionary(enchant.Dict(tag))
    except enchant.errors.Error:
        return None


@cache
def _enchant() -> Any:
    """Return Enchant, None where it or the library behind it is not installed."""
    try:
        import enchant
    except ImportError:
        return None
    return enchant
