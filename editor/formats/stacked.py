"""Two languages in one cue, one above the other, told apart by their scripts or by their words."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from editor.core.warned import Warned
from editor.formats.two_languages import told_by_words, two_sides
from editor.formats.two_scripts import main_scripts, split_text
from editor.language.identify import words_between, words_of
from editor.language.scripts import language_of

_SAMPLE = 400
_SHARE_OF_CUES = 0.5
_SHARE_BY_SIGNS = 0.7
_OF_SIGNS = frozenset({"zh", "ja", "ko"})


class Stacked(NamedTuple):
    """How the cues of a file are taken apart.

    `split` returns the upper and the lower text of a cue. `languages` are told where it was words
    that told them apart (BCP 47).
    """

    split: Callable[[str], tuple[str, str]]
    languages: tuple[str, str] | None = None

    def told(self) -> tuple[Warned, ...]:
        """Return what a person should know: nothing where the scripts leave no doubt."""
        return () if self.languages is None else (told_by_words(self.languages),)


def stacked_in(texts: Sequence[str]) -> Stacked | None:
    """Return how to take the texts of cues apart, None where most are in one language."""
    scripts = main_scripts(texts)
    if scripts is not None:
        return Stacked(partial(split_text, scripts=scripts))
    signs = _by_signs(texts)
    if signs is not None:
        return Stacked(partial(_split_by_signs, languages=signs))
    languages = _by_words(texts)
    if languages is None:
        return None
    return Stacked(_ByWords(words_between(*languages)).split, languages)


def columns_of(
    texts: Sequence[str], sample: Sequence[str] = ()
) -> tuple[tuple[list[str], ...], tuple[Warned, ...]]:
    """Return the texts as one column, or as two where most hold two languages, and what to tell.

    Where a `sample` is given, that tells whether they do.
    """
    stacked = stacked_in(sample or texts)
    if stacked is None:
        return (list(texts),), ()
    pairs = [stacked.split(text) for text in texts]
    return ([upper for upper, _lower in pairs], [lower for _upper, lower in pairs]), stacked.told()


def _by_signs(texts: Sequence[str]) -> tuple[str, str] | None:
    """Return which of Chinese, Japanese and Korean the first and the last lines are in, if two."""
    sample = [text for text in texts[:: max(1, len(texts) // _SAMPLE)] if text.strip()]
    whole = [text.strip().split("\n") for text in sample if "\n" in text.strip()]
    if not whole or len(whole) < _SHARE_OF_CUES * len(sample):
        return None
    both = Counter((language_of(lines[0]), language_of(lines[-1])) for lines in whole)
    (first, second), count = both.most_common(1)[0]
    are_two = first != second and {first, second} <= _OF_SIGNS
    return (first, second) if are_two and count >= _SHARE_BY_SIGNS * len(whole) else None


def _split_by_signs(text: str, languages: tuple[str, str]) -> tuple[str, str]:
    """Return the two texts of a cue, cut where the second language begins."""
    lines = text.split("\n")
    found = [language_of(line) for line in lines]
    if len(lines) == 1:
        return ("", text) if found[0] == languages[1] else (text, "")
    upper, lower = languages
    at = max(
        range(1, len(lines)),
        key=lambda at: found[:at].count(upper) + found[at:].count(lower),
    )
    return "\n".join(lines[:at]), "\n".join(lines[at:])


def _by_words(texts: Sequence[str]) -> tuple[str, str] | None:
    """Return the languages of the first and of the last lines, where these are two throughout."""
    sample = [text for text in texts[:: max(1, len(texts) // _SAMPLE)] if text.strip()]
    whole = [text.split("\n") for text in sample if "\n" in text.strip()]
    if len(whole) < _SHARE_OF_CUES * len(sample):
        return None
    return two_sides([(lines[0], lines[-1]) for lines in whole])


class _ByWords:
    """Takes cues apart by the common words of two languages."""

    def __init__(self, points: dict[str, int]) -> None:
        """Take how much each word speaks for the upper language, negative for the lower one."""
        self._points = points

    def split(self, text: str) -> tuple[str, str]:
        r"""Return the two texts of a cue, the wrapped lines of each joined with "\n"."""
        lines = text.split("\n")
        if len(lines) == 1:
            return ("", text) if self._upper(lines) < 0 else (text, "")
        at = 1 if len(lines) == 2 else self._border(lines)
        return "\n".join(lines[:at]), "\n".join(lines[at:])

    def _border(self, lines: Sequence[str]) -> int:
        """Return how many lines are the upper language's; the middle where words tell nothing."""
        sums = list(accumulate(self._upper([line]) for line in lines))
        return max(range(1, len(lines)), key=lambda at: (sums[at - 1], -abs(2 * at - len(lines))))

    def _upper(self, lines: Iterable[str]) -> int:
        points = self._points
        return sum(points.get(word, 0) for line in lines for word in words_of(line))
