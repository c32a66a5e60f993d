"""What a break costs by the rules and by what has been learned."""

from collections.abc import Sequence

from editor.captions.breaks.costs import AFTER_CLAUSE

_LEARNED = 0.7
"""How much counts what has been learned, the rules count the rest."""
_FORBIDDEN = 25.0
"""What costs as much has reasons that are not learned."""


def weighed(ruled: Sequence[float | None], learned: Sequence[float]) -> list[float | None]:
    """Return what a break in front of each word costs, None where there may be none.

    `ruled` is what it costs by the rules, `learned` what has been learned. Behind a mark it costs
    what the rules say.
    """
    return [
        cost if cost is None or not AFTER_CLAUSE < cost < _FORBIDDEN
        else cost + _LEARNED * (other - cost)
        for cost, other in zip(ruled, learned, strict=True)
    ]  # fmt: skip
