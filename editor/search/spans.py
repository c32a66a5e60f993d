"""Runs of words that may be a right form misheard.

"move flow" for "MoveFlow", "Oriel Vignal" for "Oriol Vinyals". Only rows that hold a word that
sounds like the beginning and another that sounds like the end are read.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from rapidfuzz.distance import OSA

from editor.core.segments import Segment
from editor.language.folding import bare, fold
from editor.language.forms.between import joins, with_break_of
from editor.language.similarity import degree, likeness
from editor.language.tokens import Token, tokens, words
from editor.language.vocabulary.common_words import levels
from editor.search.index import WordIndex
from editor.search.query import Place, Query
from editor.search.right_form import RightForm
from editor.search.single_words import near

_LONGEST = 4
_HEAD_SHARE = 0.3
_EDGE_DEGREE = 55.0
_HEAD_SOUNDS = 2
_SOUND_ENOUGH = 0.6
_OTHER_COUNT = 3.0
_ORDINARY = 30.0
_COMMONEST = 10
_WORTH_A_WORD = 8.0
_SENTENCE_ENDS = ".!?。！？…"


def spans(
    right: RightForm, query: Query, segments: Sequence[Segment], index: WordIndex, least: float
) -> Iterator[Place]:
    """Yield the places of runs of words that are alike at least to the degree `least`."""
    heads, tails = _heads(right, index), _tails(right, index)
    pairs = [(_marked(heads), tails), (_marked(tails), heads)]
    if right.is_compound or right.is_phrase:
        pairs = [(heads, tails)]
    sizes = range(2, min(_LONGEST, len(right.words) + 1) + 1)
    for row in index.rows_with_pair(pairs, segments):
        for track, text in enumerate(segments[row].texts):
            if not query.covers(row, track):
                continue
            cut = words(text)
            for first, size in _runs(cut, heads, tails, sizes):
                if _sounds_alike(right, cut[first : first + size], index):
                    yield from _place(right, (row, track), text, (first, size), least)


def _runs(
    cut: Sequence[str], heads: Set[str], tails: Set[str], sizes: range
) -> Iterator[tuple[int, int]]:
    """Yield first word and number of words of each run from a head to a tail."""
    for first, word in enumerate(cut):
        if word in heads:
            for size in sizes:
                if first + size <= len(cut) and cut[first + size - 1] in tails:
                    yield first, size


def _heads(right: RightForm, index: WordIndex) -> set[str]:
    """Return the words that sound like the beginning of the right form."""
    whole = right.alike.coarse
    shortest = max(_HEAD_SOUNDS, round(len(whole) * _HEAD_SHARE))
    found = {
        word
        for length in range(shortest, len(whole))
        for word in index.sounds.get(whole[:length], ())
    }
    found |= _spelt(index, (right.alike.letters[:end] for end in _inside(right)))
    return found | _like_word(right.words[0], index) if len(right.words) > 1 else found


def _inside(right: RightForm) -> range:
    return range(1, len(right.alike.letters))


def _spelt(index: WordIndex, some: Iterable[str]) -> set[str]:
    """Return the words of a text that are spelt so, with or without a capital."""
    return {form for one in some for form in (one, one.capitalize()) if form in index.known}


def _tails(right: RightForm, index: WordIndex) -> set[str]:
    """Return the words that sound like the end of the right form."""
    whole = right.alike.coarse
    found = {
        word
        for start in range(_HEAD_SOUNDS, len(whole))
        for word in index.sounds.get(whole[start:], ())
    }
    found |= _spelt(index, (right.alike.letters[start:] for start in _inside(right)))
    return found | _like_word(right.words[-1], index) if len(right.words) > 1 else found


def _marked(some: Iterable[str]) -> set[str]:
    """Return the words that can be a name or a part of one: with a capital, or not ordinary."""
    return {word for word in some if word not in levels()}


def _like_word(word: str, index: WordIndex) -> set[str]:
    return {one for one, _degree in near(likeness(word), index, _EDGE_DEGREE)}


def _sounds_alike(right: RightForm, part: Iterable[str], index: WordIndex) -> bool:
    """Return False where the sounds of the words one after another are too far off."""
    sound = "".join(index.known[word].coarse for word in part)
    return OSA.normalized_similarity(right.alike.coarse, sound) >= _SOUND_ENOUGH


def _place(
    right: RightForm, where: tuple[int, int], text: str, run: tuple[int, int], least: float
) -> Iterator[Place]:
    first, size = run
    part = list(tokens(text))[first : first + size]
    elision, core, _rest = bare(part[0].word)
    start = part[0].start
    end = part[-1].end - len(bare(part[-1].word).possessive)
    found = text[start:end]
    if right.is_in(found) or right.is_in(core) or not _is_run(text, part):
        return
    how = degree(right.alike, likeness(found[len(elision) :]))
    how -= _OTHER_COUNT * abs(len(part) - len(right.words))
    if how >= least and (how := how - _ordinariness(right, text, part)) >= least:
        by = with_break_of(found, right.replacement(found))
        yield Place(*where, start, end, found, by, how)


def _ordinariness(right: RightForm, text: str, part: Sequence[Token]) -> float:
    """Return what a run of words loses for being ordinary ones, not written like a name.

    A name that was heard as several ordinary words is mostly written with capitals.
    """
    if right.is_phrase and len(part) == len(right.words):
        return 0.0
    if right.is_compound and fold("".join(token.word for token in part)) == right.alike.letters:
        return 0.0
    if _took_a_neighbour(right, part):
        return _ORDINARY
    if not all(token.word.lower() in levels() for token in part):
        return 0.0
    begins = part[0].start == 0 or text[: part[0].start].rstrip()[-1:] in _SENTENCE_ENDS
    capitals = [token for token in part if token.word[:1].isupper()]
    is_named = len(capitals) == len(part) or (bool(capitals) and not begins)
    return 0.0 if is_named else _ORDINARY


def _took_a_neighbour(right: RightForm, part: Sequence[Token]) -> bool:
    """Return True when the run is hardly more alike for the common word at one of its ends."""
    for edge, rest in ((part[0], part[1:]), (part[-1], part[:-1])):
        if levels().get(edge.word) == _COMMONEST and edge.word not in right.words:
            whole = likeness(" ".join(token.word for token in part))
            without = likeness(" ".join(bare(token.word).core for token in rest))
            if degree(right.alike, whole) - degree(right.alike, without) < _WORTH_A_WORD:
                return True
    return False


def _is_run(text: str, part: Sequence[Token]) -> bool:
    """Return True for words with nothing between them but blanks, a line break or a hyphen."""
    return all(joins(text[one.end : other.start]) for one, other in pairwise(part))
