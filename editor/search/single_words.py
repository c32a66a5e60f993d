"""Single words that may be a right form misheard."""

from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from editor.core.segments import Segment
from editor.language.common_words import levels
from editor.language.folding import bare
from editor.language.similarity import Likeness, degree
from editor.language.tokens import Token, tokens
from editor.search.index import WordIndex
from editor.search.query import Place, Query
from editor.search.right_form import RightForm

_COARSE_ENOUGH = 0.58
_ALLOWANCE = {10: 22.0, 20: 16.0, 35: 12.0}
_COMMONEST = 10
_SEEN_IN_LOWER_CASE = 8.0
_SHORTEST = 2
_SHORT = 3
_SHORT_ALLOWANCE = 10.0


def single_words(
    right: RightForm, query: Query, segments: Sequence[Segment], index: WordIndex, least: float
) -> Iterator[Place]:
    """Yield the places of single words that are alike at least to the degree `least`."""
    if len(right.alike.letters) < _SHORTEST:
        return
    alike = {
        word: how
        for word in near(right.alike, index)
        if (how := degree(right.alike, index.known[word])) >= least
        and index.count(word)
        and (how := how - _too_ordinary(right, word, how, index)) >= least
    }
    for row in index.rows_with(alike, segments):
        for track, text in enumerate(segments[row].texts):
            if not query.covers(row, track):
                continue
            for token in tokens(text):
                if token.word in alike:
                    place = _place(right, (row, track), token, alike[token.word])
                    if place is not None:
                        yield place


def near(alike: Likeness, index: WordIndex) -> Iterator[str]:
    """Yield the distinct words whose coarse sound is near enough to look at them closely."""
    for sound, _score, _key in process.extract(
        alike.coarse,
        index.sounds.keys(),
        scorer=OSA.normalized_similarity,
        score_cutoff=_COARSE_ENOUGH,
        limit=None,
    ):
        yield from index.sounds[sound]


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
    return less


def _place(right: RightForm, where: tuple[int, int], token: Token, how: float) -> Place | None:
    elision, core, _possessive = bare(token.word)
    if right.is_in(core) or right.is_in(elision + core):
        return None
    end = token.start + len(elision) + len(core)
    found = token.word[: end - token.start]
    return Place(*where, token.start, end, found, right.replacement(found), how)
