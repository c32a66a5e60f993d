"""Which lines of two texts belong together.

Two passes: the first goes by lengths and by what is the same in both languages, the second knows
besides which words go together and how the lengths of these two texts compare, learned from the
first. Learning from a first alignment follows Moore (2002), see `lengths`. Where both have times
on one clock, these lead: the words and lengths only decide what the times leave open.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from editor.language.bitext.associations import (
    Associations,
    Floats,
    Indexed,
    indexed,
    learned,
    shared,
)
from editor.language.bitext.beads import BEADS, Band, Bead, Question, band_around, likeliest
from editor.language.bitext.certainty import certainties
from editor.language.bitext.clocks import Spans
from editor.language.bitext.evidence import ends_of, evidence_of
from editor.language.bitext.features import TermForms, features_of
from editor.language.bitext.lengths import LengthModel, first_model, lengths_of, measured_model
from editor.language.bitext.overlaps import (
    are_the_same,
    in_order,
    overlap_of,
    path_by_time,
    with_ends,
)
from editor.language.bitext.stretches import where_they_agree

_PRIORS = {
    (1, 1): 0.72, (1, 0): 0.07, (0, 1): 0.07, (2, 1): 0.05, (1, 2): 0.05, (2, 2): 0.01,
    (3, 1): 0.005, (1, 3): 0.005,
}  # fmt: skip
_PRIOR_BEADS = 20
_CELLS_AT_FIRST = 2_000_000
_LEAST_WIDTH = 200
_LATER_WIDTH = 120
_TIMED_WIDTH = 60
_FREE = 0.1
_BESIDE_TIMES = 0.5


@dataclass(frozen=True, slots=True)
class Link:
    """Lines that belong together: their indices in both texts, empty for an orphan.

    `certainty` is from 0 to 1, by all other ways in which the lines could belong together.
    """

    first: tuple[int, ...]
    second: tuple[int, ...]
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class _Texts:
    """Two texts as they are compared."""

    lengths: tuple[Floats, Floats]
    features: tuple[Indexed, Indexed]
    ends: tuple[NDArray[np.bool_], NDArray[np.bool_]]
    spans: tuple[Spans, Spans] | None = None


def link_lines(
    first: Sequence[str],
    second: Sequence[str],
    terms: TermForms = (),
    spans: tuple[Spans, Spans] | None = None,
) -> list[Link]:
    """Return how lines belong together, in their order; each line is in one link.

    Empty lines are in none. `terms` has for each term of a glossary all forms that it has in
    either language. `spans` are the times of all lines on one clock; with them the order is that
    of the starts.
    """
    places = [[at for at, line in enumerate(text) if line.strip()] for text in (first, second)]
    times = None
    if spans is not None:
        places = [_by_start(of, own) for of, own in zip(places, spans, strict=True)]
        times = with_ends(spans[0][places[0]]), with_ends(spans[1][places[1]])
        if are_the_same(*times):
            return _links([((1, 1), 1.0) for _place in places[0]], places)
        times = where_they_agree(*times)
    full = [[text[at] for at in kept] for text, kept in zip((first, second), places, strict=True)]
    return _links(_beads(full[0], full[1], terms, times), places)


def _by_start(places: Sequence[int], spans: Spans) -> list[int]:
    return [places[at] for at in in_order(spans[list(places)])]


def _beads(
    first: Sequence[str],
    second: Sequence[str],
    terms: TermForms,
    spans: tuple[Spans, Spans] | None,
) -> list[tuple[Bead, float]]:
    """Return the beads, each with how certain it is."""
    if not first or not second:
        return [((1, 0), 1.0)] * len(first) + [((0, 1), 1.0)] * len(second)
    texts = _Texts(
        (lengths_of(first), lengths_of(second)),
        (indexed(features_of(first, terms)), indexed(features_of(second, terms))),
        (ends_of(first), ends_of(second)),
        spans,
    )
    known: Associations = shared(*texts.features)
    model = replace(first_model(*texts.lengths), free=_FREE if spans else 0.0)
    width = _TIMED_WIDTH if spans else max(_LEAST_WIDTH, _CELLS_AT_FIRST // len(first))
    path = path_by_time(*spans) if spans else _path_by_length(*texts.lengths)
    band = band_around(path, len(second), width)
    beads = likeliest(_question(texts, known, model, _priors(()), band))
    known = learned(beads, *texts.features, known)
    model = _measured(model, beads, *texts.lengths)
    band = band_around(_path_of(beads), len(second), _TIMED_WIDTH if spans else _LATER_WIDTH)
    question = _question(texts, known, model, _priors(beads), band)
    beads = likeliest(question)
    return list(zip(beads, certainties(question, beads), strict=True))


def _question(
    texts: _Texts, known: Associations, model: LengthModel, priors: Floats, band: Band
) -> Question:
    evidence = evidence_of(known, texts.features, texts.ends, band)
    if texts.spans is not None:
        by_time = overlap_of(*texts.spans, band)
        evidence = {bead: table * _BESIDE_TIMES + by_time[bead] for bead, table in evidence.items()}
    return Question(*texts.lengths, model, priors, band, evidence)


def _priors(beads: Sequence[Bead]) -> Floats:
    """Return the logarithms of how likely each kind of bead is, by those that were found."""
    found = Counter(beads)
    total = len(beads) + _PRIOR_BEADS
    return np.log([(found[bead] + _PRIOR_BEADS * _PRIORS[bead]) / total for bead in BEADS])


def _path_by_length(first: Floats, second: Floats) -> Floats:
    """Return how many lines of the second text are through after each share of the first."""
    ends = np.concatenate(([0.0], np.cumsum(second)))
    wanted = np.concatenate(([0.0], np.cumsum(first)))
    counts = np.arange(len(ends), dtype=np.float64)
    path: Floats = np.interp(wanted / wanted[-1] * ends[-1], ends, counts)
    return path


def _path_of(beads: Sequence[Bead]) -> Floats:
    path = [0]
    for a, b in beads:
        path.extend([path[-1] + b] * a) if a else path.append(path.pop() + b)
    return np.array(path, dtype=float)


def _measured(
    before: LengthModel, beads: Sequence[Bead], first: Floats, second: Floats
) -> LengthModel:
    starts = np.cumsum([(0, 0), *beads], axis=0)[:-1]
    ones, others = starts[[bead == (1, 1) for bead in beads]].T
    return measured_model(before, first[ones], second[others], second)


def _links(beads: Sequence[tuple[Bead, float]], places: Sequence[Sequence[int]]) -> list[Link]:
    """Return the beads with the indices that the lines have among all lines, also empty ones."""
    found = []
    i = j = 0
    for (a, b), certainty in beads:
        ones, others = tuple(places[0][i : i + a]), tuple(places[1][j : j + b])
        found.append(Link(ones, others, certainty))
        i, j = i + a, j + b
    return found
