"""Patterns of words said twice in languages written without blanks, as their files tell them."""

import re
from functools import cache

from editor.cleanup.base import LIKELY, SURE
from editor.cleanup.knowledge import known, listed

FILLER = "\ue000"
MARKS = rf"[，,、…\s{FILLER}]"
_KANA = "ぁ-ゖ"
_DIGITS = "一二三四五六七八九十百千万两"
_PARTS = {
    "start": r"(?:^|(?<=[，,、。！？；：…\s\n「『（(]))",
    "filler": FILLER,
    "marks": MARKS,
    "gap": f"{MARKS}{{0,6}}",
    "sign": r"[^\W\d_a-zA-Z]",
    "digit": f"[{_DIGITS}]",
    "kana": f"[{_KANA}]",
    "hard_sign": rf"[^\W\d_{_KANA}]",
    "kanji": rf"[^\W\d_{_KANA}{_DIGITS}]",
}
_NAME = re.compile(r"@(\w+)@")


@cache
def patterns_of(language: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    """Return the patterns of a language with how sure each is."""
    table = known(language).get("stutters", {}).get("patterns", {})
    return tuple(
        (_compiled(language, one), sure)
        for key, sure in (("likely", LIKELY), ("sure", SURE))
        for one in table.get(key, ())
    )


def _compiled(language: str, template: str) -> re.Pattern[str]:
    """Return a pattern with all names in it replaced by what they stand for."""
    return re.compile(_NAME.sub(lambda name: _named(language, name[1]), template), re.MULTILINE)


def _named(language: str, name: str) -> str:
    """Return a pattern for a kind of sign, or for any word of a list.

    The longest words come first, so that no shorter one hides them.

    Raises:
        KeyError: there is no such list.
    """
    if name in _PARTS:
        return _PARTS[name]
    words = sorted(listed(language, "stutters", name), key=lambda one: (-len(one), one))
    if not words:
        raise KeyError(name)
    return f"(?:{'|'.join(words)})"
