"""The words, figures and marks of a Chinese or Japanese text, which has no blanks between them."""

import re
from functools import lru_cache

from editor.language.scripts import HAN
from editor.language.vocabulary.chinese import chinese_words, simplified
from editor.language.words.japanese_parts import HIRAGANA, japanese_parts

_KATA = "\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_WIDE = f"{HAN}{HIRAGANA}{_KATA}"
_PIECE = re.compile(
    f"[{HAN}]+|[{HIRAGANA}]+|[{_KATA}]+"
    f"|(?:(?![{_WIDE}])\\w)+(?:(?:[.\\-'’/:@&+_%#?=~]+|(?<=\\d),(?=\\d))(?:(?![{_WIDE}])\\w)+)*"
    "|——|……|.",
    re.DOTALL,
)
_JAPANESE_RUN = re.compile(f"[{HAN}{HIRAGANA}]+|{_PIECE.pattern}", re.DOTALL)
_HAS_KANA = re.compile(f"[{HIRAGANA}{_KATA}]")
_IS_WIDE = re.compile(f"[{_WIDE}]")


def is_wide(piece: str) -> bool:
    """True for a piece of Han or Kana."""
    return _IS_WIDE.match(piece) is not None


def pieces(text: str, language: str) -> list[str]:
    """Return the words, figures and marks of a text without blanks; joined they are the text.

    Runs of Han are cut into Chinese words, unless the language is Japanese or there is Kana.
    """
    if _is_japanese(text, language):
        return [part for run in _JAPANESE_RUN.findall(text) for part in japanese_parts(run)]
    found = _PIECE.findall(text)
    whole = []
    for piece in found:
        if len(piece) > 1 and is_wide(piece):
            whole += _words_of(piece)
        else:
            whole.append(piece)
    return whole


def _is_japanese(text: str, language: str) -> bool:
    """True when the language is Japanese, or there is Kana in the text."""
    return language.startswith("ja") or _HAS_KANA.search(text) is not None


@lru_cache(maxsize=4096)
def _words_of(run: str) -> list[str]:
    words = []
    at = 0
    for word in chinese_words(simplified(run)):
        words.append(run[at : at + len(word)])
        at += len(word)
    return words
