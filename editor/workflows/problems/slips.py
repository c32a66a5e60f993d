"""Whether a doubled word is one too many, as the clean-up knows it: “come in in the morning”."""

from functools import lru_cache

from editor.cleanup.knowledge import known, listed
from editor.cleanup.lines import Line
from editor.cleanup.rules.stutters import Stutters
from editor.core.proposals import TICKED_FROM


def is_slip(text: str, language: str, start: int, end: int) -> bool:
    """Return True where tidying would take the doubled word at start:end away unasked.

    In a language of which the clean-up knows nothing each doubled word is one too many.
    """
    if not known(language) or _is_always_one(text[start:end].split()[0].lower(), language):
        return True
    return any(first < end and start < last for first, last in _stutters(text, language))


def _is_always_one(word: str, language: str) -> bool:
    """Return True for a word such as “the”, which is never right twice; it is quick to tell."""
    is_sure = word in listed(language, "stutters", "sure")
    return is_sure and word not in known(language)["stutters"].get("kept_after", {})


@lru_cache(maxsize=32)
def _stutters(text: str, language: str) -> tuple[tuple[int, int], ...]:
    changes = Stutters().changes(Line(text, language))
    return tuple((one.start, one.end) for one in changes if one.confidence >= TICKED_FROM)
