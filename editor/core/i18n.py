"""The translation functions through which every string that a person sees must go."""

import gettext
import re
from functools import cache

from editor import paths

DOMAIN = "interlinear"
SYSTEM = "system"
_ASKED = re.compile(r"\{(\w*)")


class _Chosen:
    language = SYSTEM


def use_language(language: str) -> None:
    """Speak a language such as "nl" or "zh_CN" from now on, or that of the system."""
    _Chosen.language = language
    _catalogue.cache_clear()


def language() -> str:
    """Return the language that was chosen, "system" for that of the system."""
    return _Chosen.language


def spoken_language() -> str:
    """Return the language in which the program speaks now, such as "en" or "zh_CN"."""
    return _catalogue().info().get("language", "en")


@cache
def _catalogue() -> gettext.NullTranslations:
    folder = paths.resources() / "translations"
    languages = None if _Chosen.language == SYSTEM else [_Chosen.language]
    try:
        return gettext.translation(DOMAIN, folder, languages, fallback=True)
    except (OSError, ValueError, EOFError):
        # A damaged catalogue is no reason not to start.
        return gettext.NullTranslations()


def _(message: str) -> str:
    """Return the message in the chosen language, or in that of the system (LANGUAGE, LANG)."""
    return _fitting(message, _catalogue().gettext(message))


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form of the message that fits the number n."""
    return _fitting(many, _catalogue().ngettext(one, many, n), one if n == 1 else many)


def _fitting(message: str, translated: str, otherwise: str = "") -> str:
    """Return the translation, or the message where that asks for what the program does not give."""
    if "{" not in translated or translated == message:
        return translated
    return translated if _asks_no_more(message, translated) else otherwise or message


@cache
def _asks_no_more(message: str, translated: str) -> bool:
    return set(_ASKED.findall(translated)) <= set(_ASKED.findall(message))
