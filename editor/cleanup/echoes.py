"""What is said twice in all languages of a row is meant: “It breaks, breaks at once”."""

import re
from collections.abc import Iterator, Sequence

from editor.cleanup.base import DOUBTFUL, LIKELY, UNLIKELY, Change
from editor.cleanup.classes import words_of
from editor.cleanup.doubled import doubled
from editor.cleanup.filler_runs import runs_in
from editor.cleanup.knowledge import WITHOUT_BLANKS, listed, small_words
from editor.cleanup.lines import Line
from editor.cleanup.repeated import repeated
from editor.cleanup.spoken import Spoken
from editor.core.i18n import _
from editor.core.proposals import TICKED_FROM

_WORDS = re.compile(r"(?<![\w'’])([^\W_]+(?:[ '’][^\W_]+){0,3}),[^\S\n]+\1(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TWO_SIGNS = re.compile(r"([^\W_])\1|([^\W_]{2}).{0,12}\2")
_FAR = 0.4
"""So much of a text away, something else is said twice."""
_GOES_ON = re.compile(r"[^\S\n]+(?P<word>[^\W_]+)(?:['’]|[^\S\n]+)\w")
_SIGNS = re.compile(r"([^\W_]{1,6})[，,、]\1")


def stutters_of(line: Line) -> Iterator[Change]:
    """Yield what was said twice in a text; what all its row says twice is doubtful."""
    raised = (_raised(line, one) for one in _said_twice(line))
    changes = [one for one in raised if one.confidence > UNLIKELY]
    meant = [(one.start, one.end) for one in changes if line.others and _may_be_meant(line, one)]
    kept = _kept(line, [*dict.fromkeys([*meant, *_apart(line, meant)])] if meant else [])
    for change in changes:
        is_kept = any(change.start < end and start < change.end for start, end in kept)
        if is_kept and _may_be_meant(line, change):
            reason = _("the translation of this row keeps it")
            yield change._replace(confidence=DOUBTFUL, reason=reason)
        else:
            yield change


def _apart(line: Line, meant: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the places that say something twice and meet none of those known."""
    for start, end in echoes_in(line):
        if not any(start < last and first < end for first, last in meant):
            yield start, end


def _raised(line: Line, change: Change) -> Change:
    """Return a doubtful phrase in front of more as likely where no other text says it twice."""
    is_doubtful = change.confidence in (DOUBTFUL, UNLIKELY) and line.others
    behind = _GOES_ON.match(line.text, change.end) if is_doubtful else None
    if behind is None or not _may_be_begun(line, change, behind["word"].lower()):
        return change
    is_once = not any(says_twice(*one) for one in line.others)
    return change._replace(confidence=LIKELY) if is_once else change


def _may_be_begun(line: Line, change: Change, follower: str) -> bool:
    """Return True for what a word goes on that does not begin a clause of its own.

    A word alone may say how much (“a big, big house”), unless a small word stands behind it.
    """
    language = line.language
    words = _WORD.findall(change.replacement.lower())
    links = listed(language, "commas", "before")
    if words[0] in words_of(language, "copulas"):
        links |= listed(language, "commas", "reports")
    if language in WITHOUT_BLANKS or follower in links:
        return False
    is_counted = words[-1] in listed(language, "numbers", "counting")
    is_small = follower in small_words(language) | words_of(language, "verbs")
    is_told = change.confidence > UNLIKELY and bool(listed(language, "stutters", "particles"))
    return len(words) > 1 or is_told or is_counted or (change.confidence < DOUBTFUL and is_small)


def _said_twice(line: Line) -> Iterator[Change]:
    if line.language in WITHOUT_BLANKS:
        yield from repeated(line)
    yield from doubled(Spoken(line))


def _may_be_meant(line: Line, change: Change) -> bool:
    """Return True where more than articles, pronouns and the like is said again."""
    small = small_words(line.language)
    words = _WORD.findall(change.replacement.lower())
    is_ticked = change.confidence >= TICKED_FROM and line.language not in WITHOUT_BLANKS
    return is_ticked and any(one not in small for one in words)


def _kept(line: Line, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the places that stand nearest to what another text of the row says twice."""
    left, kept = list(places), []
    for at in meant_twice(line) if places else ():
        if left:
            nearest = min(left, key=lambda one: abs(one[0] / len(line.text) - at))
            if abs(nearest[0] / len(line.text) - at) < _FAR:
                left.remove(nearest)
                kept.append(nearest)
    return kept


def meant_twice(line: Line) -> Iterator[float]:
    """Yield where other texts of a row say twice what is no stutter there, from 0 to 1."""
    for language, text in line.others:
        other = Line(text, language)
        stutters = [
            one
            for one in _said_twice(other)
            if one.confidence >= TICKED_FROM and not _may_be_meant(other, one)
        ]
        for start, end in echoes_in(other):
            if not any(one.start < end and start < one.end for one in stutters):
                yield start / len(text)


def echoes_in(line: Line) -> Iterator[tuple[int, int]]:
    """Yield where words are said again behind a comma, no filler between them."""
    pattern = _SIGNS if line.language in WITHOUT_BLANKS else _WORDS
    runs = runs_in(line)
    for match in pattern.finditer(line.text):
        if not any(match.start() <= run.start < match.end() for run in runs):
            yield match.span()


def says_twice(language: str, text: str) -> bool:
    """Return True when a text says a word again that is no small one, or two signs again."""
    if language in WITHOUT_BLANKS:
        return _TWO_SIGNS.search(text) is not None
    words = [one for one in _WORD.findall(text.lower()) if one not in small_words(language)]
    return len(set(words)) < len(words)
