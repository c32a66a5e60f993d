"""The translation functions through which every string that a person sees must go."""

import gettext
from functools import cache

from editor import paths

DOMAIN = "interlinear"


@cache
def _catalogue() -> gettext.NullTranslations:
    folder = paths.resources() / "translations"
    return gettext.translation(DOMAIN, folder, fallback=True)


def _(message: str) -> str:
    """Return the message in the user's language, as LANGUAGE, LC_ALL, LC_MESSAGES or LANG say."""
    return _catalogue().gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form of the message that fits the number n."""
    return _catalogue().ngettext(one, many, n)
