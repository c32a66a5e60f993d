"""What a break costs by the rules and by what has been learned."""

from collections.abc import Sequence

from editor.captions.breaks.costs import AFTER_CLAUSE
from editor.captions.breaks.learned.model import model_of

_LEARNED = 0.7
"""How much counts what has been learned, the rules count the rest."""
_FORBIDDEN = 25.0
"""What costs as much has reasons that are not learned."""


def weighed(
    ruled: Sequence[float | None], words: Sequence[str], language: str
) -> list[float | None]:
    """Return what a break in front of each word costs, None where there may be none.

    `ruled` is what it costs by the rules. Behind a mark it costs what it did; so it does everywhere
    in a language (BCP 47) of which nothing has been learned. Words that are written without blanks
    come with one in front where there is one.
    """
    model = model_of(language.partition("-")[0].lower())
    if model is None:
        return list(ruled)
    return [
        cost if cost is None or cost <= AFTER_CLAUSE or cost >= _FORBIDDEN
        else cost + _LEARNED * (learned - cost)
        for cost, learned in zip(ruled, model.costs(words), strict=True)
    ]  # fmt: skip
