"""What a break costs by the marks around it and by what has been learned."""

from collections.abc import Sequence

from editor.captions.breaks.costs import (
    AFTER_ITEM,
    AFTER_SENTENCE,
    GLADLY,
    IN_A_WORD,
    TIED,
)

_AFTER_MARK = 4.0
"""What costs less by what has been learned, costs what the mark says; beyond it both are added."""


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
