"""Whether a doubled word is one too many, as the clean-up knows it: “come in in the morning”."""

from editor.cleanup.knowledge import known
from editor.cleanup.lines import Line
from editor.cleanup.rules.stutters import Stutters
from editor.core.proposals import TICKED_FROM


def is_slip(text: str, language: str, start: int, end: int) -> bool:
    """Return True where tidying would take the doubled word at start:end away unasked.

    In a language of which the clean-up knows nothing each doubled word is one too many.
    """
    if not known(language):
        return True
    return any(
        one.confidence >= TICKED_FROM and one.start < end and start < one.end
        for one in Stutters().changes(Line(text, language))
    )
