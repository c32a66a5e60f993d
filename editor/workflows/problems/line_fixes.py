"""Lines of a subtitle that are too long or too many, broken anew where they can be.

It is done when a person asks for it: breaking each of 10,000 texts takes longer than all checks.
"""

from editor.captions.breaking import break_lines, fits
from editor.checks.context import Context, Rows

LINE_CHECKS = frozenset({"line-length", "line-count"})
_DASHES = ("-", "–", "—", "‐", "−")


def broken_anew(context: Context, rows: Rows, row: int, track: int) -> str | None:
    """Return a text (0-based row and track) with its lines broken as an export would break them.

    None where it does not fit into a cue, or has a line for each of several speakers.
    """
    text, limits = rows[row].texts[track], context.limits[track]
    lines = text.split("\n")
    if sum(line.lstrip().startswith(_DASHES) for line in lines) > 1:
        return None
    made = break_lines(text, context.languages[track], limits)
    return made if made != text and fits(made.split("\n"), limits) else None
