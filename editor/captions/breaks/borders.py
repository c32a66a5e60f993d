"""What the marks around a border between two words say of a break there.

In languages that write blanks a line may end at each of them, in Chinese and Japanese between
words, but no line begins or ends with a sign that belongs to its other end (kinsoku).
"""

from collections.abc import Iterator

from editor.captions.breaks.costs import (
    AFTER_CLAUSE,
    AFTER_ITEM,
    AFTER_SENTENCE,
    GLADLY,
    IN_A_WORD,
    PLAIN,
    TIED,
)
from editor.language.marks import (
    CLAUSE,
    LISTING,
    SENTENCE,
    is_closing,
    may_begin_after_blank,
    may_break,
)
from editor.language.numbers.words import has_cardinals, is_inside_english
from editor.language.scripts import has_cjk, is_usual_han
from editor.language.words.chunks import EDGES, bare
from editor.language.words.japanese_parts import is_hiragana
from editor.language.words.pieces import is_wide
from editor.language.words.words import Words

_DASHES = frozenset("-–—―")
_QUOTES = "\"'”’»)]}›“‘」』）》"
_TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "vs", "sr", "sra", "hr", "fr", "mme"}
    | {"mlle", "sig", "dott", "bzw", "ca", "пр", "ул"}
)
"""Words that go on behind their full stop."""
_DATES = frozenset("年月")
_CAPITAL_NOUNS = "de"


def costs_by_marks(words: Words, text: str, language: str) -> list[float | None]:
    """Return what a break in front of each word costs as far as marks tell, None for never.

    It is `TIED` between what is one name or number, and `PLAIN` where no mark tells anything.
    """
    return [None, *_costs(words, text, language)] if words.raw else []


def _costs(words: Words, text: str, language: str) -> Iterator[float | None]:
    is_mixed = has_cjk(text)
    counts = language.partition("-")[0] == "en" and has_cardinals(map(bare, words.raw))
    above, before = "", words.raw[0]
    for at, raw in zip(words.at[1:], words.raw[1:], strict=True):
        after = raw.lstrip(" ") if is_mixed else raw
        if is_mixed and after is raw:
            yield _without_blank(text, at, (above, before, after), language)
        elif (
            counts
            and before[-1].isalpha()
            and is_inside_english(*map(bare, (above, before, after)))
        ):
            yield TIED
        elif before[-1].isalpha() and after[0].isalpha() and not after[0].isupper():
            yield PLAIN
        else:
            yield _at_blank(above, before, after, language)
        above, before = before, after


def _at_blank(above: str, before: str, after: str, language: str) -> float | None:
    first = after[0]
    if not may_begin_after_blank(first) and not any(map(str.isalnum, after)):
        return None
    if before[-1].isalnum() and after in _DASHES:
        return IN_A_WORD
    mark = _mark_cost(above, before, after, language)
    if mark is not None:
        return mark
    return TIED if _is_one(before, after, language) else PLAIN


def _without_blank(text: str, at: int, around: tuple[str, str, str], language: str) -> float | None:
    """Return what a break costs without a blank; a lone Hiragana belongs to the word before."""
    above, before, after = around
    if is_usual_han(before[-1]) and is_usual_han(after[0]):
        return PLAIN
    if not may_break(text, at):
        return None
    mark = _mark_cost(above, before, after, language)
    if mark is not None:
        return mark
    if not (is_wide(before) or is_wide(after)):
        return None
    if len(after) == 1 and is_hiragana(after):
        return None
    is_unit = before[-1].isdigit() and len(after) == 1
    return TIED if is_unit or (before in _DATES and after[0].isdigit()) else PLAIN


def _mark_cost(above: str, before: str, after: str, language: str) -> float | None:
    """Return what a break costs behind a mark, None where there is none."""
    if before[-1].isalnum():
        return None
    if before in _DASHES:
        return AFTER_CLAUSE
    mark = before.rstrip(_QUOTES)[-1:]
    if not mark and above and is_closing(before[-1]):
        mark = above[-1]
    if mark in SENTENCE:
        return _stop_cost(before, after, mark)
    if mark in CLAUSE:
        return AFTER_CLAUSE
    if mark in LISTING:
        return AFTER_CLAUSE if language.startswith("ja") else AFTER_ITEM
    return None


def _stop_cost(before: str, after: str, mark: str) -> float:
    if mark == ".":
        word = bare(before)
        if word in _TITLES or len(word) == 1:
            return TIED
        if after[0].islower():
            return GLADLY
    return AFTER_SENTENCE


def _is_one(before: str, after: str, language: str) -> bool:
    """True between a figure and its unit, the parts of a date (10월 | 1일), and two names."""
    if not before[-1].isalnum():
        return False
    if after[0].isdigit():
        return before[0].isdigit() and before[-1].isalpha()
    if before[-1].isdigit():
        return True
    if language.startswith(_CAPITAL_NOUNS) or len(before) == 1:
        return False
    return before.lstrip(EDGES)[:1].isupper() and after[0].isupper()
