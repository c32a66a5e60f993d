"""Chinese words, and the simplified characters in which they are looked up."""

from collections.abc import Mapping
from functools import cache

from editor.language.vocabulary.unspaced import likeliest_words
from editor.language.vocabulary.word_lists import loaded_file


def simplified(text: str) -> str:
    """Return the text in simplified characters, each in the place of the one it stands for."""
    return text.translate(_simplifying())


def chinese_words(text: str) -> list[str]:
    """Return the words of a run of simplified Han characters, in order; joined they are the text.

    What is not known as a word comes back as single characters.
    """
    return likeliest_words(text, "zh")


@cache
def _simplifying() -> Mapping[int, str]:
    loaded = loaded_file("_chinese_mapping") or {}
    return {int(sign): str(plain) for sign, plain in loaded.items()}
