"""Speakers found where their name and a colon stand in front of what they say."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from editor.core.edit import Edit
from editor.core.edits import replace_rows
from editor.core.i18n import ngettext
from editor.core.segments import Segment

_PREFIX = re.compile(r"\s*(?:>>\s*|[-–—]\s+)?([^\s:：][^:：\n]{0,39}?)\s*[:：](?!//)\s*(?=\S)")
_MOST_WORDS = 4
_NO_NAME = re.compile(r"[.!?。！？…,，;；\"“”]|^\d")
_NOT_NAMES = frozenset(("note", "notes", "http", "https", "ps", "p.s", "warning", "example"))
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class SpeakerGuess:
    """A name that stands in front of texts: in how many rows, whether it is likely, an example."""

    name: str
    count: int
    is_likely: bool
    example: str


def guess_speakers(rows: Sequence[Segment]) -> tuple[SpeakerGuess, ...]:
    """Return the names found in front of the texts of the first track, the commonest first."""
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for _row, name, segment in _prefixed(rows):
        counts[name] += 1
        examples.setdefault(name, segment.texts[0])
    return tuple(
        SpeakerGuess(name, count, count >= _ENOUGH and _begins_like_a_name(name), examples[name])
        for name, count in counts.most_common()
    )


def speakers_edit(
    rows: Sequence[Segment], names: Collection[str], *, carry_on: bool = False
) -> Edit:
    """Return the one edit that takes these names out of the texts and makes speakers of them.

    With `carry_on`, the rows after one with a name are spoken by the same person, as far as
    nobody is named there.
    """
    changed: dict[int, Segment] = {}
    starts = {row: name for row, name, _segment in _prefixed(rows) if name in names}
    for row in starts:
        changed[row] = _without_prefix(rows[row], starts[row])
    if carry_on:
        speaker = ""
        for row, segment in enumerate(rows):
            speaker = starts.get(row) or segment.speaker or speaker
            if speaker and row not in starts and not segment.speaker:
                changed[row] = segment._replace(speaker=speaker)
    label = ngettext("Name the speaker of {n} row", "Name the speakers of {n} rows", len(changed))
    return replace_rows(rows, changed, label.format(n=len(changed)))


def _prefixed(rows: Sequence[Segment]) -> Iterator[tuple[int, str, Segment]]:
    for number, segment in enumerate(rows):
        found = _prefix(segment.texts[0]) if segment.texts else None
        if found and not segment.speaker:
            yield number, found[0], segment


def _prefix(text: str) -> tuple[str, int] | None:
    """Return a name in front of a text, and the code point offset at which the speech begins."""
    match = _PREFIX.match(text)
    if match is None:
        return None
    name = match[1].strip()
    if _NO_NAME.search(name) or len(name.split()) > _MOST_WORDS or name.casefold() in _NOT_NAMES:
        return None
    return name, match.end()


def _begins_like_a_name(name: str) -> bool:
    return name[0].isupper() or not name[0].islower()


def _without_prefix(segment: Segment, name: str) -> Segment:
    for track, text in enumerate(segment.texts):
        found = _prefix(text)
        if found:
            segment = segment.with_text(track, text[found[1] :])
    return segment._replace(speaker=name)
