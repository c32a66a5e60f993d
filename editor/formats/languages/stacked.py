"""Two languages in one cue, one above the other, told apart by their scripts or by their words."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from editor.core.warned import Warned
from editor.formats.languages.two_languages import told_by_words, two_sides
from editor.formats.languages.two_scripts import main_scripts, splitter
from editor.language.identifying.rivals import Rivals

_SAMPLE = 400
_SHARE_OF_CUES = 0.5


class Stacked(NamedTuple):
    """How the cues of a file are taken apart.

    `split` returns the upper and the lower text of a cue. `languages` are told where it was words
    that told them apart (BCP 47).
    """

    split: Callable[[str], tuple[str, str]]
    languages: tuple[str, str] | None = None

    def columns(self, texts: Iterable[str]) -> tuple[list[str], list[str]]:
        """Return the upper and the lower texts of cues."""
        uppers: list[str] = []
        lowers: list[str] = []
        for upper, lower in map(self.split, texts):
            uppers.append(upper)
            lowers.append(lower)
        return uppers, lowers

    def told(self) -> tuple[Warned, ...]:
        """Return what a person should know: nothing where the scripts leave no doubt."""
        return () if self.languages is None else (told_by_words(self.languages),)


def stacked_in(texts: Sequence[str]) -> Stacked | None:
    """Return how to take the texts of cues apart, None where most are in one language."""
    scripts = main_scripts(texts)
    if scripts is not None:
        return Stacked(splitter(scripts))
    languages = _by_words(texts)
    if languages is None:
        return None
    return Stacked(partial(_split_by_words, rivals=Rivals(*languages)), languages)


def columns_of(
    texts: Sequence[str], sample: Sequence[str] = ()
) -> tuple[tuple[list[str], ...], tuple[Warned, ...]]:
    """Return the texts as one column, or as two where most hold two languages, and what to tell.

    Where a `sample` is given, that tells whether they do.
    """
    stacked = stacked_in(sample or texts)
    if stacked is None:
        return (list(texts),), ()
    return stacked.columns(texts), stacked.told()


def _by_words(texts: Sequence[str]) -> tuple[str, str] | None:
    """Return the languages of the first and of the last lines, where these are two throughout."""
    sample = [text for text in texts[:: max(1, len(texts) // _SAMPLE)] if text.strip()]
    whole = [text.split("\n") for text in sample if "\n" in text.strip()]
    if len(whole) < _SHARE_OF_CUES * len(sample):
        return None
    return two_sides([(lines[0], lines[-1]) for lines in whole])


def _split_by_words(text: str, rivals: Rivals) -> tuple[str, str]:
    r"""Return the two texts of a cue, the wrapped lines of each joined with "\n"."""
    upper, newline, lower = text.partition("\n")
    if not newline:
        return ("", text) if rivals.lead(text) < 0 else (text, "")
    if "\n" not in lower:
        return upper, lower
    lines = text.split("\n")
    at = _border(lines, rivals)
    return "\n".join(lines[:at]), "\n".join(lines[at:])


def _border(lines: Sequence[str], rivals: Rivals) -> int:
    """Return how many lines are the upper language's; the middle where words tell nothing."""
    sums = list(accumulate(map(rivals.lead, lines)))
    return max(range(1, len(lines)), key=lambda at: (sums[at - 1], -abs(2 * at - len(lines))))
