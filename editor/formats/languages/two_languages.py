"""Two languages of one script, told apart by their commonest words."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from editor.core.i18n import _
from editor.core.warned import Warned
from editor.formats.titles import MOST_TITLES, titles_at_top
from editor.language.identifying.identify import votes
from editor.language.identifying.rivals import Rivals, east_asian_language

_SAMPLE = 200
_FEWEST_WORDS = 3
_FEWEST_SIGNED = 2
_EAST_ASIAN = frozenset({"zh", "ja", "ko"})
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
    return _below_titles(lines, by_turns)


def halves_of(lines: Sequence[str]) -> Turns | None:
    """Return the languages where the second half of the lines is in another than the first."""
    return _below_titles(lines, _in_halves)


def _below_titles(
    lines: Sequence[str], languages_of: Callable[[Sequence[str]], tuple[str, str] | None]
) -> Turns | None:
    likely = titles_at_top(lines)
    for titles in sorted(range(MOST_TITLES + 1), key=lambda count: abs(count - likely)):
        languages = languages_of(lines[titles:])
        if languages is not None:
            return Turns(titles, languages)
    return None


def _in_halves(lines: Sequence[str]) -> tuple[str, str] | None:
    half, odd = divmod(len(lines), 2)
    return None if odd else two_sides(list(zip(lines[:half], lines[half:], strict=True)))


def two_sides(pairs: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """Return the languages (BCP 47) of the left and the right of pairs, None for one language."""
    return by_turns([text for pair in pairs for text in pair])


def by_turns(lines: Sequence[str]) -> tuple[str, str] | None:
    """Return the languages (BCP 47) that take turns line by line to the end, None for one.

    Fewer than three pairs of lines tell nothing, nor do fewer than three words of a language;
    of Chinese, Japanese and Korean, whose signs differ, two lines of each are enough.
    """
    if len(lines) % 2:
        return None
    languages = _two_of(lines[:_SAMPLE])
    if languages is None:
        return None
    rivals = Rivals(*languages)
    fewest = _FEWEST_SIGNED if _EAST_ASIAN.issuperset(languages) else _FEWEST_WORDS
    are_two = _are_shown(lines[:_SAMPLE], rivals, fewest) and _take_turns(lines, rivals)
    return languages if are_two else None


def told_by_words(languages: tuple[str, str]) -> Warned:
    """Return the sentence about two languages of one script that stand in two columns."""
    message = _(
        "It is in two languages ({first} and {second}), told by their words; they stand in two "
        "columns."
    )
    return Warned(message.format(first=languages[0], second=languages[1]))


def _two_of(lines: Sequence[str]) -> tuple[str, str] | None:
    """Return the languages of every other line, None when they are one, or do not show."""
    columns = [_votes(lines[turn::2]) for turn in (0, 1)]
    if not all(columns):
        return None
    first, second = (column.most_common(1)[0][0] for column in columns)
    is_clear = first != second and all(
        own[language] >= _CLEARLY * max(own[other], 1)
        for own, language, other in zip(columns, (first, second), (second, first), strict=True)
    )
    return (first, second) if is_clear else None


def _votes(lines: Sequence[str]) -> Counter[str]:
    signs = Counter(map(east_asian_language, lines))
    signs.pop("", None)
    return sum(map(votes, lines), signs) if signs.total() * 2 < len(lines) else signs


def _are_shown(lines: Sequence[str], rivals: Rivals, fewest: int) -> bool:
    """True when so many words of each language are there that the other one does not have."""
    if len(lines) < 2 * fewest:
        return False
    for turn in (0, 1):
        told = {word for line in lines[turn::2] for word in rivals.tellers(line)[turn]}
        if len(told) < fewest:
            return False
    return True


def _take_turns(lines: Sequence[str], rivals: Rivals) -> bool:
    leads = [rivals.lead(line) for line in lines]
    known = sum(lead != 0 for lead in leads)
    agreeing = sum(lead > 0 for lead in leads[::2]) + sum(lead < 0 for lead in leads[1::2])
    return known >= _KNOWN_SHARE * len(lines) and agreeing >= _AGREEING_SHARE * known
