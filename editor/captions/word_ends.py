"""The first and the last word of a text, as a person would move them to another row."""

import re

from editor.core.patterns import later

_HAN = "\u2e80-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff"
_UNSPACED = later(f"[{_HAN}]")
_FIRST = later(rf"\W*(?:[^\W{_HAN}]+|\w|.)[^\w]*", re.DOTALL)
_LAST = later(rf"(?:[^\W{_HAN}]+|\w|.)\W*\Z", re.DOTALL)


def end_of_first_word(text: str) -> int:
    """Return the code point offset behind the first word and the spaces after it.

    A word is what stands between spaces; of Chinese and Japanese it is one character, with the
    punctuation that belongs to it.
    """
    start = len(text) - len(text.lstrip())
    chunk = text[start:].split(maxsplit=1)
    if not chunk:
        return len(text)
    end = start + len(chunk[0])
    if _UNSPACED().search(chunk[0]):
        found = _FIRST().match(chunk[0])
        end = start + (found.end() if found else len(chunk[0]))
    while end < len(text) and text[end].isspace():
        end += 1
    return end


def start_of_last_word(text: str) -> int:
    """Return the code point offset at which the last word begins."""
    bare = text.rstrip()
    if not bare:
        return 0
    chunk = bare.split()[-1]
    start = len(bare) - len(chunk)
    if _UNSPACED().search(chunk):
        found = _LAST().search(chunk)
        start += found.start() if found else 0
    return start
