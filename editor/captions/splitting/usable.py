"""At which places of one language a cue may end: the good ones, the others where it must."""

from collections.abc import Sequence

from editor.captions.breaks.costs import BROKEN
from editor.captions.prepared import Prepared

WORDS = (BROKEN,)
"""The limit of costs where what belongs together stays so."""
POOR = (17.5,)
"""To keep a limit a cue ends at poor places too, but not where nobody at all would end it."""
PHRASES = (10.0, *POOR)
"""The limits of costs at the borders of phrases, and between them at poor places."""
ANYWHERE = ()
"""Where a person wants a cut, one at any place is better than none."""
_EMPTY_STRETCH = 0.5


def usable(side: Prepared, begin: int, end: int, limits: Sequence[float]) -> list[int]:
    """Return the places between two others at which a cue may end, ascending.

    They cost less than the first of the limits. Where there is none for half a cue, those below the
    next limit are among them, and all where there is none of those either.
    """
    return _usable(side, begin, end, limits)[:-1]


def _usable(side: Prepared, begin: int, end: int, limits: Sequence[float]) -> list[int]:
    """Return the places behind one up to another that cost less than the first limit, and the end.

    Stretches of half a cue without any are looked through with the next limit.
    """
    if not limits:
        return list(range(begin + 1, end + 1))
    stretch = side.limits.width * side.limits.lines * _EMPTY_STRETCH
    left, right, costs = side.left, side.right, side.cost
    limit = limits[0]
    found: list[int] = []
    last = begin
    for place in [*[place for place in range(begin + 1, end) if costs[place] < limit], end]:
        if right[place] - left[last] > stretch:
            found += _usable(side, last, place, limits[1:])
        else:
            found.append(place)
        last = place
    return found
