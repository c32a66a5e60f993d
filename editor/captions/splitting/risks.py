"""How likely a reader refuses a cut of two languages: what a pair of places costs, and counts."""

from collections.abc import Iterable
from math import exp

from editor.captions.splitting.points import Point

_A_BAD_CUT = 60.0
"""What a cut counts that no reader would accept, beside what a cue costs (see programme.py)."""
_EVEN_ODDS, _ODDS = 20.0, 3.0
"""Of cuts that cost so much every other one is bad, of those that cost so much more e times as many
to each good one: by 4,400 cuts that were read (tests/captions/reference/README.md)."""
_AS_IT_IS = 0.3
"""How much the cost itself counts: of two good cuts, and of two bad ones, the better is chosen."""
_DRIFT_COST = 4.5
"""What a second costs by which the languages are out of step."""
_FIRM, _MOST_FIRM = 5.0, 3
_LOOSE, _MOST_LOOSE = 6.0, 10
_LIKE, _UNLIKE = -4.0, 3.0
_ALONE = 1.0
_UNLIKE_MARKS = 1.5
_FAR = float("inf")
_WEAK = frozenset({"and", "or"})


def risk_of(cost: float) -> float:
    """Return how likely a cut of two languages is bad that costs so much, as the programme counts.

    To cut where few cuts are bad the sum of what they cost is not enough: one that is surely bad
    is better than two that are likely so, and two that are surely good better than one that may be.
    """
    return _AS_IT_IS * cost + _A_BAD_CUT / (1 + exp((_EVEN_ODDS - cost) / _ODDS))


def scored(point: Point, theirs: Iterable[Point], much: float = _FAR) -> list[tuple[float, int]]:
    """Return what it costs to cut at this place and at each of some of the other language.

    These come with the best breaks first. Those that cost so `much` more than another one may be
    left out: the cost of the break alone, or together with that of being said at another moment,
    tells most of them.
    """
    breaks, moment, _place, kinds, is_marked, firm, loose = point
    found = []
    lowest = limit = _FAR
    spare = much - breaks - (_LIKE if kinds else 0.0)
    for cost, at, twin, other_kinds, other_marked, firms, looses in theirs:
        if cost > limit:
            break
        drift = _DRIFT_COST * (moment - at if moment > at else at - moment)
        if cost + drift > limit:
            continue
        cost += breaks
        if kinds or other_kinds:
            cost += _meanings(kinds, other_kinds)
        if is_marked != other_marked:
            cost += _UNLIKE_MARKS
        cost = (cost if cost > 0 else 0.0) + drift
        if firm != firms or loose != looses:
            cost += _parted(firm ^ firms, loose ^ looses)
        found.append((cost, twin))
        if cost < lowest:
            lowest = cost
            limit = cost + spare
    return found


def _parted(firm: int, loose: int) -> float:
    """Return what it costs that the languages have some anchors on unlike sides of a cut."""
    return _FIRM * min(firm.bit_count(), _MOST_FIRM) + _LOOSE * min(loose.bit_count(), _MOST_LOOSE)


def _meanings(kinds: frozenset[str], others: frozenset[str]) -> float:
    """Return what it costs that clauses of unlike kinds begin, less than 0 for like ones."""
    if not (kinds and others):
        return _ALONE
    common = kinds & others
    if common:
        return _LIKE if common - _WEAK else _LIKE / 2
    return _UNLIKE if kinds - _WEAK and others - _WEAK else 0.0
