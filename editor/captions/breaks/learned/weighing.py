"""What a break costs by what has been learned, and by the rules."""

from collections.abc import Sequence

from editor.captions.breaks.costs import AFTER_CLAUSE
from editor.captions.breaks.learned.model import model_of

_GLADLY, _TOLERABLE, _NEVER = 3.0, 9.0, 18.0
"""What a break costs where a cue ends gladly, can end, and where nobody would end it."""
_LEARNED = 0.7
"""How much counts what has been learned, beside the rules."""
_MOST = 25.0
"""What costs more is forbidden for reasons of its own."""

Place = tuple[int, float]


def weighed(
    places: Sequence[Place], words: Sequence[tuple[int, str]], language: str
) -> list[Place]:
    """Return the places, their costs weighed with what has been learned for the language.

    The words come in order, each behind its offset. What stands behind a mark costs what it did.
    """
    model = model_of(language.lower().partition("-")[0])
    if model is None:
        return list(places)
    borders = model.likelihoods([word for _at, word in words])
    likely = dict(zip([at for at, _word in words[1:]], borders, strict=True))
    return [
        (at, (1 - _LEARNED) * cost + _LEARNED * _cost(*likely[at]))
        if AFTER_CLAUSE < cost < _MOST and at in likely
        else (at, cost)
        for at, cost in places
    ]


def _cost(gladly: float, at_all: float) -> float:
    tolerable = max(gladly, at_all)
    return (
        _GLADLY * gladly + _TOLERABLE * (tolerable - gladly) + _NEVER * (1 - tolerable)
    )
