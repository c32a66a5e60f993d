"""Looking for what is like a right form through a whole page, quickly."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from editor.names.base import Candidate, Match
from editor.names.page import Page
from editor.names.words import Span

_NEAR_LETTERS = 0.5
_NEAR_SOUND = 0.6
_LEAST = 0.55
_LONGEST = 3
_SMALL_WORD = 6.5
MANY = 500
_NEAR_AMONG_MANY = 0.65
_RARE_BELOW = 3.0
_FIRST_SOUNDS = str.maketrans("bfvwdzxcqgjkshaeiouy", "pppptssssssss       ")


class Distinct(NamedTuple):
    """The letters of a span, its coarse sound, and whether one of its words is rare."""

    letters: str
    sound: str
    is_rare: bool


@dataclass(frozen=True, slots=True)
class Spans:
    """The distinct spans of a page, and where each stands."""

    all: Sequence[Distinct]
    places: Mapping[str, Sequence[Span]]


def spans_of(page: Page) -> Spans:
    """Return the distinct runs of one to three words of the source.

    A run that begins or ends with one of the commonest words is looked at only where the
    translation says that a name is there.
    """
    places: defaultdict[str, list[Span]] = defaultdict(list)
    distinct: dict[str, Distinct] = {}
    for number in range(len(page.rows)):
        for span in page.spans(number, _LONGEST):
            words = page.words_in(span)
            if span.size > 1 and max(words[0].zipf, words[-1].zipf) >= _SMALL_WORD:
                continue
            if span.letters not in distinct:
                sound = "".join(page.likeness(one.letters).coarse for one in words)
                is_rare = min(word.zipf for word in words) < _RARE_BELOW
                distinct[span.letters] = Distinct(span.letters, sound, is_rare)
            places[span.letters].append(span)
    return Spans(list(distinct.values()), places)


def anywhere(page: Page, some: Iterable[Candidate]) -> Iterator[Match]:
    """Yield the spans of the whole page that are like one of some right forms.

    Of very many right forms, only those are compared that begin with the same kind of sound, and
    only with spans that have a rare word.
    """
    wanted = list(some)
    if not wanted:
        return
    spans = page.memo("spans", spans_of)
    if len(wanted) <= MANY:
        pairs = _near_few(page, wanted, spans)
    else:
        pairs = near_many(wanted, (one.letters for one in spans.all if one.is_rare))
    for candidate, form in pairs:
        alike = page.alike(candidate.letters, form)
        if alike >= _LEAST:
            for span in spans.places[form]:
                if not page.is_right(span, candidate.form):
                    yield Match(span, candidate, alike)


def _near_few(
    page: Page, wanted: Sequence[Candidate], spans: Spans
) -> Iterator[tuple[Candidate, str]]:
    letters = [one.letters for one in spans.all]
    sounds = [one.sound for one in spans.all]
    for candidate in wanted:
        right = page.likeness(candidate.letters)
        near = _near(right.letters, letters, _NEAR_LETTERS)
        for sound in {right.coarse, *(one.coarse for one in page.readings_of(candidate.letters))}:
            near |= _near(sound, sounds, _NEAR_SOUND)
        for at in sorted(near):
            yield candidate, letters[at]


def _near(form: str, choices: Sequence[str], least: float) -> set[int]:
    found = process.extract(
        form, choices, scorer=OSA.normalized_similarity, score_cutoff=least, limit=None
    )
    return {key for _choice, _score, key in found}


def near_many(wanted: Iterable[Candidate], some: Iterable[str]) -> Iterator[tuple[Candidate, str]]:
    """Yield which of many right forms may be meant by which of some folded forms."""
    rights: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in wanted:
        rights[candidate.letters[:1].translate(_FIRST_SOUNDS)].append(candidate)
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for form in some:
        forms[form[:1].translate(_FIRST_SOUNDS)].append(form)
    for first, candidates in rights.items():
        letters = [candidate.letters for candidate in candidates]
        for form in forms.get(first, ()):
            for _letters, _score, at in process.extract(
                form,
                letters,
                scorer=OSA.normalized_similarity,
                score_cutoff=_NEAR_AMONG_MANY,
                limit=None,
            ):
                yield candidates[at], form
