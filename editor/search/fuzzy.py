"""Finding what was misheard for a name: by spelling and sound together.

One word is compared with every distinct word; a name of several words, or one that was heard as
several, is found where a word sounds like its beginning and the words behind it like the rest.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from editor.core.segments import Segment
from editor.language.common_words import levels
from editor.language.folding import bare, fold
from editor.language.similarity import Likeness, degree, likeness
from editor.language.tokens import Token, tokens
from editor.search.index import WordIndex
from editor.search.query import Found, Place, Query, grouped, without_overlaps

_COARSE_ENOUGH = 0.5
_ALLOWANCE = {10: 22.0, 20: 16.0, 35: 12.0}
_SEEN_IN_LOWER_CASE = 8.0
_ORDINARY_SPAN = 30.0
_SHORTEST = 2
_SHORT = 3
_SHORT_ALLOWANCE = 10.0
_LONGEST_SPAN = 4
_HEAD_SHARE = 0.3
_HEAD_DEGREE = 55.0
_OTHER_COUNT = 3.0
_COMMONEST = 10
_WORTH_A_WORD = 8.0
_SENTENCE_ENDS = ".!?。！？…"


def find_fuzzy(query: Query, segments: Sequence[Segment], index: WordIndex, least: float) -> Found:
    """Return the forms that are alike at least to the degree `least`, with their places.

    What already is the right form, in whatever case, is not among them.
    """
    right = _Right(query.text)
    if not right.alike.letters:
        return Found(())
    places = [
        *_spans(right, query, segments, index, least),
        *_single_words(right, query, segments, index, least),
    ]
    return grouped(without_overlaps(places))


class _Right:
    """The right form, prepared."""

    def __init__(self, text: str) -> None:
        self.text = text.strip()
        self.words = [token.word for token in tokens(self.text)]
        self.alike = likeness(self.text)
        self.is_name = self.text != self.text.lower()

    def replacement(self, found: str) -> str:
        """Return the right form as it should stand for what was found: capitals stay capitals."""
        if len(found) > 1 and found.isupper() and self.text.upper() != found:
            return self.text.upper()
        return self.text

    def is_in(self, found: str) -> bool:
        """Return True when what was found is the right form but for case."""
        return found.casefold() == self.text.casefold()


def _single_words(
    right: _Right, query: Query, segments: Sequence[Segment], index: WordIndex, least: float
) -> Iterator[Place]:
    if len(right.alike.letters) < _SHORTEST:
        return
    alike = {
        word: how
        for word in _near(right.alike, index)
        if index.count(word) and (how := _word_degree(right, word, index)) >= least
    }
    for where, text in _texts(alike, query, segments, index):
        for token in tokens(text):
            if token.word in alike:
                place = _place(right, where, token, alike[token.word])
                if place is not None:
                    yield place


def _near(alike: Likeness, index: WordIndex) -> Iterator[str]:
    """Yield the distinct words whose coarse sound is near enough to look at them closely."""
    for sound, _score, _key in process.extract(
        alike.coarse,
        index.sounds.keys(),
        scorer=OSA.normalized_similarity,
        score_cutoff=_COARSE_ENOUGH,
        limit=None,
    ):
        yield from index.sounds[sound]


def _texts(
    words: Iterable[str], query: Query, segments: Sequence[Segment], index: WordIndex
) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield (row, track) and text of those that the query covers and that may hold a word."""
    for row in sorted({row for word in words for row in index.rows_with(word, segments)}):
        for track, text in enumerate(segments[row].texts):
            if query.covers(row, track):
                yield (row, track), text


def _word_degree(right: _Right, word: str, index: WordIndex) -> float:
    """Return how likely a distinct word is the right form misheard, ordinary words less so."""
    heard = index.known[word]
    how = degree(right.alike, heard)
    if how == 100 and fold(word) != right.alike.letters:
        return how
    lower = bare(word).core.lower()
    level = levels().get(lower)
    if level is not None and lower != right.text.lower():
        spared = word != word.lower() and level > _COMMONEST and not index.count(lower)
        how -= _ALLOWANCE[level] / (2 if spared else 1)
    elif right.is_name and index.count(lower) and word != lower:
        how -= _SEEN_IN_LOWER_CASE
    if min(len(right.alike.letters), len(heard.letters)) <= _SHORT and how < 100:
        how -= _SHORT_ALLOWANCE
    return how


