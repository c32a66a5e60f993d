"""What in a line may be found again in its translation: words, figures, names, ideas, marks.

A feature is a short text; its first character tells its kind, see `Kind`. Two features that are
the same in both languages speak for two lines belonging together. Words of the one language that
keep appearing with words of the other are learned while linking.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import cache

from editor.language.folding import fold
from editor.language.ideas import Ideas, ideas_in
from editor.language.identifying.identify import identify
from editor.language.scripts import has_cjk, language_of
from editor.language.sound import coarse, sound_key
from editor.language.tokens import words


class Kind(StrEnum):
    """The first character of a feature."""

    WORD = "w"
    FIGURES = "#"
    MARK = "?"
    SOUND = "~"
    IDEA = "="
    TERM = "$"


_FIGURES = re.compile(r"\d+(?:[.,:]\d+)*")
_WIDE = re.compile("[\u3005-\u3007\u3041-\u309f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+")
_KATAKANA = re.compile("[\u30a1-\u30ff\u31f0-\u31ff]{3,}")
_QUESTION = re.compile(r"[?？؟]|;\s*$")
_SHOUT = re.compile("[!！]")
_STEM = 6
_FEWEST_LETTERS_OF_A_NAME = 4
_FEWEST_SOUNDS = 3
_MOST_CHARACTERS = 5000
_SAMPLE = 400
_TOLD_BY_SCRIPT = frozenset({"zh", "ja", "ko"})

TermForms = Sequence[Sequence[str]]
"""For each term all its forms, in either language."""


def features_of(lines: Sequence[str], terms: TermForms = ()) -> list[list[str]]:
    """Return the features of each line, each once, sorted; only the beginning of a huge line."""
    own = _finder_of_terms(terms)
    known = ideas_in(_language_of(lines))
    return [sorted({*_features(line[:_MOST_CHARACTERS], known), *own(line)}) for line in lines]


def _language_of(lines: Sequence[str]) -> str:
    """Return the language in which most lines seem to be, empty where it does not show."""
    languages = Counter(language_of(line) for line in lines[:_SAMPLE])
    [(language, _count)] = languages.most_common(1) or [("", 0)]
    return language if language in _TOLD_BY_SCRIPT else identify(lines[:_SAMPLE]) or ""


def _features(line: str, known: Ideas) -> Iterator[str]:
    for figures in _FIGURES.findall(line):
        yield Kind.FIGURES + re.sub(r"[.,:]", "", figures)
    if _QUESTION.search(line):
        yield Kind.MARK + "?"
    if _SHOUT.search(line):
        yield Kind.MARK + "!"
    for run in _WIDE.findall(line):
        yield from (Kind.WORD + character for character in run)
        yield from (Kind.WORD + run[at : at + 2] for at in range(len(run) - 1))
    for run in _KATAKANA.findall(line):
        yield from _of_word(run)
    for word in words(_WIDE.sub(" ", line)):
        yield from _of_word(word)
        yield from (Kind.IDEA + str(one) for one in known.of_word(word.lower().replace("’", "'")))
    if has_cjk(line):
        yield from (Kind.IDEA + str(one) for _at, ideas in known.in_wide(line) for one in ideas)


@cache
def _of_word(word: str) -> tuple[str, ...]:
    folded = fold(word)
    if not folded or folded.isdigit():
        return ()
    stem = Kind.WORD + folded[:_STEM]
    key = coarse(sound_key(folded)) if len(folded) >= _FEWEST_LETTERS_OF_A_NAME else ""
    return (stem, Kind.SOUND + key) if len(key) >= _FEWEST_SOUNDS else (stem,)


def _finder_of_terms(terms: TermForms) -> Callable[[str], set[str]]:
    by_form = {
        form.lower(): f"{Kind.TERM}{number}"
        for number, forms in enumerate(terms)
        for form in forms
        if form.strip()
    }
    if not by_form:
        return lambda _line: set()
    longest_first = sorted(by_form, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return lambda line: {by_form[form] for form in pattern.findall(line.lower())}
