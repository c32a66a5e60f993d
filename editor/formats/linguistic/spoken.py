"""Which tiers hold what is said: not sounds, nor the words of sentences that another tier has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor.formats.recognisers.words import Word, rows_of_words
from editor.language.scripts import has_cjk

_SOUNDS = re.compile(
    r"phon|phoneme|(?:^|[^a-z])(?:ph|seg|segs?|segments?|sounds?|syll?\w*|ipa|sampa|pos|morph\w*|tones?"
    r"|tobi|pitch|breaks?|stress|lemma\w*|mau|kan|ort-mau|trn)(?:[^a-z]|$)"
)
_KIND = re.compile(
    r"(?:^|\s*[-–_/:]\s*)(?:words?|utterances?|text|transcript(?:ion)?|sentences?)$", re.I
)
_WORDS = re.compile(r"words?$|(?:^|[^a-z])(?:ort|tokens?)(?:[^a-z]|$)")
_SIGNS = re.compile(r"[^\w]+")
_ONE_WORD = 0.95
_FEWEST_WORDS = 3
_MANY_WORDS = 30
_LONGEST_WORD = 40
_LONGEST_UNSPACED = 4


@dataclass(frozen=True, slots=True)
class Interval:
    """What is said from when to when: milliseconds, None where a time is not known."""

    start: int | None
    end: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Tier:
    """Intervals of one kind; the name is often that of a speaker."""

    name: str
    intervals: Sequence[Interval]


def spoken_tiers(tiers: Sequence[Tier]) -> tuple[list[Tier], list[str]]:
    """Return the tiers of what is said, and the names of the others."""
    spoken = [tier for tier in tiers if not _SOUNDS.search(tier.name.lower())] or list(tiers)
    texts = [_bare(tier) for tier in spoken]
    kept = [
        tier
        for at, tier in enumerate(spoken)
        if not any(
            texts[at] == other and len(tier.intervals) > len(spoken[there].intervals)
            for there, other in enumerate(texts)
        )
    ]
    names = {id(tier) for tier in kept}
    return kept, [tier.name for tier in tiers if id(tier) not in names]


def _bare(tier: Tier) -> str:
    return _SIGNS.sub("", "".join(one.text for one in tier.intervals).lower())


def speaker_of(tier: Tier) -> str:
    """Return who speaks on a tier, by its name without the kind of what is on it."""
    return _KIND.sub("", tier.name).strip() or tier.name


def _is_word(text: str) -> bool:
    return " " not in text and len(text) <= (_LONGEST_UNSPACED if has_cjk(text) else _LONGEST_WORD)


def in_sentences(tier: Tier) -> Sequence[Interval]:
    """Return the intervals; sentences where each of many, or of a tier of words, holds a word."""
    intervals = tier.intervals
    fewest = _FEWEST_WORDS if _WORDS.search(tier.name.lower()) else _MANY_WORDS
    single = sum(_is_word(one.text) for one in intervals)
    timed = all(one.start is not None and one.end is not None for one in intervals)
    if not timed or len(intervals) < fewest or single < _ONE_WORD * len(intervals):
        return intervals
    rows = rows_of_words(Word(one.text, one.start, one.end) for one in intervals)
    return [Interval(row.start, row.end, row.text) for row in rows]
