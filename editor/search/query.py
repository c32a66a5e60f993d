"""What is looked for, and what was found."""

from bisect import bisect_left
from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

DEFAULT_DEGREE = 75
"""The degree of likeness from which the panel ticks and the command line replaces."""


class Mode(StrEnum):
    """How the text of a query is meant."""

    FUZZY = "fuzzy"
    LITERAL = "literal"
    REGEX = "regex"


@dataclass(frozen=True, slots=True)
class Query:
    """What a person asks for.

    In fuzzy mode `text` is the right form: what is spelt or sounds like it at least to `degree`
    (0 to 100) is found, and it is its own replacement. `tracks` and `rows` limit the search (None:
    everywhere). `replacement` may be None where nothing is to be replaced.
    """

    text: str
    mode: Mode = Mode.LITERAL
    degree: float = DEFAULT_DEGREE
    match_case: bool = False
    whole_word: bool = False
    tracks: frozenset[int] | None = None
    rows: Container[int] | None = None
    replacement: str | None = None

    def covers(self, row: int, track: int) -> bool:
        """Return True for a text that is to be searched."""
        return (self.tracks is None or track in self.tracks) and (
            self.rows is None or row in self.rows
        )


class Place(NamedTuple):
    """Code points start:end of one text, what stands there and what would take its place."""

    row: int
    track: int
    start: int
    end: int
    found: str
    replacement: str
    degree: float


@dataclass(frozen=True, slots=True)
class Variant:
    """A form that was found, how alike it is (0 to 100), and where it stands, from the top."""

    form: str
    degree: float
    places: tuple[Place, ...]

    @property
    def count(self) -> int:
        """In how many places it stands."""
        return len(self.places)


@dataclass(frozen=True, slots=True)
class Found:
    """The variants, the most alike first; those in as many places in the order of the text."""

    variants: tuple[Variant, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """All places, in the order of the text."""
        return tuple(sorted(place for variant in self.variants for place in variant.places))

    def at_least(self, degree: float) -> "Found":
        """Return what is at least as alike as `degree`."""
        return Found(tuple(one for one in self.variants if one.degree >= degree))


def grouped(places: list[Place]) -> Found:
    """Return places as variants, one for each form found."""
    forms: dict[str, list[Place]] = {}
    for place in places:
        forms.setdefault(place.found, []).append(place)
    variants = [
        Variant(form, max(place.degree for place in some), tuple(some))
        for form, some in forms.items()
    ]
    variants.sort(key=lambda variant: (-variant.degree, -variant.count, variant.places[0]))
    return Found(tuple(variants))


def without_overlaps(places: Iterable[Place]) -> list[Place]:
    """Return places in the order of the text; of those that overlap, the most alike stays.

    Of those that are as much alike, the shorter one stays, then the one further left.
    """
    ordered = sorted(places)
    if all(one[:2] != other[:2] or one.end <= other.start for one, other in pairwise(ordered)):
        return ordered
    taken: dict[tuple[int, int], list[Place]] = {}
    for place in sorted(ordered, key=lambda one: (-one.degree, one.end - one.start)):
        here = taken.setdefault((place.row, place.track), [])
        at = bisect_left(here, place)
        is_free_before = at == 0 or here[at - 1].end <= place.start
        if is_free_before and (at == len(here) or place.end <= here[at].start):
            here.insert(at, place)
    return sorted(place for some in taken.values() for place in some)
