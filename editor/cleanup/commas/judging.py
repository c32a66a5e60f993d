"""Whether a comma stays, by what was learned of where commas stand (tests/cleanup/training)."""

from editor.cleanup.commas.certain import stays_for_certain
from editor.cleanup.commas.features import features_of
from editor.cleanup.commas.places import place_of
from editor.cleanup.judge import judge_of
from editor.cleanup.lines import Line

FILE = "cleanup/commas.npz"
_LIKELY = 0.5
_UNLIKELY = 0.1
"""Below this a comma goes that is not one of two."""


def comma_stays(line: Line, end: int, start: int, least: float = _LIKELY) -> bool:
    """Return True when a comma may stand between the texts up to `end` and from `start` on.

    It stays in a language of which nothing was learned, and else where somebody would write one
    at least so likely.
    """
    judge = judge_of(FILE, line.language)
    if judge is None:
        return True
    place = place_of(line.language, line.text, end, start)
    return stays_for_certain(place) or judge.likelihoods([features_of(place)])[0] >= least


def comma_is_odd(line: Line, end: int, start: int) -> bool:
    """Return True when hardly anybody would write a comma there."""
    return not comma_stays(line, end, start, _UNLIKELY)
