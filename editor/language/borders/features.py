"""What is known of a word by itself: its letters, its marks and its shape, as names.

Names that begin with one of the signs of `SHARED` mean the same in every language, the others
belong to the language of the text.
"""

import re

from editor.language.vocabulary.chinese import simplified
from editor.language.words.chunks import bare

SHARED = frozenset("<>^=")
_AFTER_BLANK = "=_"
_DIGIT = re.compile(r"\d")
_ENDINGS = (1, 2, 3, 4)
_MOST_LETTERS = 6


def features_of(raw: str, language: str) -> list[str]:
    """Return the features of what stands between two borders, in a language (ISO 639).

    They are the language, the word, what it begins and ends with, its shape, and its marks; and
    the blank in front of it, if it comes with one because most words there have none.
    """
    blank = [_AFTER_BLANK] if raw[0] == " " else []
    raw = raw.lstrip(" ")
    word = without_figures(bare(raw)) or raw
    word = simplified(word) if language == "zh" else word
    head, mark, tail = word.partition("'")
    found = [f"={language}", f"w{word}", *blank, *_looks(raw)]
    if mark and tail:
        found += [f"h{head}", f"t{tail}"]
    else:
        tail = word
    found += [f"{size}{tail[-size:]}" for size in _ENDINGS if size < len(tail)]
    found += [f"{letter}{tail[:size]}" for size, letter in ((1, "a"), (2, "b")) if size < len(tail)]
    return found


def without_figures(word: str) -> str:
    """Return a word with the same digit for all its digits."""
    return word if word.isalpha() else _DIGIT.sub("0", word)


def _looks(raw: str) -> list[str]:
    """Return what the letters of a word look like, and the marks before and behind them."""
    letters = [at for at, sign in enumerate(raw) if sign.isalnum()]
    if not letters:
        return ["^-", f"<{raw[:2]}"]
    first = raw[letters[0]]
    kind = "0" if first.isdigit() else "A" if first.isupper() else "a"
    before, behind = raw[: letters[0]][:2], raw[letters[-1] + 1 :][:2]
    return [f"^{kind}{min(len(letters), _MOST_LETTERS)}", f"<{before}", f">{behind}"]
