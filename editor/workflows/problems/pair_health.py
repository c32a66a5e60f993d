"""Which rows may not hold the same in both languages, in words."""

from collections.abc import Iterable

from editor.core.issues import Issue

PAIR_CHECKS = frozenset(
    ("empty-side", "foreign-words", "glossary-terms", "negation", "numbers", "pairing")
)
"""The checks that hold one column against the other."""


def pair_doubts(issues: Iterable[Issue]) -> dict[str, str]:
    """Return for each unhealthy row, by its id, why it is so; rows that are well are left out."""
    said: dict[str, list[str]] = {}
    for issue in issues:
        if issue.check in PAIR_CHECKS:
            sentences = said.setdefault(issue.segment, [])
            if issue.message not in sentences:
                sentences.append(issue.message)
    return {segment: " ".join(sentences) for segment, sentences in said.items()}
