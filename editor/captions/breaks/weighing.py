"""What a break costs by what has been learned, and by that and the marks around it."""

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from editor.captions.breaks.costs import (
    AFTER_ITEM,
    AFTER_SENTENCE,
    GLADLY,
    IN_A_WORD,
    LINE_ONLY,
    NEVER,
    TIED,
    TOLERABLE,
)
from editor.language.borders.model import likelihoods

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

_RARE, _RAREST = -3.0, 3e-4
"""From which logarithm of the likelihood on a break costs more the less likely it is, and up to
which likelihood."""
_AFTER_MARK = 4.0
"""What costs less by what has been learned, costs what the mark says; beyond it both are added."""


def learned_costs(texts: Sequence[tuple[Sequence[str], str]]) -> list[list[float] | None]:
    """Return for each text what a break in front of each word costs, 0 before the first one.

    A text is its words as written, with their marks, and its language (BCP 47); None comes back
    where nothing has been learned of the language.
    """
    known = likelihoods(texts)
    some = [likely for likely in known if likely is not None]
    costs = iter(_costs(some) if some else ())
    return [
        None if likely is None else [0.0, *islice(costs, len(likely))] if words else []
        for likely, (words, _language) in zip(known, texts, strict=True)
    ]


def _costs(some: "Sequence[NDArray[float32]]") -> list[float]:
    """Return what breaks cost that are so likely, of two bad ones more for the less likely."""
    import numpy as np

    gladly, at_all, line = np.concatenate(some).T
    at_all = at_all.clip(gladly)
    line = line.clip(at_all)
    cost = NEVER - (NEVER - LINE_ONLY) * line - (LINE_ONLY - TOLERABLE) * at_all
    cost += (_RARE - np.log(line.clip(_RAREST))).clip(0) - (TOLERABLE - GLADLY) * gladly
    found: list[float] = cost.tolist()
    return found


def weighed(marked: Sequence[float | None], learned: Sequence[float]) -> list[float | None]:
    """Return what a break in front of each word costs, None where there may be none.

    `marked` is what the marks say, `learned` what has been learned.
    """
    return [
        cost if cost is None or cost in (AFTER_SENTENCE, IN_A_WORD) else _weighed(cost, other)
        for cost, other in zip(marked, learned, strict=True)
    ]


def _weighed(marked: float, learned: float) -> float:
    if marked <= AFTER_ITEM:
        least = min(marked, GLADLY)
        return least + max(0.0, learned - _AFTER_MARK)
    return max(TIED, learned) if marked == TIED else learned
