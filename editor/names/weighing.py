"""How sure the signs of a match make it together.

The weights are a logistic regression over the labelled transcripts in `tests/names/cases`, fitted
to the matches that win the words they stand on, the losers counting a twentieth.
"""

from math import exp

from editor.core.proposals import TICKED_FROM
from editor.names.base import Authority, Match
from editor.names.signs import Signs

_LIKELY = 0.89
_DOUBTFUL = 0.35
_DISGUISED = 0.97
_SHORT = 4
_ALIKE_ENOUGH = 0.82
_RARE_ENOUGH = 0.12
_SLOPE = 0.75
_SHIFT = 0.56

BIAS = -7.08
WEIGHTS = Signs(
    alike=7.52,
    lacking=-0.15,
    alike_lacking=0.66,
    glossary=0.36,
    document=-1.27,
    ordinary=-3.02,
    ordinary_lacking=0.59,
    neighbour=-1.71,
    copied=0.14,
    absent=-0.5,
    unsounded=0.49,
    alone=0.31,
    sizes=0.78,
    split=0.1,
    beaten_span=-3.49,
    beaten_form=0.23,
    first_lacking=2.08,
    margin_lacking=0.44,
    unknown=0.5,
    apart=-1.11,
    partner=2.69,
    misspelt=4.0,
    foreign=-3.9,
    named=0.14,
    said=-1.0,
    meant=-2.0,
    compound=-2.0,
)


def confidence(match: Match, signs: Signs) -> float:
    """Return how sure the signs make a match, from 0 to 1.

    Letters that only look like the right ones are sure. So is what a person taught, but for an
    ordinary word: that is a mishearing only in a row whose translation says so.

    At 0.5, showing a form helps more than it disturbs: the harmonic mean of precision and recall is
    greatest there, although only a third of what is no surer is right. It stays under 0.9, from
    which a form is ticked for a person, where the form is short or an ordinary word, or cut into
    words otherwise than the right one, or not very alike.
    """
    if match.disguised:
        return _DISGUISED
    if match.taught:
        return TICKED_FROM if signs.ordinary <= _RARE_ENOUGH or match.lacking else _DOUBTFUL
    total = BIAS + sum(weight * sign for weight, sign in zip(WEIGHTS, signs, strict=True))
    sure = 1 / (1 + exp(-_SLOPE * total - _SHIFT))
    shortest = min(len(match.span.letters), len(match.candidate.letters))
    is_plain = signs.split or (not signs.sizes and shortest > _SHORT)
    is_plain = is_plain and match.candidate.authority is not Authority.LEXICON
    is_safe = is_plain and match.alike >= _ALIKE_ENOUGH and signs.ordinary <= _RARE_ENOUGH
    return sure if is_safe else min(sure, _LIKELY)
