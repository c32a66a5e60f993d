"""Where fillers stand in a text; those one after another are one run."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editor.cleanup.classes import words_of
from editor.cleanup.knowledge import WITHOUT_BLANKS, listed, phrases, whole_words
from editor.cleanup.lines import Line

_BETWEEN = re.compile(r"(?:[^\S\n]|[,，、—–…]|\.(?=\.)|(?<=\.)\.(?!\.))*")
_NEXT_WORD = re.compile(r"[\s,，-]*([^\W\d_]+)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\W*$")
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MOST_WORDS = 4
_MOST_SIGNS = 6
_NEAR = 80
_ENDS_SENTENCE = re.compile(r"[.?!。？！…\n]")
_LONGEST_WORD = 24
_SAID = re.compile(r"([^\W\d_]+)[,:，：]\s*$")
_BEHIND_COMMA = re.compile(r",\s+([^\W\d_]+)")
_QUOTES = "\"'“”‘’«»„「」"
_ENDS = ".?!。？！…:;：；\n"
_OPEN = _ENDS + _QUOTES + "([（【)]）】-—–>♪"


class Run(NamedTuple):
    """Fillers one after another, code points start:end."""

    start: int
    end: int
    is_doubtful: bool = False


@lru_cache(16)
def runs_in(line: Line) -> tuple[Run, ...]:
    """Return the runs of fillers in a text, in order."""
    found: list[Run] = []
    for run in _single(line.text, line.language):
        last = found[-1] if found else None
        if last and run.start < last.end:
            continue
        is_alike = last is not None and last.is_doubtful == run.is_doubtful
        if last and is_alike and _BETWEEN.fullmatch(line.text, last.end, run.start):
            found[-1] = last._replace(end=run.end)
        elif line.is_free(run.start, run.end):
            found.append(run)
    return tuple(found)


def kept_runs(line: Line) -> set[Run]:
    """Return the fillers that stand nearest to those of the row's other texts."""
    runs = runs_in(line) if line.others else ()
    if not runs:
        return set()
    places = [at for language, text in line.others for at in filler_count(language, text)]
    left = [run for run in runs if not _is_between_copies(line.text, line.language, run)]
    kept: set[Run] = set()
    for place in places:
        if left:
            nearest = min(left, key=lambda run: abs(run.start / len(line.text) - place))
            left.remove(nearest)
            kept.add(nearest)
    return kept


def sure_runs(line: Line) -> list[Run]:
    """Return the runs that are fillers for sure and that no other text of the row keeps."""
    kept = kept_runs(line)
    return [run for run in runs_in(line) if not run.is_doubtful and run not in kept]


def filler_count(language: str, text: str) -> list[float]:
    """Return where fillers stand that are no doubt fillers, from 0 (first) to 1 (last).

    Those of a stutter go with it: “the, um, the”.
    """
    sure = [one.start for one in _single(text, language) if not one.is_doubtful]
    return [
        run.start / len(text)
        for run in runs_in(Line(text, language))
        if any(run.start <= start < run.end for start in sure)
        and not _is_between_copies(text, language, run)
    ]


def _is_between_copies(text: str, language: str, run: Run) -> bool:
    """Return True when the words in front of fillers are said again behind them, and more."""
    before, after = text[: run.start][-_NEAR:].lower(), text[run.end :][:_NEAR].lower()
    first, second = _WORDS.findall(before), _WORDS.findall(after)
    if not first or not second:
        return False
    if language in WITHOUT_BLANKS:
        return any(first[-1].endswith(second[0][: n + 1]) for n in range(_MOST_SIGNS))
    is_last = [n for n in range(1, _MOST_WORDS + 1) if first[-n:] == second[:n]]
    said = _WORDS.findall(_ENDS_SENTENCE.split(after, maxsplit=1)[0])
    return any(n < len(said) for n in is_last)


@lru_cache(32)
def _single(text: str, language: str) -> tuple[Run, ...]:
    """Return all places that a pattern of fillers matches, in order; some may overlap."""
    return tuple(sorted(_matched(text, language)))


def _matched(text: str, language: str) -> Iterator[Run]:
    for pattern in (
        whole_words(language, "fillers", "words"),
        phrases(language, "fillers", "patterns"),
    ):
        for match in pattern.finditer(text) if pattern else ():
            if match[0] and not is_meant(text, language, match):
                yield Run(match.start(), match.end(), _is_named(text, match))
    pattern = phrases(language, "fillers", "doubtful")
    for match in pattern.finditer(text) if pattern else ():
        if match[0]:
            is_sure = _is_between(text, language, match)
            yield Run(match.start(), match.end(), is_doubtful=not is_sure)


def is_meant(text: str, language: str, match: re.Match[str]) -> bool:
    """Return True for a question (“um?”), a quoted word, a set phrase and an abbreviation."""
    after, before = text[match.end() :], text[: match.start()]
    if after.lstrip()[:1] in ("?", "？", "!", "！"):
        return True
    if before[-1:] and before[-1:] in _QUOTES and after[:1] and after[:1] in _QUOTES:
        return True
    if _is_said(text, language, match):
        return True
    follower = _NEXT_WORD.match(after)
    if follower and follower[1].lower() in listed(language, "fillers", "kept_before"):
        return True
    # “The word um”, but not “he left a word, um, under a stone”.
    is_apart = before.rstrip().endswith((",", "，"))
    leader = None if is_apart else _WORD_BEFORE.search(before[-24:])
    if leader and leader[1].lower() in listed(language, "fillers", "kept_after"):
        return True
    return len(match[0]) > 1 and match[0].isupper() and not text.isupper()


def _is_between(text: str, language: str, match: re.Match[str]) -> bool:
    """Return True for “eh” in “ho, eh, il disegno” and “il, eh, il”: the clause has not ended."""
    leader = _SAID.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    follower = _BEHIND_COMMA.match(text, match.end())
    if leader is None or follower is None:
        return False
    first, second = leader[1].lower(), follower[1].lower()
    is_open = first in words_of(language, "unfinished") or (
        first in words_of(language, "verbs") and second in words_of(language, "begins_thing")
    )
    return first == second or is_open


def _is_said(text: str, language: str, match: re.Match[str]) -> bool:
    """Return True where a filler is all that somebody says: “and he goes, hm”."""
    leader = _SAID.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    after = text[match.end() :].lstrip()
    is_last = not after or after[0] in _ENDS
    return (
        is_last and leader is not None and leader[1].lower() in listed(language, "commas", "says")
    )


def _is_named(text: str, match: re.Match[str]) -> bool:
    """Return True for a capital inside a sentence: it may be somebody's name."""
    before = text[: match.start()].rstrip(" \t\u00a0")
    is_inside = bool(before) and before[-1] not in _OPEN
    return match[0][0].isupper() and is_inside and not text.isupper()
