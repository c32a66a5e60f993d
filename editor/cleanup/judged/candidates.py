"""All that may be a stumble in one text."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence

from editor.cleanup.base import Change
from editor.cleanup.filler_runs import is_meant, kept_runs
from editor.cleanup.judged.candidate import (
    BROKEN,
    FALSE_STARTS,
    FILLERS,
    HEDGES,
    STUTTERS,
    Candidate,
    beside,
)
from editor.cleanup.judged.copies import copies_in
from editor.cleanup.judged.pauses import pauses_in, pauses_of, sounds_of, spans_of
from editor.cleanup.judged.ruled import Ruled
from editor.cleanup.judged.words import GAP, Span, Words
from editor.cleanup.knowledge import WITHOUT_BLANKS, known, listed
from editor.cleanup.lines import Line

_NEAR = 60
"""How far in front of a pause the word behind it is looked for."""
_BROKEN = re.compile(r"(?<![\w'’-])[^\W\d_]+[-‐‑](?=[^\S\n]|,),?[^\S\n]*")
_MARKS, _BEGIN = re.compile(r"\W*"), re.compile(r"[^\W_]{0,2}")


def is_judged(language: str) -> bool:
    """Return True for a language of which it was learned what goes."""
    return bool(known(language).get("judged"))


def stumbles(line: Line, ruled: Ruled) -> list[Candidate]:
    """Return what may be said twice, begun twice or begun anew, by the rules too.

    No two change the same, and names are not among them.
    """
    text, language = line.text, line.language
    sounds, spoken_of = _sounds(text, language)
    words = Words(text, language, sounds)
    whole = Words(text, language) if sounds else words
    found = [
        *_across_pauses(line, sounds, spoken_of),
        *copies_in(line, words),
        *_broken(line, whole),
        *_ruled(whole, ruled, (STUTTERS, FALSE_STARTS)),
    ]
    return _distinct(line, found)


def pauses(line: Line, ruled: Ruled) -> list[Candidate]:
    """Return what may only fill a pause, by the rules too, but not what the translation keeps.

    No two change the same, nor the same as a stumble, and names are not among them.
    """
    twice = {one.change for one in stumbles(line, ruled)}
    kept = _kept(line)
    words = Words(line.text, line.language)
    found = [
        one
        for one in (*pauses_in(line, words), *_ruled(words, ruled, (FILLERS, HEDGES)))
        if one.change not in twice
        and not any(start < one.tail and one.begin < end for start, end in kept)
    ]
    return _distinct(line, found)


def _sounds(text: str, language: str) -> tuple[list[Span], list[Span]]:
    """Return where somebody hesitates, and where the talk is about such a sound."""
    pattern = sounds_of(language)
    hesitant: list[Span] = []
    spoken_of: list[Span] = []
    for match in pattern.finditer(text) if pattern else ():
        (spoken_of if is_meant(text, language, match) else hesitant).append(match.span())
    return hesitant, spoken_of


def _distinct(line: Line, some: Iterable[Candidate]) -> list[Candidate]:
    """Return the first of those that change the same, none that touches a name."""
    found: dict[Change, Candidate] = {}
    for one in some:
        change = one.change
        is_new = change not in found and line.text[change.start : change.end] != change.replacement
        if is_new and line.is_free(change.start, change.end):
            found[change] = one
    return list(found.values())


def _across_pauses(
    line: Line, sounds: Sequence[Span], spoken_of: Sequence[Span]
) -> Iterator[Candidate]:
    text, language = line.text, line.language
    fillers = {*sounds, *spans_of(pauses_of(language), text)}.difference(spoken_of)
    between = _between_copies(text, language, sorted(fillers))
    if between:
        words = Words(text, language, _apart([*sounds, *between]))
        yield from copies_in(line, words, across_pauses=True)


def _between_copies(text: str, language: str, some: Sequence[Span]) -> list[Span]:
    """Return the pauses, those side by side as one, behind which a word begins as one before."""
    is_wide = language in WITHOUT_BLANKS
    found: list[Span] = []
    for span in some:
        if found and (span[0] < found[-1][1] or GAP.fullmatch(text, found[-1][1], span[0])):
            found[-1] = found[-1][0], max(span[1], found[-1][1])
        else:
            found.append(span)
    return [span for span in found if _begins_as_before(text, span, is_wide)]


def _begins_as_before(text: str, span: Span, is_wide: bool) -> bool:
    start, end = span
    word = _BEGIN.match(text, GAP.match(text, end).end())[0].lower()  # type: ignore[index, union-attr]
    word = word[:1] if is_wide else word
    return bool(word) and word in text[max(0, start - _NEAR) : start].lower()


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Return the spans in order without those that begin within another one."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: (one[0], -one[1])):
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return found


def _broken(line: Line, words: Words) -> Iterator[Candidate]:
    """Yield words broken off with a dash, but not “pre- and post-war”."""
    links = listed(line.language, "judged", "links")
    for match in _BROKEN.finditer(line.text):
        first, last = _numbers(words, match.span())
        if words.at(last) not in links:
            yield Candidate(
                Change(match.start(), match.end(), ""), BROKEN, match.start(), match.end(),
                (match[0].strip(" ,").lower(),), beside(words, first, last), gap="-",
            )  # fmt: skip


def _ruled(words: Words, ruled: Ruled, rules: Collection[str]) -> Iterator[Candidate]:
    for rule, change in ruled:
        first, last = _numbers(words, (change.start, change.end))
        if rule in rules and first < last:
            begin = words.spans[first][0]
            yield Candidate(
                Change(change.start, change.end, change.replacement), rule, begin, change.end,
                tuple(words.said[first:last]), beside(words, first, last),
            )  # fmt: skip


def _numbers(words: Words, span: Span) -> tuple[int, int]:
    """Return the numbers of the words that begin within a span."""
    first, last = (bisect_left(words.spans, (at,)) for at in span)
    return first, last


def _kept(line: Line) -> list[Span]:
    """Return the fillers that other texts of the row keep, as fillers or as “well”."""
    if not line.others:
        return []
    kept = [(run.start, run.end) for run in kept_runs(line)]
    first = _MARKS.match(line.text).end()  # type: ignore[union-attr]
    for language, text in line.others:
        answers = listed(language, "judged", "answers")
        begin = text[_MARKS.match(text).end() :].lower()  # type: ignore[union-attr]
        is_wide = language in WITHOUT_BLANKS
        word = begin if is_wide else re.split(r"[^\w']", begin, maxsplit=1)[0]
        is_answer = word.startswith(tuple(answers)) if is_wide else word in answers
        if answers and is_answer:
            kept.append((first, first + 1))
    return kept
