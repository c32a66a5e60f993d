"""Which rows may not hold the same in both languages, in words."""

from collections.abc import Sequence

from editor.core.issues import Issue


def pair_doubts(issues: Sequence[Issue]) -> dict[str, str]:
    """Return for each unhealthy row, by its id, why it is so; rows that are well are left out."""
    if not issues:
        return {}
    # The checks are loaded by now; a window without problems does not load them for this.
    from editor.checks.base import CHECKS

    comparing = {check.id for check in CHECKS if check.compares}
    said: dict[str, list[str]] = {}
    for issue in issues:
        if issue.check in comparing:
            sentences = said.setdefault(issue.segment, [])
            if issue.message not in sentences:
                sentences.append(issue.message)
    return {segment: " ".join(sentences) for segment, sentences in said.items()}