def _place(right: _Right, where: tuple[int, int], token: Token, how: float) -> Place | None:
    elision, core, _possessive = bare(token.word)
    if right.is_in(core) or right.is_in(elision + core):
        return None
    start = token.start
    end = start + len(elision) + len(core)
    found = token.word[: end - start]
    return Place(*where, start, end, found, right.replacement(found), how)


def _spans(
    right: _Right, query: Query, segments: Sequence[Segment], index: WordIndex, least: float
) -> Iterator[Place]:
    heads = _heads(right, index)
    sizes = range(2, min(_LONGEST_SPAN, len(right.words) + 1) + 1)
    for where, text in _texts(heads, query, segments, index):
        yield from _spans_in(right, text, where, heads, sizes, least)


def _heads(right: _Right, index: WordIndex) -> set[str]:
    """Return the words that sound like the beginning of the right form."""
    whole = right.alike.coarse
    shortest = max(2, round(len(whole) * _HEAD_SHARE))
    found = {
        word
        for length in range(shortest, len(whole))
        for word in index.sounds.get(whole[:length], ())
    }
    if len(right.words) > 1:
        first = likeness(right.words[0])
        found.update(
            word for word in _near(first, index) if degree(first, index.known[word]) >= _HEAD_DEGREE
        )
    return found


def _spans_in(
    right: _Right, text: str, where: tuple[int, int], heads: set[str], sizes: range, least: float
) -> Iterator[Place]:
    cut = list(tokens(text))
    for number, token in enumerate(cut):
        if token.word not in heads:
            continue
        for size in sizes:
            part = cut[number : number + size]
            if len(part) < size or not _is_run(text, part):
                break
            place = _span_place(right, text, part, where)
            if place is not None and place.degree >= least:
                yield place


def _span_place(
    right: _Right, text: str, part: Sequence[Token], where: tuple[int, int]
) -> Place | None:
    elision, core, _rest = bare(part[0].word)
    last = bare(part[-1].word)
    start = part[0].start
    end = part[-1].end - len(last.possessive)
    found = text[start:end]
    if right.is_in(found) or right.is_in(core):
        return None
    heard = likeness(found[len(elision) :])
    how = degree(right.alike, heard) - _ordinariness(right, text, part)
    how -= _OTHER_COUNT * abs(len(part) - len(right.words))
    return Place(*where, start, end, found, right.replacement(found), how)


def _ordinariness(right: _Right, text: str, part: Sequence[Token]) -> float:
    """Return what a run of words loses for being ordinary ones, not written like a name.

    A name that was heard as several ordinary words is mostly written with capitals.
    """
    if len(part) == len(right.words) and not right.is_name:
        return 0.0
    common = levels()
    if _took_a_neighbour(right, part):
        return _ORDINARY_SPAN
    if not all(token.word.lower() in common for token in part):
        return 0.0
    begins = part[0].start == 0 or text[: part[0].start].rstrip()[-1:] in _SENTENCE_ENDS
    capitals = [token for token in part if token.word[:1].isupper()]
    is_named = len(capitals) == len(part) or (bool(capitals) and not begins)
    return 0.0 if is_named else _ORDINARY_SPAN


def _took_a_neighbour(right: _Right, part: Sequence[Token]) -> bool:
    """Return True when the run is hardly more alike for the common word at one of its ends."""
    for edge, rest in ((part[0], part[1:]), (part[-1], part[:-1])):
        if levels().get(edge.word) == _COMMONEST and edge.word not in right.words:
            whole = likeness(" ".join(token.word for token in part))
            without = likeness(" ".join(bare(token.word).core for token in rest))
            if degree(right.alike, whole) - degree(right.alike, without) < _WORTH_A_WORD:
                return True
    return False


def _is_run(text: str, part: Sequence[Token]) -> bool:
    """Return True for words with nothing between them but a blank or a hyphen."""
    return all(
        text[one.end : other.start] in (" ", "-", "\u00a0", "‐", "-\u00ad")
        for one, other in pairwise(part)
    )
