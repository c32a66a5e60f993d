"""A hundred ideas that nine languages have words for: numbers, small words, family, time."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from editor import paths
from editor.language.scripts import has_cjk

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


@cache
def ideas_by_word() -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the ideas that a common word stands for, by the word in lower case."""
    text = (paths.resources() / "words" / "ideas.tsv").read_text(encoding="utf-8")
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(text.splitlines()[1:]):
        for word in re.split(r"[\t/]", row):
            found[word.lower()].append(number)
    found.pop("", None)
    return {word: tuple(ideas) for word, ideas in found.items()}


@cache
def wide_ideas() -> re.Pattern[str]:
    """Return a pattern for the words that are written without blanks, longest first."""
    wide = sorted(filter(has_cjk, ideas_by_word()), key=len, reverse=True)
    first = "".join(sorted({re.escape(word[0]) for word in wide}))
    return re.compile(f"(?=[{first}])(?:{'|'.join(map(re.escape, wide))})")


def ideas_in(text: str) -> list[tuple[int, int]]:
    """Return the ideas of a text: the code point at which the word begins, the idea's number."""
    known = ideas_by_word()
    found = [
        (match.start(), idea)
        for match in _WORD.finditer(text.replace("’", "'"))
        for idea in known.get(match[0].lower(), ())
    ]
    if has_cjk(text):
        found += [
            (match.start(), idea)
            for match in wide_ideas().finditer(text)
            for idea in known[match[0]]
        ]
    return found
