"""The translation functions through which every string that a person sees must go."""

import gettext
from functools import cache

from editor import paths

DOMAIN = "interlinear"
SYSTEM = "system"


class _Chosen:
    language = SYSTEM


def use_language(language: str) -> None:
    """Speak a language such as "nl" or "zh_CN" from now on, or that of the system."""
    _Chosen.language = language
    _catalogue.cache_clear()


def language() -> str:
    """Return the language that was chosen, "system" for that of the system."""
    return _Chosen.language


@cache
def _catalogue() -> gettext.NullTranslations:
    folder = paths.resources() / "translations"
    if _Chosen.language == SYSTEM:
        return gettext.translation(DOMAIN, folder, fallback=True)
    return gettext.translation(DOMAIN, folder, [_Chosen.language], fallback=True)


def _(message: str) -> str:
    """Return the message in the chosen language, or in that of the system (LANGUAGE, LANG)."""
    return _catalogue().gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form of the message that fits the number n."""
    return _catalogue().ngettext(one, many, n)
