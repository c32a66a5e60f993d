"""Looking for what is like a right form through a whole page, quickly."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from editor.names.base import Candidate, Match
from editor.names.page import Page, Span

_NEAR_LETTERS = 0.5
_NEAR_SOUND = 0.6
_LEAST = 0.55
_LONGEST = 3
_SMALL_WORD = 6.5


@dataclass(frozen=True, slots=True)
class Spans:
    """The distinct spans of a page: their letters, their coarse sounds, and where each stands."""

    letters: Sequence[str]
    sounds: Sequence[str]
    places: Mapping[str, Sequence[Span]]


def spans_of(page: Page) -> Spans:
    """Return the distinct runs of one to three words of the source.

    A run that begins or ends with one of the commonest words is looked at only where the
    translation says that a name is there.
    """
    places: defaultdict[str, list[Span]] = defaultdict(list)
    sounds: dict[str, str] = {}
    for number in range(len(page.rows)):
        for span in page.spans(number, _LONGEST):
            words = page.words_in(span)
            if span.size > 1 and max(words[0].zipf, words[-1].zipf) >= _SMALL_WORD:
                continue
            if span.letters not in sounds:
                sounds[span.letters] = "".join(page.likeness(one.letters).coarse for one in words)
            places[span.letters].append(span)
    return Spans(list(sounds), list(sounds.values()), places)


def anywhere(page: Page, some: Iterable[Candidate]) -> Iterator[Match]:
    """Yield the spans of the whole page that are like one of some right forms."""
    wanted = list(some)
    if not wanted:
        return
    spans = page.memo("spans", spans_of)
    for candidate in wanted:
        right = page.likeness(candidate.letters)
        near = _near(right.letters, spans.letters, _NEAR_LETTERS)
        for sound in {right.coarse, *(one.coarse for one in page.readings_of(candidate.letters))}:
            near |= _near(sound, spans.sounds, _NEAR_SOUND)
        for key in sorted(near):
            form = spans.letters[key]
            alike = page.alike(candidate.letters, form)
            if alike >= _LEAST:
                for span in spans.places[form]:
                    if not page.is_right(span, candidate.form):
                        yield Match(span, candidate, alike)


def _near(form: str, choices: Sequence[str], least: float) -> set[int]:
    found = process.extract(
        form, choices, scorer=OSA.normalized_similarity, score_cutoff=least, limit=None
    )
    return {key for _choice, _score, key in found}
