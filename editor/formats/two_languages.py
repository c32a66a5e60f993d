"""Two languages of one script that stand by turns, told apart by their commonest words."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from editor.core.i18n import _
from editor.core.warned import Warned
from editor.formats.titles import MOST_TITLES, titles_at_top
from editor.language.identify import votes

_SAMPLE = 200
_FEWEST_PAIRS = 3
_KNOWN_SHARE = 0.4
_AGREEING_SHARE = 0.93
_CLEARLY = 2.0


class Turns(NamedTuple):
    """How many titles stand first, and the two languages (BCP 47) in the order of each pair."""

    titles: int
    languages: tuple[str, str]


def turns_of(lines: Sequence[str]) -> Turns | None:
    """Return how lines of two languages take turns, None when they do not.

    Lines whose language does not show ("Yes.", a name) are taken to be in turn.
    """
    likely = titles_at_top(lines)
    for titles in sorted(range(MOST_TITLES + 1), key=lambda count: abs(count - likely)):
        languages = languages_by_turns(lines[titles:])
        if languages is not None:
            return Turns(titles, languages)
    return None


def languages_by_turns(lines: Sequence[str]) -> tuple[str, str] | None:
    """Return the two languages of lines that take turns from the first to the last, else None."""
    if len(lines) % 2 or len(lines) < 2 * _FEWEST_PAIRS:
        return None
    languages = _two_of(lines[:_SAMPLE])
    return languages if languages and _take_turns(lines, languages) else None


def languages_of_halves(lines: Sequence[str]) -> tuple[str, str] | None:
    """Return the two languages of the first and the second half of the lines, None for one."""
    half, odd = divmod(len(lines), 2)
    if odd:
        return None
    pairs = zip(lines[:half], lines[half:], strict=True)
    return languages_by_turns([line for pair in pairs for line in pair])


def told_by_words(languages: tuple[str, str]) -> Warned:
    """Return what a person should know of languages that only their words tell apart."""
    return Warned(
        _(
            "The lines are in two languages by turns ({first} and {second}), told by their words. "
            "If that is wrong, open the file as text in one language."
        ).format(first=languages[0], second=languages[1])
    )


def _two_of(lines: Sequence[str]) -> tuple[str, str] | None:
    """Return the languages of every other line, None when they are one, or do not show."""
    columns = [sum((votes(line) for line in lines[turn::2]), Counter[str]()) for turn in (0, 1)]
    if not all(columns):
        return None
    first, second = (column.most_common(1)[0][0] for column in columns)
    is_clear = first != second and all(
        own[language] >= _CLEARLY * max(own[other], 1)
        for own, language, other in zip(columns, (first, second), (second, first), strict=True)
    )
    return (first, second) if is_clear else None


def _take_turns(lines: Sequence[str], languages: tuple[str, str]) -> bool:
    known = agreeing = 0
    for at, line in enumerate(lines):
        found = votes(line)
        difference = found[languages[at % 2]] - found[languages[1 - at % 2]]
        known += difference != 0
        agreeing += difference > 0
    return known >= _KNOWN_SHARE * len(lines) and agreeing >= _AGREEING_SHARE * known
