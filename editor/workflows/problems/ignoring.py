"""Problems that a person has waved through; the project remembers them.

They stand in the transcript's `extra` under "ignored", a list of words for each row's id, so that
older versions of the program keep them. A word names the check, the track, and what the problem is
about: when that text changes, the problem is shown again.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from editor.core.edit import Edit
from editor.core.edits import set_meta
from editor.core.i18n import ngettext
from editor.core.issues import Issue
from editor.core.segments import Segment

_KEY = "ignored"

Ignored = Mapping[str, frozenset[str]]
"""For each row's id, the problems of it that are not to be shown."""


def ignored_in(extra: Mapping[str, Any]) -> Ignored:
    """Return what is ignored according to a transcript's `extra`; what is no list is left out."""
    rows = extra.get(_KEY)
    if not isinstance(rows, Mapping):
        return {}
    return {
        str(row): frozenset(str(word) for word in words)
        for row, words in rows.items()
        if isinstance(words, list | tuple)
    }


def is_ignored(issue: Issue, row: Segment, ignored: Ignored) -> bool:
    """True when a person has waved this problem of the row through."""
    words = ignored.get(issue.segment)
    return words is not None and _word(issue, row) in words


def ignore(
    extra: Mapping[str, Any], issues: Iterable[tuple[Issue, Segment]], rows: Iterable[Segment]
) -> Edit:
    """Return the edit that ignores problems, each with its row.

    What was ignored in rows that are no longer among `rows` is forgotten.
    """
    there = {row.id for row in rows}
    words = {row: set(old) for row, old in ignored_in(extra).items() if row in there}
    count = 0
    for issue, row in issues:
        words.setdefault(issue.segment, set()).add(_word(issue, row))
        count += 1
    new = {**extra, _KEY: {row: sorted(kept) for row, kept in words.items()}}
    label = ngettext("Ignore a problem", "Ignore {n} problems", count).format(n=count)
    return set_meta("extra", extra, new, label)


def _word(issue: Issue, row: Segment) -> str:
    about = ""
    if issue.track is not None and issue.track < len(row.texts):
        text = row.texts[issue.track]
        about = text if issue.span is None else text[slice(*issue.span)]
    elif issue.track is None:
        about = f"{row.slot.start}-{row.slot.end}"
    track = "" if issue.track is None else str(issue.track)
    return f"{issue.check}:{track}:{about}"
