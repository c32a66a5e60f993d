"""Single words that may be a right form misheard."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from editor.core.segments import Segment
from editor.language.folding import bare
from editor.language.forms.endings import is_inflected, without_plural
from editor.language.similarity import Likeness, degrees
from editor.language.tokens import tokens
from editor.language.vocabulary.common_words import levels
from editor.search.index import WordIndex
from editor.search.query import Place, Query
from editor.search.right_form import RightForm

_COARSE_ENOUGH = 0.58
_ALLOWANCE = {10: 22.0, 20: 16.0, 35: 16.0}
_COMMONEST = 10
_SEEN_IN_LOWER_CASE = 8.0
_SHORTEST = 2
_SHORT = 3
_SHORT_ALLOWANCE = 12.0
_INFLECTED = 30.0


class _Part(NamedTuple):
    """The beginning of a word that may be a name misheard, without possessive and plural."""

    found: str
    replacement: str
    degree: float


def single_words(
    right: RightForm, query: Query, segments: Sequence[Segment], index: WordIndex, least: float
) -> Iterator[Place]:
    """Yield the places of single words that are alike at least to the degree `least`."""
    if len(right.alike.letters) < _SHORTEST:
        return
    parts = dict(_parts(right, index, least))
    for row in index.rows_with(parts, segments):
        for track, text in enumerate(segments[row].texts):
            if not query.covers(row, track):
                continue
            for start, _end, word in tokens(text):
                if word in parts:
                    part = parts[word]
                    yield Place(row, track, start, start + len(part.found), *part)


def _parts(right: RightForm, index: WordIndex, least: float) -> Iterator[tuple[str, _Part]]:
    """Yield each distinct word that is alike enough, with the part of it to be replaced."""
    own = {word.casefold() for word in right.words}
    for word, how in near(right.alike, index, least):
        if not index.count(word):
            continue
        how -= _too_ordinary(right, word, how, index)
        if how < least:
            continue
        elision, core, _possessive = bare(word)
        if right.is_in(elision + core) or right.is_in(core):
            continue
        core = without_plural(right.alike, core)
        if not right.is_in(core) and core.casefold() not in own:
            found = elision + core
            yield word, _Part(found, right.replacement(found), how)


def near(alike: Likeness, index: WordIndex, least: float) -> Iterator[tuple[str, float]]:
    """Yield the distinct words that are alike at least to a degree, and to which.

    Only those whose coarse sound is near enough are looked at closely.
    """
    words = [word for sound in _near_sounds(alike.coarse, index) for word in index.sounds[sound]]
    known = index.known
    found = degrees(alike, [known[word] for word in words])
    yield from (one for one in zip(words, found, strict=True) if one[1] >= least)


def _near_sounds(sound: str, index: WordIndex) -> Iterator[str]:
    shortest, longest = len(sound) * _COARSE_ENOUGH, len(sound) / _COARSE_ENOUGH
    for length, sounds in index.sounds_by_length.items():
        if shortest <= length <= longest:
            found = process.extract_iter(
                sound, sounds, scorer=OSA.normalized_similarity, score_cutoff=_COARSE_ENOUGH
            )
            yield from (one for one, _score, _at in found)


def _too_ordinary(right: RightForm, word: str, how: float, index: WordIndex) -> float:
    """Return by how much a word is less likely a mishearing for being ordinary or short."""
    if how == 100 and index.known[word].letters == right.alike.letters:
        return 0.0
    less = 0.0
    lower = bare(word).core.lower()
    level = levels().get(lower)
    if level is not None and lower != right.text.lower():
        spared = word != word.lower() and level > _COMMONEST and not index.count(lower)
        less += _ALLOWANCE[level] / (2 if spared else 1)
    elif right.is_name and word != lower and index.count(lower):
        less += _SEEN_IN_LOWER_CASE
    if min(len(right.alike.letters), len(index.known[word].letters)) <= _SHORT:
        less += _SHORT_ALLOWANCE
    if is_inflected(right.alike, bare(word).core):
        less += _INFLECTED
    return less
